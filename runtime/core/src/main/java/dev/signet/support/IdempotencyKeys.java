package dev.signet.support;

import dev.signet.json.InvalidPayloadException;
import dev.signet.json.Violation;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Takes from a payload the key of an idempotent call. */
public final class IdempotencyKeys {

  private IdempotencyKeys() {}

  /**
   * Returns the text of a key.
   *
   * @param value a text, a whole number, a UUID, or an Optional of one
   * @param name the name of the property in JSON
   * @throws InvalidPayloadException if the client sent no key, or a blank text
   */
  public static String of(Object value, String name) throws InvalidPayloadException {
    Object present = present(value);
    String key = present == null ? "" : present.toString();
    if (key.isBlank()) {
      throw InvalidPayloadException.at(name, Violation.Kind.REQUIRED);
    }
    return key;
  }

  private static Object present(Object value) {
    if (value instanceof Optional) {
      return ((Optional<?>) value).orElse(null);
    }
    if (value instanceof OptionalInt) {
      OptionalInt number = (OptionalInt) value;
      return number.isPresent() ? (Object) number.getAsInt() : null;
    }
    if (value instanceof OptionalLong) {
      OptionalLong number = (OptionalLong) value;
      return number.isPresent() ? (Object) number.getAsLong() : null;
    }
    return value;
  }
}
