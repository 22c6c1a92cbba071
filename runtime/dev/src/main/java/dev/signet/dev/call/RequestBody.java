package dev.signet.dev.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Set;

/** The JSON object of a request to the local server itself, which has no members but known ones. */
public final class RequestBody {

  private final JsonNode json;

  private RequestBody(JsonNode json) {
    this.json = json;
  }

  /**
   * Reads a body.
   *
   * @throws BadRequest when it is malformed, no object, or has a member that is not known
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

  /** Returns a member of any type, or a missing node. */
  JsonNode member(String name) {
    return json.path(name);
  }

  /** Returns a text that must be there. */
  String text(String name) throws BadRequest {
    return text(name, null);
  }

  /** Returns a text, or the other one where it is absent. */
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

  /** Returns a flag, which is true where it is absent. */
  public boolean flag(String name) throws BadRequest {
    if (json.has(name) && !json.get(name).isBoolean()) {
      throw new BadRequest(name + " must be true or false");
    }
    return json.path(name).asBoolean(true);
  }
}
