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

/** Reads JSON text into a tree of maps and lists. */
public final class TreeReader {

  private TreeReader() {}

  /** Reads one object with nothing after it. The parser bounds the depth of the recursion. */
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

  /**
   * Reads an object whose opening brace the parser stands on.
   *
   * @return maps, lists, strings, numbers, booleans and null; the map can be changed
   */
  public static Map<String, Object> readMembers(JsonParser in) throws IOException {
    Map<String, Object> object = new LinkedHashMap<>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      object.put(name, readValue(in, in.nextToken()));
    }
    return object;
  }

  static Object readValue(JsonParser in, JsonToken token) throws IOException {
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

  /** Reads a fraction. A well-formed number has no BigDecimal only if its exponent is too large. */
  private static BigDecimal decimal(JsonParser in) throws IOException {
    try {
      return in.getDecimalValue();
    } catch (NumberFormatException exponent) {
      throw SyntaxErrors.outOfRange(in);
    }
  }
}
