package dev.signet.processor.generate.json;

import java.util.List;
import java.util.Map;

/**
 * Writes JSON. Everything outside visible ASCII is escaped, so that the text survives any source
 * encoding.
 */
public final class JsonText {

  private static final char REPLACEMENT = '\ufffd';

  private JsonText() {}

  /** Returns the text of a map, list, string, number, boolean or null. */
  public static String of(Object value) {
    StringBuilder json = new StringBuilder();
    append(json, value);
    return json.toString();
  }

  /** Returns the text of a value, indented over several lines. */
  public static String indented(Object value) {
    StringBuilder json = new StringBuilder();
    appendIndented(json, value, "\n");
    return json.toString();
  }

  private static void appendIndented(StringBuilder json, Object value, String line) {
    String inner = line + "  ";
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      String separator = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.append(separator).append(inner);
        appendString(json, entry.getKey().toString());
        appendIndented(json.append(": "), entry.getValue(), inner);
        separator = ",";
      }
      json.append(line).append('}');
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      String separator = "[";
      for (Object element : list) {
        appendIndented(json.append(separator).append(inner), element, inner);
        separator = ",";
      }
      json.append(line).append(']');
    } else {
      append(json, value);
    }
  }

  private static void append(StringBuilder json, Object value) {
    if (value instanceof Map<?, ?> map) {
      String separator = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.append(separator);
        appendString(json, entry.getKey().toString());
        append(json.append(':'), entry.getValue());
        separator = ",";
      }
      json.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      String separator = "[";
      for (Object element : list) {
        append(json.append(separator), element);
        separator = ",";
      }
      json.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof String string) {
      appendString(json, string);
    } else {
      json.append(value);
    }
  }

  private static void appendString(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        json.append(String.format("\\u%04x", (int) (isHalf(text, i) ? REPLACEMENT : c)));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }

  /** Returns whether there is an unpaired surrogate at the index, which readers of JSON refuse. */
  private static boolean isHalf(String text, int index) {
    char c = text.charAt(index);
    boolean paired =
        Character.isHighSurrogate(c)
            ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
            : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    return Character.isSurrogate(c) && !paired;
  }
}
