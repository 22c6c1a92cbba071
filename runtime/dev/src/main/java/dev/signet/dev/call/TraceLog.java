package dev.signet.dev.call;

import dev.signet.function.Decision;
import dev.signet.function.DecisionLog;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Passes each decision of the pipelines to the trace of its call. */
public final class TraceLog implements DecisionLog {

  private final Map<String, CallTrace> open = new ConcurrentHashMap<>();

  /** Begins a trace; the caller ends it. */
  public CallTrace begin(String requestId) {
    CallTrace trace = new CallTrace();
    open.put(requestId, trace);
    return trace;
  }

  /** Ends a trace once the call has been answered; later decisions on the call are dropped. */
  void end(String requestId, CallTrace trace) {
    open.remove(requestId, trace);
  }

  @Override
  public void record(Decision decision) {
    CallTrace trace = open.get(decision.requestId());
    if (trace != null) {
      trace.decided(decision);
    }
  }
}
