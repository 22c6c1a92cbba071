package dev.signet.json.wire;

import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.SyntaxErrors;
import java.math.BigDecimal;
import java.math.BigInteger;

/** The texts and numbers of a tree, in the types that a parser of text gives them. */
final class TreeScalars {

  private TreeScalars() {}

  /** Returns whether JSON has this text, number or null. */
  static boolean isJson(Object value) {
    return value == null
        || value instanceof String
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte
        || value instanceof BigInteger
        || value instanceof BigDecimal
        || value instanceof Double && Double.isFinite((Double) value)
        || value instanceof Float && Float.isFinite((Float) value);
  }

  /**
   * Returns a value that JSON has with integers in the narrowest of Integer, Long and BigInteger,
   * and with a float as Double.
   *
   * @throws InvalidPayloadException if JSON does not have the value
   */
  static Object normal(Object value) throws InvalidPayloadException {
    if (!isJson(value)) {
      throw SyntaxErrors.notJson();
    }
    if (value instanceof Long || value instanceof Short || value instanceof Byte) {
      long number = ((Number) value).longValue();
      return number == (int) number ? (Object) (int) number : (Object) number;
    }
    return value instanceof Float ? Double.valueOf(value.toString()) : value;
  }

  static JsonToken token(Object normal) {
    if (normal == null) {
      return JsonToken.VALUE_NULL;
    }
    if (normal instanceof String) {
      return JsonToken.VALUE_STRING;
    }
    return normal instanceof Double || normal instanceof BigDecimal
        ? JsonToken.VALUE_NUMBER_FLOAT
        : JsonToken.VALUE_NUMBER_INT;
  }

  static NumberType numberType(Number number) {
    if (number instanceof Integer) {
      return NumberType.INT;
    }
    if (number instanceof Long) {
      return NumberType.LONG;
    }
    if (number instanceof BigInteger) {
      return NumberType.BIG_INTEGER;
    }
    // From text, too, databind makes a Double unless it is asked for a BigDecimal.
    return NumberType.DOUBLE;
  }
}
