package dev.signet.support;

import dev.signet.json.InvalidPayloadException;
import dev.signet.json.JsonForms;
import dev.signet.json.Violation;
import java.util.Map;

/** Takes from a payload the values that an ownership check needs. */
public final class Owners {

  private Owners() {}

  /**
   * Returns a property that the lookup cannot do without.
   *
   * @throws InvalidPayloadException if the client did not send it
   */
  public static <T> T required(T value, String name) throws InvalidPayloadException {
    if (value == null) {
      throw InvalidPayloadException.at(name, Violation.Kind.REQUIRED);
    }
    return value;
  }

  /**
   * Returns a text property of a payload that is a map.
   *
   * @throws InvalidPayloadException if the property is absent or not a text
   */
  public static String text(Map<String, ?> payload, String name) throws InvalidPayloadException {
    Object value = required(payload.get(name), name);
    if (!(value instanceof String)) {
      throw InvalidPayloadException.ofForm(name, JsonForms.STRING);
    }
    return (String) value;
  }
}
