package dev.signet.dev.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.error.ErrorCode;
import dev.signet.function.FunctionDescriptor;
import dev.signet.ingress.IngressDecision;
import dev.signet.simulator.FailureReport;
import dev.signet.simulator.HeaderLines;
import dev.signet.simulator.SimulatedCall;
import java.util.Map;

/** What the console shows of one call. */
public final class CallReport {

  private CallReport() {}

  /** Reports a call that the pipeline decided. */
  public static ObjectNode of(
      FunctionDescriptor function,
      SimulatedCall call,
      IngressDecision decision,
      CallTrace trace,
      CallOutcome outcome,
      String requestId,
      long micros) {
    ObjectNode answer = answer(outcome, requestId, micros);
    answer.set("delivered", delivered(call));
    answer.set("steps", DecisionPath.of(function, decision, trace, outcome));
    if (trace.failure() != null) {
      answer.set("failure", failure(trace.failure()));
    }
    return answer;
  }

  /** Reports a call that was answered before the pipeline was asked, and says why. */
  public static ObjectNode undecided(
      SimulatedCall call, CallOutcome outcome, String requestId, long micros, String why) {
    ObjectNode answer = answer(outcome, requestId, micros);
    answer.set("delivered", delivered(call));
    answer.set("steps", DecisionPath.ofNothing(why));
    return answer;
  }

  /** Reports a call of something that is not there. */
  public static ObjectNode notFound(String requestId, String why) {
    ErrorCode code = ErrorCode.NOT_FOUND;
    ObjectNode body =
        DevJson.object()
            .put("code", code.name())
            .put("message", code.message())
            .put("requestId", requestId);
    ObjectNode answer = answer(CallOutcome.of(code.name(), code.httpStatus(), body), requestId, 0);
    answer.putObject("delivered");
    answer.set("steps", DecisionPath.ofNothing(why));
    return answer;
  }

  /** Writes header lines as pairs of name and value. */
  public static ArrayNode lines(HeaderLines headers) {
    ArrayNode lines = DevJson.object().putArray("lines");
    for (Map.Entry<String, String> line : headers.lines()) {
      lines.addArray().add(line.getKey()).add(line.getValue());
    }
    return lines;
  }

  /** Returns what only the developer may see of an exception. */
  private static ObjectNode failure(FailureReport report) {
    return DevJson.object()
        .put("exception", report.exception())
        .put("message", report.message().orElse(""))
        .put("at", report.ownLine().orElse(""))
        .put("stack", report.stackTrace());
  }

  private static ObjectNode answer(CallOutcome outcome, String requestId, long micros) {
    ObjectNode answer =
        DevJson.object().put("status", outcome.status()).put("outcome", outcome.code());
    answer.set("answer", outcome.answer());
    return answer.put("requestId", requestId).put("durationMicros", micros);
  }

  private static ObjectNode delivered(SimulatedCall call) {
    ObjectNode delivered = DevJson.object();
    if (call.entrance().isEvent()) {
      delivered.set("event", DevJson.tree(call.event()));
      delivered.set("variables", DevJson.tree(call.variables()));
      return delivered;
    }
    delivered.set("headers", lines(call.headers()));
    return delivered;
  }
}
