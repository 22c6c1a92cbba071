package dev.signet.dev.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.dev.call.BadRequest;
import dev.signet.dev.call.CallChoice;
import dev.signet.dev.call.CallOutcome;
import dev.signet.dev.call.CallReport;
import dev.signet.dev.call.CallRequest;
import dev.signet.dev.call.CallTrace;
import dev.signet.dev.call.Calls;
import dev.signet.dev.call.HttpCallRunner;
import dev.signet.dev.call.LocalOpenData;
import dev.signet.dev.call.TraceLog;
import dev.signet.dev.call.TracedHandler;
import dev.signet.function.FunctionHandler;
import dev.signet.ingress.IngressDecision;
import dev.signet.simulator.ClientCall;
import dev.signet.simulator.HeaderLines;
import dev.signet.simulator.SimulatedCall;
import dev.signet.simulator.StandInHandler;

/**
 * Makes the console's calls of an application: mounted functions run in its pipeline, with the
 * objects that it made, and requests to controllers are sent to its own server.
 */
public final class ApplicationCalls implements Calls {

  private final DevelopedApplication application;
  private final ListedThings listed;
  private final TraceLog traces;
  private final HttpCallRunner functions;
  private final EndpointCalls endpoints;
  private final LocalOpenData openData = new LocalOpenData();

  /** Creates the calls; the application's pipeline tells the traces of its decisions. */
  public ApplicationCalls(DevelopedApplication application, ListedThings listed, TraceLog traces) {
    this.application = application;
    this.listed = listed;
    this.traces = traces;
    this.functions =
        new HttpCallRunner(application.pipeline(), application.settings().timeout(), () -> {});
    this.endpoints = new EndpointCalls(application);
  }

  @Override
  public ObjectNode run(CallRequest request, String requestId) throws BadRequest {
    requireRequest(request.choice());
    FunctionHandler function = listed.function(request.function());
    Endpoint endpoint = listed.endpoint(request.function());
    if (function == null && endpoint == null) {
      return CallReport.notFound(requestId, "there is no function of this name");
    }
    if (function != null && function.descriptor().isTimer()) {
      return CallReport.notFound(requestId, "no HTTP entrance leads to a timer function");
    }
    CallTrace trace = traces.begin(requestId);
    try {
      return endpoint == null
          ? called(request, requestId, StandInHandler.of(function, openData), trace)
          : endpoints.call(endpoint, request, requestId, trace);
    } finally {
      traces.end(requestId, trace);
    }
  }

  private ObjectNode called(
      CallRequest request, String requestId, FunctionHandler function, CallTrace trace) {
    SimulatedCall call = delivered(request.choice(), request.headers());
    long start = System.nanoTime();
    CallOutcome outcome =
        functions.call(
            new TracedHandler(function, trace), () -> decide(call), request.body(), requestId);
    long micros = (System.nanoTime() - start) / 1000;
    return CallReport.of(
        function.descriptor(), call, decide(call), trace, outcome, requestId, micros);
  }

  @Override
  public IngressDecision decide(CallChoice choice, ClientCall sent, FunctionHandler function) {
    return choice.entrance().isEvent()
        ? IngressDecision.nobody()
        : decide(delivered(choice, sent.headers()));
  }

  /** The application believes what it declares, whichever entrance a request came by. */
  private IngressDecision decide(SimulatedCall call) {
    return application.ingress().verify(call.headers());
  }

  static SimulatedCall delivered(CallChoice choice, HeaderLines sent) {
    return choice.platform().request(choice.entrance(), choice.caller(), sent);
  }

  /**
   * Refuses an event, which no application with a server of its own receives.
   *
   * @throws BadRequest if the choice is one of events
   */
  static void requireRequest(CallChoice choice) throws BadRequest {
    if (choice.entrance().isEvent()) {
      throw new BadRequest(
          "this application has a server of its own, which callContainer reaches and callFunction"
              + " does not; choose the entrance cloudrun or gateway");
    }
  }
}
