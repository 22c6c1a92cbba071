package dev.signet.json.databind;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleKeyDeserializers;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.JsonForms;
import dev.signet.json.codec.JsonCodec;
import dev.signet.json.codec.JsonCodecs;
import dev.signet.json.codec.JsonContainers;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Map;
import java.util.UUID;

/** Reads the keys of maps as generated code does. Jackson reports a bad key without its place. */
final class StrictKeys extends SimpleKeyDeserializers {

  private static final long serialVersionUID = 1L;

  private static final Map<Class<?>, JsonCodec<?>> CODECS =
      Map.of(
          Byte.class, JsonCodecs.BYTE,
          Short.class, JsonCodecs.SHORT,
          Integer.class, JsonCodecs.INT,
          Long.class, JsonCodecs.LONG,
          UUID.class, JsonCodecs.UUID);

  @Override
  public KeyDeserializer findKeyDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription description) {
    Class<?> raw = type.getRawClass();
    if (type.isEnumType()) {
      return new OfEnum(raw);
    }
    boolean time = raw.getName().startsWith("java.time.");
    JsonCodec<?> codec = time ? JsonCodecs.time(raw) : CODECS.get(raw);
    return codec == null ? null : new OfCodec(raw, codec);
  }

  private static JsonMappingException at(
      String key, Class<?> type, InvalidPayloadException refused, DeserializationContext context) {
    MismatchedInputException mismatch =
        FormDeserializer.mismatch(context.getParser(), type, refused);
    mismatch.prependPath(null, key);
    return mismatch;
  }

  private static final class OfCodec extends KeyDeserializer {

    private final Class<?> type;
    private final JsonCodec<?> codec;

    OfCodec(Class<?> type, JsonCodec<?> codec) {
      this.type = type;
      this.codec = codec;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
      try {
        return JsonContainers.key(codec, key);
      } catch (InvalidPayloadException refused) {
        throw at(key, type, refused, context);
      }
    }
  }

  /** Reads a key as the value that the enum's own deserializer takes. */
  private static final class OfEnum extends KeyDeserializer {

    /** The most characters of a key that is a number of 64 bits. */
    private static final int MAX_DIGITS = 20;

    private final Class<?> type;

    OfEnum(Class<?> type) {
      this.type = type;
    }

    private JsonNode value(String key) {
      Class<?> value = StrictMapper.valueOf(type);
      return value != null && DeclaredForms.isNumber(value)
          ? BigIntegerNode.valueOf(new BigInteger(key.length() > MAX_DIGITS ? "" : key))
          : TextNode.valueOf(key);
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
      try {
        return context.readTreeAsValue(value(key), type);
      } catch (JsonMappingException | NumberFormatException refused) {
        String form = JsonForms.key(ExpectedForms.of(type));
        throw at(key, type, InvalidPayloadException.ofForm("", form), context);
      }
    }
  }
}
