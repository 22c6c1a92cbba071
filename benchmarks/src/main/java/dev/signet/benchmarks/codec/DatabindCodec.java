package dev.signet.benchmarks.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
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
import dev.signet.json.JsonOutput;
import java.io.IOException;
import java.util.function.Function;

/** jackson-databind with a reader and a writer that are made once. */
final class DatabindCodec implements Codec {

  private final ObjectReader reader;
  private final ObjectWriter writer;

  DatabindCodec() {
    SimpleModule identity = new SimpleModule();
    identity.addSerializer(OpenId.class, serializer(OpenId::value));
    identity.addSerializer(UnionId.class, serializer(UnionId::value));
    JsonMapper mapper =
        JsonMapper.builder().addModule(new Jdk8Module()).addModule(identity).build();
    reader = mapper.readerFor(Cart.class);
    writer = mapper.writerFor(Whoami.class);
  }

  @Override
  public Object read(JsonParser in) throws IOException {
    return reader.readValue(in);
  }

  @Override
  public void write(Whoami result, JsonOutput<byte[]> output) throws IOException {
    writer.writeValue(output.start(), result);
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
