package dev.signet.json.codec;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import dev.signet.error.Causes;
import dev.signet.error.FunctionException;
import dev.signet.error.UnavailableException;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.JsonForms;
import dev.signet.json.MissingProperties;
import dev.signet.json.Violation;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads values for generated code. Every method reads the parser's current token and throws {@link
 * InvalidPayloadException} if its form is not the one that the type has in JSON.
 */
public final class JsonValues {

  private JsonValues() {}

  /** Checks that the parser stands on an opening brace. */
  public static void beginObject(JsonParser in) throws InvalidPayloadException {
    require(in, JsonToken.START_OBJECT, JsonForms.OBJECT);
  }

  /** Reads an integer of 8 bits. */
  public static byte readByte(JsonParser in) throws IOException {
    return (byte) integer(in, Byte.MIN_VALUE, Byte.MAX_VALUE, JsonForms.INTEGER_8);
  }

  /** Reads an integer of 16 bits. */
  public static short readShort(JsonParser in) throws IOException {
    return (short) integer(in, Short.MIN_VALUE, Short.MAX_VALUE, JsonForms.INTEGER_16);
  }

  /** Reads an integer of 32 bits. */
  public static int readInt(JsonParser in) throws IOException {
    require(in, JsonToken.VALUE_NUMBER_INT, JsonForms.INTEGER_32);
    try {
      return in.getIntValue();
    } catch (InputCoercionException tooLarge) {
      throw expected(JsonForms.INTEGER_32);
    }
  }

  /** Reads an integer of 64 bits. */
  public static long readLong(JsonParser in) throws IOException {
    return integer(in, Long.MIN_VALUE, Long.MAX_VALUE, JsonForms.INTEGER_64);
  }

  private static long integer(JsonParser in, long min, long max, String form) throws IOException {
    require(in, JsonToken.VALUE_NUMBER_INT, form);
    try {
      long value = in.getLongValue();
      if (value >= min && value <= max) {
        return value;
      }
    } catch (InputCoercionException tooLarge) {
      // Reported below.
    }
    throw expected(form);
  }

  /** Reads a number that a finite float can hold. */
  public static float readFloat(JsonParser in) throws IOException {
    requireNumber(in);
    float value = in.getFloatValue();
    if (Float.isFinite(value)) {
      return value;
    }
    throw expected(JsonForms.NUMBER);
  }

  /** Reads a number that a finite double can hold. */
  public static double readDouble(JsonParser in) throws IOException {
    requireNumber(in);
    double value = in.getDoubleValue();
    if (Double.isFinite(value)) {
      return value;
    }
    throw expected(JsonForms.NUMBER);
  }

  /** Reads true or false. */
  public static boolean readBoolean(JsonParser in) throws IOException {
    if (in.hasToken(JsonToken.VALUE_TRUE)) {
      return true;
    }
    require(in, JsonToken.VALUE_FALSE, JsonForms.BOOLEAN);
    return false;
  }

  /** Reads a string of one UTF-16 unit. */
  public static char readChar(JsonParser in) throws IOException {
    require(in, JsonToken.VALUE_STRING, JsonForms.CHARACTER);
    if (in.getTextLength() != 1) {
      throw expected(JsonForms.CHARACTER);
    }
    return in.getText().charAt(0);
  }

  /** Reads a string. */
  public static String readString(JsonParser in) throws IOException {
    require(in, JsonToken.VALUE_STRING, JsonForms.STRING);
    return in.getText();
  }

  /** Reads a number of any size, without expanding its exponent. */
  public static BigDecimal readBigDecimal(JsonParser in) throws IOException {
    requireNumber(in);
    try {
      return in.getDecimalValue();
    } catch (NumberFormatException exponent) {
      throw expected(JsonForms.NUMBER);
    }
  }

  /** Reads an integer of any size. */
  public static BigInteger readBigInteger(JsonParser in) throws IOException {
    require(in, JsonToken.VALUE_NUMBER_INT, JsonForms.INTEGER);
    return in.getBigIntegerValue();
  }

