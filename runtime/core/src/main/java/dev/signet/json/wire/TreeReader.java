package dev.signet.json.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.signet.json.SyntaxErrors;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as a tree, read from text. */
final class TreeReader {

  private TreeReader() {}

  /** One object and nothing after it; its depth is bounded by the parser. */
  static Map<String, Object> readObject(JsonParser in) throws IOException {
    if (in.nextToken() != JsonToken.START_OBJECT) {
      throw SyntaxErrors.noObject(in);
    }
    Map<String, Object> object = readMembers(in);
    if (in.nextToken() != null) {
      throw SyntaxErrors.somethingAfter(in);
    }
    return object;
  }

  private static Map<String, Object> readMembers(JsonParser in) throws IOException {
    Map<String, Object> object = new LinkedHashMap<>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      object.put(name, readValue(in, in.nextToken()));
    }
    return object;
  }

  private static Object readValue(JsonParser in, JsonToken token) throws IOException {
    switch (token) {
      case START_OBJECT:
        return readMembers(in);
      case START_ARRAY:
        List<Object> elements = new ArrayList<>();
        for (JsonToken next = in.nextToken(); next != JsonToken.END_ARRAY; next = in.nextToken()) {
          elements.add(readValue(in, next));
        }
        return elements;
      case VALUE_STRING:
        return in.getText();
      case VALUE_NUMBER_INT:
        return in.getNumberValue();
      case VALUE_NUMBER_FLOAT:
        return decimal(in);
      case VALUE_NULL:
        return null;
      default:
        return in.getBooleanValue();
    }
  }

  /** A too large exponent is the one way in which a well-formed number has no BigDecimal. */
  private static BigDecimal decimal(JsonParser in) throws IOException {
    try {
      return in.getDecimalValue();
    } catch (NumberFormatException exponent) {
      throw SyntaxErrors.outOfRange(in);
    }
  }
}
