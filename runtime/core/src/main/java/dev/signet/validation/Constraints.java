package dev.signet.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * The checks that generated code calls for jakarta.validation annotations. No argument is null,
 * every check takes time and memory bounded by the size of its arguments, and none throws.
 */
public final class Constraints {

  /**
   * The length, in characters, of the longest text that a pattern is tried on; a longer one fails.
   */
  public static final int MAX_PATTERN_TEXT = 4096;

  /**
   * The length, in characters, of the longest text that is read as a number; a longer one fails.
   */
  public static final int MAX_NUMBER_TEXT = 1000;

  private Constraints() {}

  /** Returns whether there is a character that is not white space. */
  public static boolean notBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a size is within bounds, both included. */
  public static boolean size(int size, int min, int max) {
    return size >= min && size <= max;
  }

  /** Returns whether a number is above a limit, or equal to it if the limit is inclusive. */
  public static boolean atLeast(Number value, BigDecimal limit, boolean inclusive) {
    return isOnTheRightSide(decimal(value).compareTo(limit), inclusive);
  }

  /**
   * Returns whether a text is a number that is above a limit, or equal to it if the limit is
   * inclusive.
   */
  public static boolean atLeast(String text, BigDecimal limit, boolean inclusive) {
    BigDecimal value = decimal(text);
    return value != null && isOnTheRightSide(value.compareTo(limit), inclusive);
  }

  /** Returns whether a number is below a limit, or equal to it if the limit is inclusive. */
  public static boolean atMost(Number value, BigDecimal limit, boolean inclusive) {
    return isOnTheRightSide(limit.compareTo(decimal(value)), inclusive);
  }

  /**
   * Returns whether a text is a number that is below a limit, or equal to it if the limit is
   * inclusive.
   */
  public static boolean atMost(String text, BigDecimal limit, boolean inclusive) {
    BigDecimal value = decimal(text);
    return value != null && isOnTheRightSide(limit.compareTo(value), inclusive);
  }

  /** Returns whether a number has at most so many digits before and after the decimal point. */
  public static boolean digits(Number value, int integer, int fraction) {
    BigDecimal decimal = decimal(value);
    boolean exact = value instanceof BigDecimal;
    return fits(exact ? decimal : decimal.stripTrailingZeros(), integer, fraction);
  }

  /** Returns whether a text is a number with at most so many digits before and after the point. */
  public static boolean digits(String text, int integer, int fraction) {
    BigDecimal value = decimal(text);
    return value != null && fits(value, integer, fraction);
  }

  /**
   * Returns whether the pattern matches the whole text. A text longer than {@link
   * #MAX_PATTERN_TEXT}, or one on which the pattern would backtrack for too long or too deeply,
   * does not match.
   */
  public static boolean matches(String text, Pattern pattern) {
    return matches(new BoundedText(text), pattern);
  }

  static boolean matches(BoundedText text, Pattern pattern) {
    if (text.length() > MAX_PATTERN_TEXT) {
      return false;
    }
    try {
      return pattern.matcher(text).matches();
    } catch (BoundedText.ReadTooOften | StackOverflowError backtracking) {
      return false;
    }
  }

  /** Returns whether a text is an e-mail address, as {@link EmailText} defines it. */
  public static boolean email(String text) {
    return EmailText.isAddress(text);
  }

  private static boolean isOnTheRightSide(int comparison, boolean inclusive) {
    return inclusive ? comparison >= 0 : comparison > 0;
  }

  // Compares by precision and scale, so that 1e1000000000 is never written out.
  private static boolean fits(BigDecimal value, int integer, int fraction) {
    long before = (long) value.precision() - value.scale();
    return before <= integer && value.scale() <= fraction;
  }

  private static BigDecimal decimal(Number value) {
    if (value instanceof BigDecimal) {
      return (BigDecimal) value;
    }
    if (value instanceof BigInteger) {
      return new BigDecimal((BigInteger) value);
    }
    // JSON cannot send NaN or infinity, so their result does not matter, but they must not throw.
    if (value instanceof Double || value instanceof Float) {
      double number = value.doubleValue();
      return Double.isFinite(number) ? new BigDecimal(value.toString()) : BigDecimal.ZERO;
    }
    return BigDecimal.valueOf(value.longValue());
  }

  private static BigDecimal decimal(String text) {
    if (text.length() > MAX_NUMBER_TEXT) {
      return null;
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }
}
