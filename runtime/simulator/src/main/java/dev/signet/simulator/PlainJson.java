package dev.signet.simulator;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.signet.identity.AppId;
import dev.signet.identity.OpenId;
import dev.signet.identity.UnionId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads and writes JSON on the client's side: it writes requests and reads answers, without the
 * rules by which the runtime reads payloads. Identifiers are text.
 */
public final class PlainJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .addModule(identities())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private PlainJson() {}

  /**
   * Returns the body of a request: a text or {@code byte[]} unchanged, no bytes for null, and any
   * other object as JSON.
   *
   * @throws IllegalArgumentException if Jackson cannot write the object
   */
  public static byte[] bytes(Object request) {
    if (request == null) {
      return new byte[0];
    }
    if (request instanceof byte[]) {
      return ((byte[]) request).clone();
    }
    return request instanceof CharSequence
        ? request.toString().getBytes(StandardCharsets.UTF_8)
        : written(request);
  }

  /**
   * Returns an object as JSON.
   *
   * @throws IllegalArgumentException if Jackson cannot write the object
   */
  public static byte[] written(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "jackson cannot write a " + value.getClass().getName() + " as a request", e);
    }
  }

  /**
   * Reads JSON as a tree.
   *
   * @throws IllegalArgumentException if it is malformed
   */
  public static JsonNode tree(byte[] json) {
    return read(json, new TypeReference<JsonNode>() {});
  }

  /**
   * Reads a JSON object.
   *
   * @throws IllegalArgumentException if it is malformed or not an object
   */
  public static Map<String, Object> map(byte[] json) {
    return read(json, new TypeReference<Map<String, Object>>() {});
  }

  /**
   * Reads JSON as a type.
   *
   * @return null for a JSON null
   * @throws IllegalArgumentException if it is malformed or of another type
   */
  public static <T> T read(byte[] json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (IOException e) {
      throw new IllegalArgumentException("the answer is no " + type.getName(), e);
    }
  }

  /** Reads JSON as a generic type, otherwise like {@link #read(byte[], Class)}. */
  public static <T> T read(byte[] json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (IOException e) {
      throw new IllegalArgumentException("the answer is no " + type.getType(), e);
    }
  }

  /** Returns a module that writes identifiers as text, the form in which a client sees them. */
  private static SimpleModule identities() {
    return new SimpleModule("signet-simulator")
        .addSerializer(OpenId.class, text(OpenId::value))
        .addSerializer(UnionId.class, text(UnionId::value))
        .addSerializer(AppId.class, text(AppId::value))
        .addDeserializer(OpenId.class, ofText(OpenId::of))
        .addDeserializer(UnionId.class, ofText(UnionId::of))
        .addDeserializer(AppId.class, ofText(AppId::of));
  }

  private static <T> JsonSerializer<T> text(Function<T, String> value) {
    return new JsonSerializer<T>() {
      @Override
      public void serialize(T identifier, JsonGenerator out, SerializerProvider provider)
          throws IOException {
        out.writeString(value.apply(identifier));
      }
    };
  }

  private static <T> JsonDeserializer<T> ofText(Function<String, T> of) {
    return new JsonDeserializer<T>() {
      @Override
      public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
        return of.apply(in.getValueAsString());
      }
    };
  }
}
