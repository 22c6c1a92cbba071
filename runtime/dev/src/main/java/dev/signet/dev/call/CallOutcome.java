package dev.signet.dev.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.error.ErrorCode;
import dev.signet.function.FunctionResult;
import dev.signet.function.Stage;

/** The outcome of one call: its code, its status and its answer. */
public final class CallOutcome {

  private static final int BUSINESS_STATUS = 409;

  private final String code;
  private final int status;
  private final JsonNode answer;

  private CallOutcome(String code, int status, JsonNode answer) {
    this.code = code;
    this.status = status;
    this.answer = answer;
  }

  public static CallOutcome of(String code, int status, JsonNode answer) {
    return new CallOutcome(code, status, answer);
  }

  /**
   * Returns the outcome of an event function, which knows no status: that of its code over HTTP. A
   * result may have a {@code code} of its own; an error object also repeats the request id.
   */
  static CallOutcome ofEvent(JsonNode answer, CallTrace trace, String requestId) {
    boolean ownResult =
        trace.of(Stage.ENCODE) == CallTrace.Progress.PASSED
            && !answer.path("requestId").asText().equals(requestId);
    if (ownResult || !answer.path("code").isTextual()) {
      return new CallOutcome(FunctionResult.OK, 200, answer);
    }
    String code = answer.get("code").textValue();
    return new CallOutcome(code, statusOf(code, trace), answer);
  }

  private static int statusOf(String code, CallTrace trace) {
    for (ErrorCode own : ErrorCode.values()) {
      if (own.name().equals(code)) {
        return own.httpStatus();
      }
    }
    return trace.businessStatus() == 0 ? BUSINESS_STATUS : trace.businessStatus();
  }

  /** Returns {@code OK} or the failure's code. */
  String code() {
    return code;
  }

  boolean isOk() {
    return code.equals(FunctionResult.OK);
  }

  int status() {
    return status;
  }

  /** Returns what the function answered. */
  JsonNode answer() {
    return answer;
  }

  /** Returns the message of a failure; empty for a result without one. */
  String message() {
    return answer.path("message").asText("");
  }
}
