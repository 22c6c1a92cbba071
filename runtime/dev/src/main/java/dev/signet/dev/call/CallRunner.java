package dev.signet.dev.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.function.FunctionHandler;
import dev.signet.host.FunctionTable;
import dev.signet.ingress.IngressDecision;
import dev.signet.ingress.IngressSettings;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.StrictJson;
import dev.signet.simulator.ClientCall;
import dev.signet.simulator.SimulatedCall;
import dev.signet.simulator.SimulatedOpenData;
import java.util.Map;

/** Runs calls of the console and of event functions, and reports what was delivered and decided. */
public final class CallRunner implements Calls {

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

  @Override
  public ObjectNode run(CallRequest request, String requestId) throws BadRequest {
    FunctionHandler function = functions.find(request.function());
    boolean event = request.choice().entrance().isEvent();
    if (function == null) {
      return CallReport.notFound(requestId, "there is no function of this name");
    }
    if (function.descriptor().isTimer() && !event) {
      return CallReport.notFound(requestId, "no HTTP entrance leads to a timer function");
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
    return CallReport.of(function.descriptor(), call, decision, trace, outcome, requestId, micros);
  }

  /** Runs an event function and returns its own answer. */
  public JsonNode event(FunctionHandler function, CallChoice choice, byte[] body, String requestId)
      throws BadRequest {
    SimulatedCall call = deliver(choice, event(body), function);
    return events.call(function, call, new CallTrace(), requestId).answer();
  }

  /** Returns the decision of the production ingress that belongs to the entrance. */
  @Override
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
}
