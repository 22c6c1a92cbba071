package dev.signet.json.databind;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.JsonForms;
import dev.signet.json.Violation;

/**
 * Finds the owner in a JsonNode, as {@code support.Owners} does in a map. A class of its own, so
 * that other users of Owners need not see jackson-databind.
 */
public final class TreeOwners {

  private TreeOwners() {}

  /**
   * Returns a text property of a payload that is a tree.
   *
   * @throws InvalidPayloadException if the property is absent or not a text
   */
  @SuppressWarnings("exports") // every caller has a JsonNode already
  public static String text(JsonNode payload, String name) throws InvalidPayloadException {
    JsonNode value = payload.get(name);
    if (value == null || value.isNull()) {
      throw InvalidPayloadException.at(name, Violation.Kind.REQUIRED);
    }
    if (!value.isTextual()) {
      throw InvalidPayloadException.ofForm(name, JsonForms.STRING);
    }
    return value.textValue();
  }
}
