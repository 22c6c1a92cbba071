package dev.signet.dev;

import dev.signet.function.Decision;
import dev.signet.function.DecisionLog;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Hands each decision of the pipelines to the trace of its call. */
final class TraceLog implements DecisionLog {

  private final Map<String, Trace> open = new ConcurrentHashMap<>();

  /** Begins a trace, which is to be ended. */
  Trace begin(String requestId) {
    Trace trace = new Trace();
    open.put(requestId, trace);
    return trace;
  }

  /** The call has been answered; what is decided on it later concerns nobody. */
  void end(String requestId, Trace trace) {
    open.remove(requestId, trace);
  }

  @Override
  public void record(Decision decision) {
    Trace trace = open.get(decision.requestId());
    if (trace != null) {
      trace.decided(decision);
    }
  }
}
