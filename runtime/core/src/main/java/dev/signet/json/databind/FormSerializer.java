package dev.signet.json.databind;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.ArrayType;
import dev.signet.identity.IdentityGuard;
import dev.signet.json.codec.JsonCodec;
import java.io.IOException;

/**
 * Writes numbers, booleans and values of {@code java.time} in the form that their annotation or the
 * project chose, with the codec that generated code has for it.
 */
final class FormSerializer extends StdSerializer<Object> implements ContextualSerializer {

  private static final long serialVersionUID = 1L;

  private final transient JsonSerializer<Object> standard;
  private final transient JsonCodec<Object> declared;

  private FormSerializer(
      Class<?> type, JsonSerializer<Object> standard, JsonCodec<Object> declared) {
    super(type, false);
    this.standard = standard;
    this.declared = declared;
  }

  /** Returns what puts this serializer around the standard ones. */
  static BeanSerializerModifier modifier() {
    return new Modifier();
  }

  @Override
  @SuppressWarnings("unchecked") // the codec is that of the class
  public JsonSerializer<?> createContextual(SerializerProvider provider, BeanProperty property)
      throws JsonMappingException {
    JsonCodec<?> codec =
        DeclaredForms.codec(findFormatOverrides(provider, property, handledType()), handledType());
    JsonSerializer<?> inner =
        codec == null ? provider.handleSecondaryContextualization(standard, property) : standard;
    return new FormSerializer(
        handledType(), (JsonSerializer<Object>) inner, (JsonCodec<Object>) codec);
  }

  @Override
  @SuppressWarnings("unchecked") // the codec is that of the class
  public void serialize(Object value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    JsonCodec<Object> codec =
        declared != null
            ? declared
            : (JsonCodec<Object>) ProjectForms.of(provider).codec(handledType());
    if (codec == null) {
      standard.serialize(value, out, provider);
    } else {
      codec.write(value, out, IdentityGuard.of(null));
    }
  }

  @Override
  public boolean isEmpty(SerializerProvider provider, Object value) {
    return standard.isEmpty(provider, value);
  }

  private static final class Modifier extends BeanSerializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonSerializer<?> modifySerializer(
        SerializationConfig config, BeanDescription description, JsonSerializer<?> standard) {
      return around(description.getBeanClass(), standard);
    }

    @Override
    public JsonSerializer<?> modifyArraySerializer(
        SerializationConfig config,
        ArrayType type,
        BeanDescription description,
        JsonSerializer<?> standard) {
      return around(type.getRawClass(), standard);
    }

    @SuppressWarnings("unchecked") // databind hands out serializers in this form
    private static JsonSerializer<?> around(Class<?> type, JsonSerializer<?> standard) {
      return DeclaredForms.areKnown(type)
          ? new FormSerializer(type, (JsonSerializer<Object>) standard, null)
          : standard;
    }
  }
}
