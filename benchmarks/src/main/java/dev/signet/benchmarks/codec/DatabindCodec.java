package dev.signet.benchmarks.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.signet.benchmarks.codec.GreetingFunctions.Cart;
import dev.signet.benchmarks.codec.GreetingFunctions.Whoami;
import dev.signet.identity.OpenId;
import dev.signet.identity.UnionId;
import dev.signet.json.databind.StrictDatabind;
import dev.signet.json.wire.StrictParsers;
import java.io.IOException;
import java.util.function.Function;

/** Calls jackson-databind directly, with a reader and a writer that are made once. */
final class DatabindCodec implements Codec {

  private final ObjectReader reader;
  private final ObjectWriter writer;

  private DatabindCodec(ObjectReader reader, ObjectWriter writer) {
    this.reader = reader;
    this.writer = writer;
  }

  /** Returns databind with the project's strict settings. */
  static Codec strict() {
    return new DatabindCodec(
        StrictDatabind.reader(Cart.class, StrictParsers.factory()),
        StrictDatabind.writer(Whoami.class, GUARD));
  }

  /**
   * Returns databind with its default settings, which let pass duplicate names, coercion, any
   * identity, and text after the object.
   */
  static Codec lenient() {
    SimpleModule identity = new SimpleModule();
    identity.addSerializer(OpenId.class, serializer(OpenId::value));
    identity.addSerializer(UnionId.class, serializer(UnionId::value));
    JsonMapper mapper =
        JsonMapper.builder().addModule(new Jdk8Module()).addModule(identity).build();
    return new DatabindCodec(mapper.readerFor(Cart.class), mapper.writerFor(Whoami.class));
  }

  @Override
  public Object decode() throws IOException {
    return reader.readValue(BODY);
  }

  @Override
  public byte[] encode() throws IOException {
    return writer.writeValueAsBytes(RESULT);
  }

  private static <T> JsonSerializer<T> serializer(Function<T, String> text) {
    return new JsonSerializer<T>() {
      @Override
      public void serialize(T value, JsonGenerator out, SerializerProvider provider)
          throws IOException {
        out.writeString(text.apply(value));
      }
    };
  }
}
