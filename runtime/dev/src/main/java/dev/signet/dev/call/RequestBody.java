package dev.signet.dev.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Set;

/** The JSON object of a request to the local server itself; it may have known members only. */
public final class RequestBody {

  private final JsonNode json;

  private RequestBody(JsonNode json) {
    this.json = json;
  }

  /**
   * Reads a body.
   *
   * @throws BadRequest if it is malformed, is not an object, or has an unknown member
   */
  public static RequestBody read(byte[] body, Set<String> known) throws BadRequest {
    JsonNode json;
    try {
      json = DevJson.read(body);
    } catch (JsonProcessingException malformed) {
      throw new BadRequest("the body is not JSON");
    }
    if (!json.isObject()) {
      throw new BadRequest("the body must be a JSON object");
    }
    for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
      if (!known.contains(names.next())) {
        throw new BadRequest("the body has an unknown member; known are " + known);
      }
    }
    return new RequestBody(json);
  }

  boolean has(String name) {
    return json.has(name);
  }

  /** Returns a member of any type, or a missing node if it is absent. */
  JsonNode member(String name) {
    return json.path(name);
  }

  /** Returns the text of a member that must be present. */
  String text(String name) throws BadRequest {
    return text(name, null);
  }

  /** Returns the text of a member, or the other text if it is absent. */
  public String text(String name, String whenAbsent) throws BadRequest {
    JsonNode value = json.path(name);
    if (value.isTextual()) {
      return value.textValue();
    }
    if (value.isMissingNode() && whenAbsent != null) {
      return whenAbsent;
    }
    throw new BadRequest(name + " must be a string");
  }

  /** Returns the flag of a member; true if it is absent. */
  public boolean flag(String name) throws BadRequest {
    if (json.has(name) && !json.get(name).isBoolean()) {
      throw new BadRequest(name + " must be true or false");
    }
    return json.path(name).asBoolean(true);
  }
}
