package dev.signet.function;

/**
 * Drops whatever a {@link DecisionLog} throws, because the call's answer stands by the time it is
 * logged.
 */
final class SafeDecisionLog implements DecisionLog {

  private final DecisionLog log;

  SafeDecisionLog(DecisionLog log) {
    this.log = log;
  }

  @Override
  public void record(Decision decision) {
    try {
      log.record(decision);
    } catch (Throwable ignored) {
      // The call has been decided; a log that fails must not change its answer.
    }
  }

  @Override
  public void failed(String function, String requestId, Throwable thrown) {
    try {
      log.failed(function, requestId, thrown);
    } catch (Throwable ignored) {
      // The answer stands, as in record().
    }
  }
}
