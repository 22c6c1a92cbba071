package dev.signet.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** Reads an event that the platform parsed as if it were still text. */
final class JsonTrees {

  private JsonTrees() {}

  static JsonParser parser(Object tree, JsonLimits limits) throws IOException {
    TokenBuffer buffer = new TokenBuffer(Databind.MAPPER, false);
    write(tree, buffer, limits.maxDepth());
    return buffer.asParser();
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
      out.writeNumber((Float) value);
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