  /** Reads a UUID in its form of 36 characters. */
  public static UUID readUuid(JsonParser in) throws IOException {
    require(in, JsonToken.VALUE_STRING, JsonForms.UUID);
    return uuid(in.getText());
  }

  static UUID uuid(String untrimmed) throws InvalidPayloadException {
    String text = untrimmed.trim();
    boolean form = text.length() == 36;
    for (int i = 0; form && i < 36; i++) {
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      char c = text.charAt(i);
      form = dash ? c == '-' : c < 128 && Character.digit(c, 16) >= 0;
    }
    if (!form) {
      throw expected(JsonForms.UUID);
    }
    return UUID.fromString(text);
  }

  /** Reads bytes from a padded base64 string. */
  public static byte[] readBytes(JsonParser in) throws IOException {
    require(in, JsonToken.VALUE_STRING, JsonForms.BASE64);
    try {
      return Base64Variants.getDefaultVariant().decode(in.getText());
    } catch (IllegalArgumentException e) {
      throw expected(JsonForms.BASE64);
    }
  }

  /** Reads a string as an array of its UTF-16 units. */
  public static char[] readChars(JsonParser in) throws IOException {
    return readString(in).toCharArray();
  }

  /**
   * Notes that a required property is missing in the object that ends here. Reading continues, so
   * that one answer names everything that is wrong.
   */
  public static void missing(JsonParser in, String name) {
    MissingProperties.note(in, name);
  }

  /**
   * Notes that a property is missing which a constructor or setter refused to do without, in words
   * that {@link Violation#of(String, Violation.Kind, String)} defines.
   */
  public static void missing(JsonParser in, String name, Violation.Kind kind, String message) {
    MissingProperties.note(in, name, kind, message);
  }

  /**
   * Ends the reading of a payload that has no constraints to check.
   *
   * @throws InvalidPayloadException if required properties are missing in it
   */
  public static void expectComplete(JsonParser in) throws InvalidPayloadException {
    List<Violation> missing = MissingProperties.take(in);
    if (!missing.isEmpty()) {
      throw InvalidPayloadException.of(missing);
    }
  }

  /**
   * Refuses the value whose constructor or setter threw. If something is missing in the value, that
   * was the reason and has been noted, and this method returns.
   *
   * @throws InvalidPayloadException if nothing is missing in the value
   */
  public static void refused(JsonParser in, Exception thrown) throws InvalidPayloadException {
    if (!MissingProperties.anyInLastValue(in)) {
      throw refusal(thrown);
    }
  }

  /**
   * Returns the refusal of the values that made a constructor or setter throw. A FunctionException,
   * an UnavailableException or an Error is thrown on as it is.
   */
  static InvalidPayloadException refusal(Exception thrown) {
    for (Throwable cause : Causes.of(thrown)) {
      if (cause instanceof FunctionException) {
        throw (FunctionException) cause;
      }
      if (cause instanceof UnavailableException) {
        throw (UnavailableException) cause;
      }
      if (cause instanceof Error) {
        throw (Error) cause;
      }
    }
    return InvalidPayloadException.at("", Violation.Kind.NOT_ACCEPTED);
  }

  /** Adds elements, which may be null, to the collection that a getter returned. */
  public static <T> void fill(Collection<T> target, Collection<? extends T> values) {
    if (values != null) {
      target.addAll(values);
    }
  }

  /** Adds entries, which may be null, to the map that a getter returned. */
  public static <K, T> void fill(Map<K, T> target, Map<? extends K, ? extends T> values) {
    if (values != null) {
      target.putAll(values);
    }
  }

  static InvalidPayloadException expected(String form) {
    return InvalidPayloadException.ofForm("", form);
  }

  static void require(JsonParser in, JsonToken token, String form) throws InvalidPayloadException {
    if (!in.hasToken(token)) {
      throw expected(form);
    }
  }

  private static void requireNumber(JsonParser in) throws InvalidPayloadException {
    if (!in.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
      require(in, JsonToken.VALUE_NUMBER_INT, JsonForms.NUMBER);
    }
  }
}
