package dev.signet.json.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;

/** Writes the tree of an answer as text, and makes the same tree of it again. */
final class TreeText {

  private static final JsonFactory FACTORY = new JsonFactory();

  private TreeText() {}

  static void write(Object value, JsonGenerator out) throws IOException {
    if (value instanceof Map) {
      out.writeStartObject();
      for (Map.Entry<?, ?> member : ((Map<?, ?>) value).entrySet()) {
        out.writeFieldName((String) member.getKey());
        write(member.getValue(), out);
      }
      out.writeEndObject();
    } else if (value instanceof Iterable) {
      out.writeStartArray();
      for (Object element : (Iterable<?>) value) {
        write(element, out);
      }
      out.writeEndArray();
    } else if (value instanceof String) {
      out.writeString((String) value);
    } else if (value instanceof Boolean) {
      out.writeBoolean((Boolean) value);
    } else if (value == null) {
      out.writeNull();
    } else {
      number((Number) value, out);
    }
  }

  private static void number(Number value, JsonGenerator out) throws IOException {
    if (value instanceof BigDecimal) {
      out.writeNumber((BigDecimal) value);
    } else if (value instanceof BigInteger) {
      out.writeNumber((BigInteger) value);
    } else if (value instanceof Double) {
      out.writeNumber(value.doubleValue());
    } else if (value instanceof Float) {
      out.writeNumber(value.floatValue());
    } else {
      out.writeNumber(value.longValue());
    }
  }

  static Object read(byte[] json) throws IOException {
    TreeGenerator tree = new TreeGenerator();
    try (JsonParser in = FACTORY.createParser(json)) {
      for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
          fraction(in.getText(), tree);
        } else {
          tree.copyCurrentEvent(in);
        }
      }
    }
    return tree.tree();
  }

  /** A fraction is a Double again if it would be written in the same way, else a BigDecimal. */
  private static void fraction(String text, JsonGenerator tree) throws IOException {
    double value = Double.parseDouble(text);
    if (Double.toString(value).equals(text)) {
      tree.writeNumber(value);
    } else {
      tree.writeNumber(new BigDecimal(text));
    }
  }
}
