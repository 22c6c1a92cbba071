package dev.signet.dev;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.simulator.CallerProfiles;
import dev.signet.simulator.HeaderLines;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Set;

/** A call as the console asks for it. */
final class CallRequest {

  private static final Set<String> KEYS =
      Set.of("function", "caller", "entrance", "payload", "body", "headers", "strips");

  private final JsonNode json;
  private final Choice choice;
  private final HeaderLines headers;

  private CallRequest(JsonNode json, Choice choice, HeaderLines headers) {
    this.json = json;
    this.choice = choice;
    this.headers = headers;
  }

  static CallRequest read(byte[] body, CallerProfiles callers) throws BadRequest {
    JsonNode json = object(body, KEYS);
    text(json, "function", null);
    if (json.has("payload") && json.has("body")) {
      throw new BadRequest("payload and body exclude each other");
    }
    text(json, "body", "");
    return new CallRequest(
        json,
        new Choice(
            Choice.caller(text(json, "caller", Choice.DEFAULT_CALLER), callers),
            Choice.entrance(text(json, "entrance", "cloudrun")),
            flag(json, "strips")),
        headers(json.path("headers")));
  }

  /** One object with no other members. */
  static JsonNode object(byte[] body, Set<String> keys) throws BadRequest {
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
      if (!keys.contains(names.next())) {
        throw new BadRequest("the body has an unknown member; known are " + keys);
      }
    }
    return json;
  }

  static String text(JsonNode json, String name, String whenAbsent) throws BadRequest {
    JsonNode value = json.path(name);
    if (value.isTextual()) {
      return value.textValue();
    }
    if (value.isMissingNode() && whenAbsent != null) {
      return whenAbsent;
    }
    throw new BadRequest(name + " must be a string");
  }

  static boolean flag(JsonNode json, String name) throws BadRequest {
    if (json.has(name) && !json.get(name).isBoolean()) {
      throw new BadRequest(name + " must be true or false");
    }
    return json.path(name).asBoolean(true);
  }

  private static HeaderLines headers(JsonNode json) throws BadRequest {
    if (!json.isMissingNode() && !json.isArray()) {
      throw new BadRequest("headers must be an array of [name, value]");
    }
    HeaderLines lines = HeaderLines.none();
    for (JsonNode line : json) {
      if (line.size() != 2 || !line.path(0).isTextual() || !line.path(1).isTextual()) {
        throw new BadRequest("headers must be an array of [name, value]");
      }
      lines = lines.and(line.get(0).textValue(), line.get(1).textValue());
    }
    return lines;
  }

  String function() {
    return json.get("function").textValue();
  }

  Choice choice() {
    return choice;
  }

  /** What the client itself sends. */
  HeaderLines headers() {
    return headers;
  }

  /** The bytes of the body. */
  byte[] body() {
    if (json.has("body")) {
      return json.get("body").textValue().getBytes(StandardCharsets.UTF_8);
    }
    return DevJson.write(json.has("payload") ? json.get("payload") : DevJson.object());
  }
}
