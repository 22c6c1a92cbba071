package dev.signet.processor.generate.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the JSON that {@link JsonText} writes, as ordered maps, lists, strings, numbers, booleans
 * and null.
 */
public final class JsonReader {

  private final String json;
  private int at;

  private JsonReader(String json) {
    this.json = json;
  }

  /**
   * Reads a value.
   *
   * @throws IllegalArgumentException if the text is not what JsonText writes
   */
  public static Object read(String json) {
    JsonReader reader = new JsonReader(json);
    Object value = reader.value();
    if (reader.at != json.length()) {
      throw reader.wrong();
    }
    return value;
  }

  /** Casts a value that was read and that the caller knows to be an object. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> map(Object json) {
    return (Map<String, Object>) json;
  }

  private Object value() {
    char c = peek();
    if (c == '{') {
      return object();
    }
    if (c == '[') {
      return array();
    }
    return c == '"' ? string() : literal();
  }

  private Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    at++;
    while (peek() != '}') {
      String name = string();
      expect(':');
      object.put(name, value());
      if (peek() != '}') {
        expect(',');
      }
    }
    at++;
    return object;
  }

  private List<Object> array() {
    List<Object> array = new ArrayList<>();
    at++;
    while (peek() != ']') {
      array.add(value());
      if (peek() != ']') {
        expect(',');
      }
    }
    at++;
    return array;
  }

  private String string() {
    StringBuilder text = new StringBuilder();
    expect('"');
    while (peek() != '"') {
      char c = json.charAt(at++);
      if (c == '\\') {
        c = peek();
        at++;
        if (c == 'u' && at + 4 <= json.length()) {
          c = (char) Integer.parseInt(json.substring(at, at + 4), 16);
          at += 4;
        }
      }
      text.append(c);
    }
    at++;
    return text.toString();
  }

  private Object literal() {
    int start = at;
    while (at < json.length() && ",]}".indexOf(json.charAt(at)) < 0) {
      at++;
    }
    String word = json.substring(start, at);
    return switch (word) {
      case "null" -> null;
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> new BigDecimal(word);
    };
  }

  private char peek() {
    if (at >= json.length()) {
      throw wrong();
    }
    return json.charAt(at);
  }

  private void expect(char expected) {
    if (peek() != expected) {
      throw wrong();
    }
    at++;
  }

  private OtherVersionException wrong() {
    return new OtherVersionException(OtherVersionException.Part.SCHEMA, Integer.toString(at));
  }
}
