package dev.signet.opendata;

import java.time.Instant;
import java.util.Map;

/** Takes values of one type out of parsed JSON. There are no conversions. */
final class DataFields {

  /** The largest time in seconds that is taken for one: the year 9999. */
  private static final long LAST_SECOND = 253_402_300_799L;

  private DataFields() {}

  /** Returns a text; null if the field is none. */
  static String text(Map<?, ?> data, String name) {
    Object value = data.get(name);
    return value instanceof String ? (String) value : null;
  }

  /** Returns a text; empty if the field is none. */
  static String textOrEmpty(Map<?, ?> data, String name) {
    String text = text(data, name);
    return text == null ? "" : text;
  }

  /** Returns an integer; null if the field is none. */
  static Long integer(Map<?, ?> data, String name) {
    Object value = data.get(name);
    return value instanceof Integer || value instanceof Long
        ? Long.valueOf(((Number) value).longValue())
        : null;
  }

  /**
   * Returns the time of so many seconds since 1970, or the nearest that is a year of four digits.
   */
  static Instant instant(long seconds) {
    return Instant.ofEpochSecond(Math.max(0, Math.min(LAST_SECOND, seconds)));
  }
}
