package dev.signet.dev.call;

import dev.signet.function.Decision;
import dev.signet.function.DecisionLog;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Hands each decision of the pipelines to the trace of its call. */
public final class TraceLog implements DecisionLog {

  private final Map<String, CallTrace> open = new ConcurrentHashMap<>();

  /** Begins a trace, which is to be ended. */
  public CallTrace begin(String requestId) {
    CallTrace trace = new CallTrace();
    open.put(requestId, trace);
    return trace;
  }

  /** The call has been answered; what is decided on it later concerns nobody. */
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
