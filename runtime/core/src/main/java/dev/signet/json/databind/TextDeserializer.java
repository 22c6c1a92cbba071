package dev.signet.json.databind;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.util.UUID;

/**
 * Reads a UUID from its form of 36 characters, and characters from a string. Jackson's own
 * deserializers also take a UUID of 24 characters in base64, and an array of strings for
 * characters, which no schema mentions.
 */
final class TextDeserializer extends DelegatingDeserializer {

  private static final long serialVersionUID = 1L;
  private static final int UUID_LENGTH = 36;

  TextDeserializer(JsonDeserializer<?> standard) {
    super(standard);
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> standard) {
    return new TextDeserializer(standard);
  }

  @Override
  public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
    boolean text = in.hasToken(JsonToken.VALUE_STRING);
    if (!text || handledType() == UUID.class && in.getText().trim().length() != UUID_LENGTH) {
      return context.reportInputMismatch(handledType(), "not its one form");
    }
    return super.deserialize(in, context);
  }
}
