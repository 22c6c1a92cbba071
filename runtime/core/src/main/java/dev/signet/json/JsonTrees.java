package dev.signet.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as a tree: reads one from text, and reads one that the platform parsed as if it were text.
 */
final class JsonTrees {

  private JsonTrees() {}

  static JsonParser parser(Object tree, JsonLimits limits) throws IOException {
    TokenBuffer buffer = new TokenBuffer(Databind.MAPPER, false);
    write(tree, buffer, limits.maxDepth());
    return buffer.asParser();
  }

  /** One object and nothing after it; its depth is bounded by the parser. */
  static Map<String, Object> readObject(JsonParser in) throws IOException {
    if (in.nextToken() != JsonToken.START_OBJECT) {
      throw InvalidPayloadException.malformed("the payload must be a JSON object");
    }
    Map<String, Object> object = readMembers(in);
    if (in.nextToken() != null) {
      throw InvalidPayloadException.malformed("something follows the JSON object");
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
        return in.getDecimalValue();
      case VALUE_NULL:
        return null;
      default:
        return in.getBooleanValue();
    }
  }

  private static void write(Object value, JsonGenerator out, int depthLeft) throws IOException {
    boolean nested = value instanceof Map || value instanceof List;
    if (nested && depthLeft == 0) {
      throw InvalidPayloadException.malformed("the payload is nested too deeply");
    }
    if (value instanceof Map) {
      out.writeStartObject();
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
        out.writeFieldName(String.valueOf(entry.getKey()));
        write(entry.getValue(), out, depthLeft - 1);
      }
      out.writeEndObject();
    } else if (value instanceof List) {
      out.writeStartArray();
      for (Object element : (List<?>) value) {
        write(element, out, depthLeft - 1);
      }
      out.writeEndArray();
    } else {
      writeScalar(value, out);
    }
  }

  private static void writeScalar(Object value, JsonGenerator out) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof String) {
      out.writeString((String) value);
    } else if (value instanceof Boolean) {
      out.writeBoolean((Boolean) value);
    } else if (value instanceof BigInteger) {
      out.writeNumber((BigInteger) value);
    } else if (value instanceof BigDecimal) {
      out.writeNumber((BigDecimal) value);
    } else if (value instanceof Double && Double.isFinite((Double) value)) {
      out.writeNumber((Double) value);
    } else if (value instanceof Float && Float.isFinite((Float) value)) {
      out.writeNumber(Double.parseDouble(value.toString()));
    } else if (isInteger(value)) {
      writeInteger(((Number) value).longValue(), out);
    } else {
      throw InvalidPayloadException.malformed("the event holds a value that JSON does not have");
    }
  }

  /** In the narrowest form, as a parser of text has it. */
  private static void writeInteger(long value, JsonGenerator out) throws IOException {
    if (value == (int) value) {
      out.writeNumber((int) value);
    } else {
      out.writeNumber(value);
    }
  }

  private static boolean isInteger(Object value) {
    return value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte;
  }
}
