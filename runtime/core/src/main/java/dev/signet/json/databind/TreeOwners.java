package dev.signet.json.databind;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.JsonForms;
import dev.signet.json.Violation;

/** Finds the owner in a payload that is a tree, as {@code support.Owners} does in a map. */
public final class TreeOwners {

  private TreeOwners() {}

  /**
   * A text out of a tree.
   *
   * @throws InvalidPayloadException when it is absent or no text
   */
  @SuppressWarnings("exports") // who calls this has a JsonNode
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
