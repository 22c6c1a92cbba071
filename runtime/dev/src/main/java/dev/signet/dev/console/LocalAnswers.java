package dev.signet.dev.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.dev.call.DevJson;
import dev.signet.error.ErrorCode;
import dev.signet.http.LocalAnswer;

/** Makes answers of the local server itself. */
public final class LocalAnswers {

  private static final String JSON = "application/json";

  private LocalAnswers() {}

  public static LocalAnswer json(JsonNode body) {
    return json(200, body);
  }

  public static LocalAnswer refused(ErrorCode code, String message) {
    ObjectNode body = DevJson.object().put("code", code.name()).put("message", message);
    return json(code.httpStatus(), body);
  }

  private static LocalAnswer json(int status, JsonNode body) {
    return LocalAnswer.of(status, JSON, DevJson.write(body));
  }
}
