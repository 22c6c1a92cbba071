package dev.signet.testing;

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

/** The client's side of JSON: writes requests and reads answers. */
final class TestJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .addModule(identities())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private TestJson() {}

  /** What the client sends: a text or bytes as they are, nothing for null, JSON for the rest. */
  static byte[] bytes(Object request) {
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

  /** JSON of any object. */
  static byte[] written(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "jackson cannot write a " + value.getClass().getName() + " as a request", e);
    }
  }

  static JsonNode tree(byte[] json) {
    return read(json, new TypeReference<JsonNode>() {});
  }

  static Map<String, Object> map(byte[] json) {
    return read(json, new TypeReference<Map<String, Object>>() {});
  }

  static <T> T read(byte[] json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (IOException e) {
      throw new IllegalArgumentException("the answer is no " + type.getName(), e);
    }
  }

  static <T> T read(byte[] json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (IOException e) {
      throw new IllegalArgumentException("the answer is no " + type.getType(), e);
    }
  }

  /** A client sees an identifier as text. */
  private static SimpleModule identities() {
    return new SimpleModule("signet-testing")
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
