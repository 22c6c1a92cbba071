package dev.signet.push;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The fields of a body that WeChat sent, read with strict types. XML has no numbers, so that digits
 * are a number in any place.
 */
final class BodyFields {

  private static final int MAX_NAME = 128;
  private static final int MAX_DIGITS = 18;

  private final Map<String, Object> fields;

  BodyFields(Map<String, ?> fields) {
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  Map<String, Object> all() {
    return fields;
  }

  /** Returns a text or a whole number as text; empty if the field is absent, null or empty. */
  Optional<String> text(String name) {
    Object value = fields.get(name);
    if (isWhole(value)) {
      return Optional.of(value.toString());
    }
    if (value != null && !(value instanceof String)) {
      throw malformed(name, "must be a text");
    }
    return value == null || ((String) value).isEmpty()
        ? Optional.empty()
        : Optional.of((String) value);
  }

  /** Returns a text of at most 128 characters that must be there. */
  String name(String name) {
    String text = text(name).orElseThrow(() -> malformed(name, "is required"));
    if (text.length() > MAX_NAME) {
      throw malformed(name, "is too long");
    }
    return text;
  }

  /** Returns a whole number from 0 to 10^18 - 1; empty if the field is absent, null or empty. */
  OptionalLong number(String name) {
    String text = text(name).orElse(null);
    if (text == null) {
      return OptionalLong.empty();
    }
    if (text.length() > MAX_DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw malformed(name, "must be a whole number");
    }
    return OptionalLong.of(Long.parseLong(text));
  }

  static IllegalArgumentException malformed(String name, String what) {
    return new IllegalArgumentException(name + ": " + what);
  }

  private static boolean isWhole(Object value) {
    return value instanceof Integer || value instanceof Long || value instanceof BigInteger;
  }
}
