package dev.signet.json.databind;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/**
 * Reads bytes from a padded base64 string. Jackson's own deserializer also takes an array of
 * numbers up to 255.
 */
final class Base64Deserializer extends StdScalarDeserializer<byte[]> {

  private static final long serialVersionUID = 1L;

  Base64Deserializer() {
    super(byte[].class);
  }

  @Override
  public byte[] deserialize(JsonParser in, DeserializationContext context) throws IOException {
    if (in.hasToken(JsonToken.VALUE_STRING)) {
      try {
        return Base64Variants.getDefaultVariant().decode(in.getText());
      } catch (IllegalArgumentException e) {
        // Reported below, without the text.
      }
    }
    return context.reportInputMismatch(byte[].class, "not base64");
  }
}
