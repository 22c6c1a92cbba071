package dev.signet.dev.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.error.ErrorCode;
import dev.signet.function.FunctionHandler;
import dev.signet.host.FunctionTable;
import dev.signet.ingress.IngressDecision;
import dev.signet.ingress.IngressSettings;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.StrictJson;
import dev.signet.simulator.ClientCall;
import dev.signet.simulator.FailureReport;
import dev.signet.simulator.SimulatedCall;
import dev.signet.simulator.SimulatedOpenData;
import java.util.Map;

/** Runs calls of the console and of event functions, and reports what was delivered and decided. */
public final class CallRunner {

  private final FunctionTable functions;
  private final IngressSettings settings;
  private final HttpCallRunner http;
  private final EventCallRunner events;
  private final TraceLog traces;
  private final StrictJson json;

  public CallRunner(
      FunctionTable functions,
      IngressSettings settings,
      HttpCallRunner http,
      EventCallRunner events,
      TraceLog traces) {
    this.functions = functions;
    this.settings = settings;
    this.http = http;
    this.events = events;
    this.traces = traces;
    this.json = new StrictJson(JsonLimits.defaults().withMaxBytes(JsonLimits.EVENT_BYTES));
  }

  /** Runs one call and returns its outcome with everything that the console shows of it. */
  public ObjectNode run(CallRequest request, String requestId) throws BadRequest {
    FunctionHandler function = functions.find(request.function());
    boolean event = request.choice().entrance().isEvent();
    if (function == null) {
      return notFound(requestId, "there is no function of this name");
    }
    if (function.descriptor().isTimer() && !event) {
      return notFound(requestId, "no HTTP entrance leads to a timer function");
    }
    ClientCall sent = event ? event(request.body()) : ClientCall.of(Map.of());
    SimulatedCall call = deliver(request.choice(), sent.withHeaders(request.headers()), function);
    CallTrace trace = traces.begin(requestId);
    try {
      return traced(request.body(), requestId, function, call, trace);
    } finally {
      traces.end(requestId, trace);
    }
  }

  private ObjectNode traced(
      byte[] body,
      String requestId,
      FunctionHandler function,
      SimulatedCall call,
      CallTrace trace) {
    long start = System.nanoTime();
    CallOutcome outcome =
        call.entrance().isEvent()
            ? events.call(function, call, trace, requestId)
            : http.call(
                new TracedHandler(function, trace), () -> call.decide(settings), body, requestId);
    long micros = (System.nanoTime() - start) / 1000;
    IngressDecision decision = call.decide(settings);
    ObjectNode answer = answer(outcome, requestId, micros);
    answer.set("delivered", delivered(call));
    answer.set("steps", DecisionPath.of(function.descriptor(), decision, trace, outcome));
    if (trace.failure() != null) {
      answer.set("failure", failure(trace.failure()));
    }
    return answer;
  }

  /** Returns what only the developer may see of an exception. */
  private static ObjectNode failure(FailureReport report) {
    return DevJson.object()
        .put("exception", report.exception())
        .put("message", report.message().orElse(""))
        .put("at", report.ownLine().orElse(""))
        .put("stack", report.stackTrace());
  }

  /** Runs an event function and returns its own answer. */
  public JsonNode event(FunctionHandler function, CallChoice choice, byte[] body, String requestId)
      throws BadRequest {
    SimulatedCall call = deliver(choice, event(body), function);
    return events.call(function, call, new CallTrace(), requestId).answer();
  }

  /** Returns the decision of the production ingress on a call of this choice. */
  public IngressDecision decide(CallChoice choice, ClientCall sent, FunctionHandler function) {
    return deliver(choice, sent, function).decide(settings);
  }

  private static SimulatedCall deliver(
      CallChoice choice, ClientCall sent, FunctionHandler function) {
    return choice
        .platform()
        .deliver(choice.entrance(), choice.caller(), sent, function.descriptor());
  }

  /** Reads the data of callFunction, in which a developer may have marked open data. */
  private ClientCall event(byte[] body) throws BadRequest {
    Map<String, Object> data = data(body);
    return ClientCall.of(data).withOpenData(SimulatedOpenData.markedIn(data));
  }

  /** Reads the data of callFunction, an object: WeChat's client sends nothing else. */
  private Map<String, Object> data(byte[] body) throws BadRequest {
    if (body.length == 0) {
      return Map.of();
    }
    try {
      return json.readObject(body);
    } catch (InvalidPayloadException invalid) {
      throw new BadRequest(
          "an event cannot be made of this body, which the platform parses: "
              + invalid.getMessage());
    }
  }

  private static ObjectNode notFound(String requestId, String why) {
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
    ArrayNode headers = delivered.putArray("headers");
    for (Map.Entry<String, String> line : call.headers().lines()) {
      headers.addArray().add(line.getKey()).add(line.getValue());
    }
    return delivered;
  }
}
