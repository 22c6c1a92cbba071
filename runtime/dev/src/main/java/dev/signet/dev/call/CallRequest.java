package dev.signet.dev.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.simulator.CallerProfiles;
import dev.signet.simulator.HeaderLines;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A call that the console asks for. */
public final class CallRequest {

  private static final Set<String> KEYS =
      Set.of("function", "caller", "entrance", "payload", "body", "headers", "strips");

  private final String function;
  private final byte[] body;
  private final CallChoice choice;
  private final HeaderLines headers;

  private CallRequest(String function, byte[] body, CallChoice choice, HeaderLines headers) {
    this.function = function;
    this.body = body;
    this.choice = choice;
    this.headers = headers;
  }

  public static CallRequest read(byte[] body, CallerProfiles callers) throws BadRequest {
    RequestBody json = RequestBody.read(body, KEYS);
    String function = json.text("function");
    if (json.has("payload") && json.has("body")) {
      throw new BadRequest("payload and body exclude each other");
    }
    return new CallRequest(
        function,
        clientsBody(json),
        new CallChoice(
            CallChoice.caller(json.text("caller", CallChoice.DEFAULT_CALLER), callers),
            CallChoice.entrance(json.text("entrance", "cloudrun")),
            json.flag("strips")),
        headers(json.member("headers")));
  }

  /** Returns the text of {@code body} as it is, or the payload as JSON. */
  private static byte[] clientsBody(RequestBody json) throws BadRequest {
    if (json.has("body")) {
      return json.text("body").getBytes(StandardCharsets.UTF_8);
    }
    return DevJson.write(json.has("payload") ? json.member("payload") : DevJson.object());
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

  /** Returns the name of what is called. */
  public String function() {
    return function;
  }

  /** Returns who calls, and by which entrance. */
  public CallChoice choice() {
    return choice;
  }

  /** Returns the client's own headers. */
  public HeaderLines headers() {
    return headers;
  }

  /** Returns the bytes of the client's body. */
  public byte[] body() {
    return body;
  }
}
