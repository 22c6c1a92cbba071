package dev.signet.json.databind;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.codec.JsonCodec;
import dev.signet.json.codec.JsonCodecs;
import java.io.IOException;

/**
 * Reads numbers, booleans, values of {@code java.time} and enums in the form that their annotation
 * or the project chose, with the codec that generated code has for it.
 */
final class FormDeserializer extends DelegatingDeserializer {

  private static final long serialVersionUID = 1L;

  private final Class<?> type;
  private final transient JsonCodec<?> declared;

  /**
   * Creates a deserializer.
   *
   * @param standard the deserializer of the type's own form
   */
  FormDeserializer(Class<?> type, JsonDeserializer<?> standard) {
    this(type, standard, null);
  }

  private FormDeserializer(Class<?> type, JsonDeserializer<?> standard, JsonCodec<?> declared) {
    super(standard);
    this.type = type;
    this.declared = declared;
  }

  /**
   * Returns the deserializer of an enum whose constants stand by their names or their places.
   *
   * @param format the form that the enum itself declares, or null
   */
  static FormDeserializer ofEnum(
      Class<?> type, JsonDeserializer<?> standard, JsonFormat.Value format) {
    return new FormDeserializer(type, standard, isNumber(format) ? ordinal(type) : null);
  }

  /** Returns the deserializer of Void, for which jackson would skip whatever comes. */
  static FormDeserializer ofNothing(JsonDeserializer<?> standard) {
    return new FormDeserializer(Void.class, standard, JsonCodecs.NULL);
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> standard) {
    return new FormDeserializer(type, standard, declared);
  }

  @Override
  public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
      throws JsonMappingException {
    JsonFormat.Value format = findFormatOverrides(context, property, type);
    if (type.isEnum()) {
      return ofEnum(format).contextual(context, property);
    }
    JsonCodec<?> codec = DeclaredForms.codec(format, type);
    return codec == null
        ? contextual(context, property)
        : new FormDeserializer(type, getDelegatee(), codec);
  }

  private JsonDeserializer<?> contextual(DeserializationContext context, BeanProperty property)
      throws JsonMappingException {
    return super.createContextual(context, property);
  }

  /** Returns the deserializer of an enum in the form that a property declares. */
  private FormDeserializer ofEnum(JsonFormat.Value format) {
    boolean text = format != null && format.getShape() == JsonFormat.Shape.STRING;
    if (text) {
      return new FormDeserializer(type, getDelegatee(), null);
    }
    return isNumber(format) ? new FormDeserializer(type, getDelegatee(), ordinal(type)) : this;
  }

  private static boolean isNumber(JsonFormat.Value format) {
    return format != null && format.getShape().isNumeric();
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the class is known to be an enum
  private static JsonCodec<?> ordinal(Class<?> type) {
    return JsonCodecs.ordinal((Enum[]) type.getEnumConstants());
  }

  @Override
  public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
    JsonCodec<?> codec = declared != null ? declared : ProjectForms.of(context).codec(type);
    if (codec == null) {
      return super.deserialize(in, context);
    }
    try {
      return codec.read(in);
    } catch (InvalidPayloadException otherForm) {
      throw mismatch(in, type, otherForm);
    }
  }

  /** Returns databind's exception for a refusal, to which databind adds the path. */
  static MismatchedInputException mismatch(
      JsonParser in, Class<?> type, InvalidPayloadException refused) {
    MismatchedInputException mismatch =
        MismatchedInputException.from(in, type, "of another form than declared");
    mismatch.initCause(refused);
    return mismatch;
  }
}
