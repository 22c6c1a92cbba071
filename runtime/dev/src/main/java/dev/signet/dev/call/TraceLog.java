package dev.signet.dev.call;

import dev.signet.function.Decision;
import dev.signet.function.DecisionLog;
import dev.signet.simulator.FailureReport;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Passes each decision of the pipelines to the trace of its call, and shows the failures of user
 * code where the server runs.
 */
public final class TraceLog implements DecisionLog {

  private final Map<String, CallTrace> open = new ConcurrentHashMap<>();

  /** Null where another log shows the failures. */
  private final PrintStream errors;

  /**
   * Creates a log.
   *
   * @param errors receives the failures, with their messages; null where another log shows them
   */
  public TraceLog(PrintStream errors) {
    this.errors = errors;
  }

  /** Begins a trace; the caller ends it. */
  public CallTrace begin(String requestId) {
    CallTrace trace = new CallTrace();
    open.put(requestId, trace);
    return trace;
  }

  /** Ends a trace once the call has been answered; later decisions on the call are dropped. */
  public void end(String requestId, CallTrace trace) {
    open.remove(requestId, trace);
  }

  @Override
  public void record(Decision decision) {
    CallTrace trace = open.get(decision.requestId());
    if (trace != null) {
      trace.decided(decision);
    }
  }

  @Override
  public void failed(String function, String requestId, Throwable thrown) {
    FailureReport report = FailureReport.of(thrown);
    CallTrace trace = open.get(requestId);
    if (trace != null) {
      trace.failed(report);
    }
    if (errors == null) {
      return;
    }
    String place = report.ownLine().map(line -> " at " + line).orElse("");
    errors.println(function + " failed" + place + " (request " + requestId + ")");
    errors.print(report.stackTrace());
  }
}
