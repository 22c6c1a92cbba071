package dev.signet.spring.dev;

import dev.signet.dev.call.TraceLog;
import dev.signet.function.Decision;
import dev.signet.spring.host.CallObserver;

/**
 * Tells the console how the application's pipeline decided; the application's log shows failures.
 */
final class DevTraces implements CallObserver {

  private final TraceLog traces = new TraceLog(null);

  TraceLog traces() {
    return traces;
  }

  @Override
  public void ended(Decision decision) {
    traces.record(decision);
  }

  @Override
  public void failed(String function, String requestId, Throwable thrown) {
    traces.failed(function, requestId, thrown);
  }
}
