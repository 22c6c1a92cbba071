package dev.signet.dev.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.dev.call.BadRequest;
import dev.signet.dev.call.DevJson;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** A request to an endpoint, made of what was filled in for it. Immutable. */
final class EndpointRequest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Set<String> MEMBERS =
      Set.of(
          EndpointForm.METHOD,
          EndpointForm.PATH,
          EndpointForm.QUERY,
          EndpointForm.URL,
          EndpointForm.BODY,
          EndpointForm.TEXT);

  final String verb;
  final String target;

  /** Null for a request without a body. */
  final byte[] body;

  private EndpointRequest(String verb, String target, byte[] body) {
    this.verb = verb;
    this.target = target;
    this.body = body;
  }

  /**
   * Reads what was filled in.
   *
   * @param contentType that of the request, which says how the body is written
   * @throws BadRequest if it is no such object
   */
  static EndpointRequest read(Endpoint endpoint, byte[] filledIn, String contentType)
      throws BadRequest {
    JsonNode json = object(filledIn);
    JsonNode named = json.path(EndpointForm.METHOD);
    String verb = named.isMissingNode() ? endpoint.verbs().get(0) : named.asText();
    if (!endpoint.verbs().contains(verb)) {
      throw new BadRequest("method must be one of " + endpoint.verbs());
    }
    return new EndpointRequest(verb, target(endpoint, json), body(json, contentType));
  }

  private static JsonNode object(byte[] filledIn) throws BadRequest {
    JsonNode json;
    try {
      json = DevJson.read(filledIn);
    } catch (JsonProcessingException malformed) {
      throw new BadRequest("what is filled in for a controller is not JSON");
    }
    if (!json.isObject()) {
      throw new BadRequest("what is filled in for a controller must be a JSON object");
    }
    for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
      if (!MEMBERS.contains(names.next())) {
        throw new BadRequest(
            "what is filled in for a controller has method, path, query, url, body and text only");
      }
    }
    return json;
  }

  private static String target(Endpoint endpoint, JsonNode json) throws BadRequest {
    JsonNode url = json.path(EndpointForm.URL);
    if (url.isTextual() && url.textValue().startsWith("/")) {
      return url.textValue();
    }
    if (!url.isMissingNode()) {
      throw new BadRequest("url must be a path that begins with /");
    }
    for (String variable : endpoint.path().variables()) {
      if (json.path(EndpointForm.PATH).path(variable).asText("").isEmpty()) {
        throw new BadRequest("the path needs a value for " + variable);
      }
    }
    String path = endpoint.path().filled(name -> json.path(EndpointForm.PATH).path(name).asText());
    String query = pairs(json.path(EndpointForm.QUERY));
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** Writes an object as names and values; a list is a name that comes several times. */
  private static String pairs(JsonNode object) {
    StringJoiner pairs = new StringJoiner("&");
    for (Map.Entry<String, JsonNode> pair : object.properties()) {
      if (pair.getValue().isArray()) {
        pair.getValue().forEach(value -> pairs.add(pair(pair.getKey(), value)));
      } else {
        pairs.add(pair(pair.getKey(), pair.getValue()));
      }
    }
    return pairs.toString();
  }

  private static String pair(String name, JsonNode value) {
    String text = value.isValueNode() ? value.asText() : value.toString();
    return PathPattern.encoded(name) + "=" + PathPattern.encoded(text);
  }

  private static byte[] body(JsonNode json, String contentType) {
    JsonNode text = json.path(EndpointForm.TEXT);
    if (text.isTextual()) {
      return text.textValue().getBytes(StandardCharsets.UTF_8);
    }
    JsonNode body = json.path(EndpointForm.BODY);
    if (body.isMissingNode()) {
      return null;
    }
    return contentType.toLowerCase(Locale.ROOT).startsWith(FORM) && body.isObject()
        ? pairs(body).getBytes(StandardCharsets.UTF_8)
        : DevJson.write(body);
  }
}
