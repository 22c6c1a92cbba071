package dev.signet.json.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.JsonForms;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * Numbers that JSON has as strings, in the digits that JSON itself would use. A client in
 * JavaScript needs that for integers above 2^53, which it would round.
 */
public final class NumberTexts {

  /** The most characters of a number; as many as a parser takes of a number without quotes. */
  private static final int MAX_LENGTH = 100;

  private static final Pattern INTEGER = Pattern.compile("-?(?:0|[1-9][0-9]*)");
  private static final Pattern NUMBER =
      Pattern.compile(INTEGER + "(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

  private NumberTexts() {}

  /**
   * Returns the text of a number.
   *
   * @throws IllegalStateException if it is NaN or infinite, which no text of a number is
   */
  public static String of(Number value) {
    boolean fraction = value instanceof Double || value instanceof Float;
    if (fraction && !Double.isFinite(value.doubleValue())) {
      throw new IllegalStateException("a number in the result is NaN or infinite");
    }
    return value.toString();
  }

  /**
   * Reads the string at the parser's current token.
   *
   * @param type the type of the number, a box or primitive, or BigInteger or BigDecimal
   * @throws InvalidPayloadException if it is not such a number in a string
   */
  public static Number read(Class<?> type, JsonParser in) throws IOException {
    if (in.hasToken(JsonToken.VALUE_STRING) && in.getTextLength() <= MAX_LENGTH) {
      Number value = parse(type, in.getText());
      if (value != null) {
        return value;
      }
    }
    throw InvalidPayloadException.ofForm("", JsonForms.asText(form(type)));
  }

  /** Returns the number that a text is; null when it is none of this type. */
  static Number parse(Class<?> type, String text) {
    boolean integer = isInteger(type);
    if (text.length() > MAX_LENGTH || !(integer ? INTEGER : NUMBER).matcher(text).matches()) {
      return null;
    }
    try {
      return integer ? integer(type, text) : fraction(type, text);
    } catch (NumberFormatException | ArithmeticException outOfRange) {
      return null;
    }
  }

  private static Number integer(Class<?> type, String text) {
    switch (type.getSimpleName()) {
      case "byte":
      case "Byte":
        return Byte.valueOf(text);
      case "short":
      case "Short":
        return Short.valueOf(text);
      case "int":
      case "Integer":
        return Integer.valueOf(text);
      case "long":
      case "Long":
        return Long.valueOf(text);
      default:
        return new BigInteger(text);
    }
  }

  private static Number fraction(Class<?> type, String text) {
    if (type == BigDecimal.class) {
      return new BigDecimal(text);
    }
    boolean single = type == float.class || type == Float.class;
    Number value = single ? (Number) Float.valueOf(text) : (Number) Double.valueOf(text);
    return Double.isFinite(value.doubleValue()) ? value : null;
  }

  private static boolean isInteger(Class<?> type) {
    return !(type == BigDecimal.class
        || type == float.class
        || type == Float.class
        || type == double.class
        || type == Double.class);
  }

  /** Returns the form of a number's type in JSON. */
  static String form(Class<?> type) {
    switch (type.getSimpleName()) {
      case "byte":
      case "Byte":
        return JsonForms.INTEGER_8;
      case "short":
      case "Short":
        return JsonForms.INTEGER_16;
      case "int":
      case "Integer":
        return JsonForms.INTEGER_32;
      case "long":
      case "Long":
        return JsonForms.INTEGER_64;
      case "BigInteger":
        return JsonForms.INTEGER;
      default:
        return JsonForms.NUMBER;
    }
  }
}
