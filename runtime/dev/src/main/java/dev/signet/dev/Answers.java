package dev.signet.dev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.function.ErrorCode;
import dev.signet.http.LocalAnswer;

/** Answers of the local server itself. */
final class Answers {

  private static final String JSON = "application/json";

  private Answers() {}

  static LocalAnswer json(JsonNode body) {
    return json(200, body);
  }

  static LocalAnswer refused(ErrorCode code, String message) {
    ObjectNode body = DevJson.object().put("code", code.name()).put("message", message);
    return json(code.httpStatus(), body);
  }

  private static LocalAnswer json(int status, JsonNode body) {
    return LocalAnswer.of(status, JSON, DevJson.write(body));
  }
}
