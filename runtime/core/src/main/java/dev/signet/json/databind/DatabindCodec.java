package dev.signet.json.databind;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.signet.identity.IdentityGuard;
import dev.signet.json.codec.JsonCodec;
import java.io.IOException;
import java.util.Map;

/**
 * Reads and writes one Java type through jackson-databind with the project's strict settings.
 * Generated code keeps one codec for each type that it cannot read or write itself.
 *
 * @param <T> the type
 */
public final class DatabindCodec<T> extends JsonCodec<T> {

  private final ObjectReader reader;
  private final ObjectWriter writer;

  private DatabindCodec(ObjectReader reader, ObjectWriter writer) {
    this.reader = reader;
    this.writer = writer;
  }

  /** Returns the codec of a class without type arguments. */
  public static <T> DatabindCodec<T> of(Class<T> type) {
    return new DatabindCodec<>(
        StrictMapper.MAPPER.readerFor(type), StrictMapper.MAPPER.writerFor(type));
  }

  /** Returns the codec of any type. */
  public static <T> DatabindCodec<T> of(TypeReference<T> type) {
    return new DatabindCodec<>(
        StrictMapper.MAPPER.readerFor(type), StrictMapper.MAPPER.writerFor(type));
  }

  /** Returns a codec that reads and writes in the forms that a project chose. */
  public DatabindCodec<T> in(ProjectForms forms) {
    return new DatabindCodec<>(
        reader.withAttribute(ProjectForms.KEY, forms),
        writer.withAttribute(ProjectForms.KEY, forms));
  }

  /** Returns the codec of any JSON object, as maps and lists. Only here is a null value data. */
  public static DatabindCodec<Map<String, Object>> untyped() {
    return new DatabindCodec<>(
        StrictMapper.MAPPER.readerFor(Object.class), StrictMapper.MAPPER.writerFor(Map.class));
  }

  /**
   * Lets jackson forget what it has learned of classes, which else keeps them from being unloaded.
   * Codecs go on to work. For a tool that loads an application anew. Jackson before 2.19 forgets
   * nothing.
   */
  public static void forgetClasses() {
    try {
      StrictMapper.MAPPER.clearCaches();
    } catch (NoSuchMethodError older) {
      // It keeps a few thousand classes at most.
    }
  }

  @Override
  public T read(JsonParser in) throws IOException {
    try {
      return reader.readValue(in);
    } catch (JsonMappingException mismatch) {
      throw MappingErrors.mapping(mismatch);
    } catch (InputCoercionException tooLarge) {
      throw MappingErrors.outOfRange("", tooLarge);
    }
  }

  @Override
  public void write(T value, JsonGenerator out, IdentityGuard guard) throws IOException {
    if (value == null) {
      out.writeNull();
    } else {
      if (out.getCodec() == null) {
        // A user's own serializer may call writeObject, which needs a codec.
        out.setCodec(StrictMapper.MAPPER);
      }
      writer.withAttribute(IdentityModule.GUARD, guard).writeValue(out, value);
    }
  }
}
