package dev.signet.json.databind;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;

/**
 * Reads an enum from the form in which it is written. Jackson also takes the text "1" for the value
 * 1, and null from a creator that knows no such value.
 */
final class StrictEnumDeserializer extends DelegatingDeserializer {

  private static final long serialVersionUID = 1L;

  private final Class<?> type;
  private final Class<?> value;

  /**
   * Creates a deserializer.
   *
   * @param value the type of the value that stands for a constant; null where its name does
   */
  StrictEnumDeserializer(Class<?> type, Class<?> value, JsonDeserializer<?> standard) {
    super(standard);
    this.type = type;
    this.value = value;
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> standard) {
    return new StrictEnumDeserializer(type, value, standard);
  }

  @Override
  public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
    if (!isOfOtherForm(in.currentToken())) {
      try {
        Object read = super.deserialize(in, context);
        if (read != null) {
          return read;
        }
      } catch (MismatchedInputException | InputCoercionException refused) {
        // Reported below, with the accepted values.
      }
    }
    throw MismatchedInputException.from(in, type, "no constant of the enum");
  }

  private boolean isOfOtherForm(JsonToken token) {
    boolean text = value == String.class;
    boolean number = value != null && DeclaredForms.isNumber(value);
    return text && token != JsonToken.VALUE_STRING || number && !token.isNumeric();
  }
}
