package dev.signet.host;

import dev.signet.function.Decision;
import dev.signet.function.DecisionLog;

/**
 * Passes everything to an observer first and then, even if the observer throws, to the
 * application's own log.
 */
final class ObservedLog implements DecisionLog {

  private final DecisionLog observer;
  private final DecisionLog log;

  ObservedLog(DecisionLog observer, DecisionLog log) {
    this.observer = observer;
    this.log = log;
  }

  @Override
  public void record(Decision decision) {
    try {
      observer.record(decision);
    } finally {
      log.record(decision);
    }
  }

  @Override
  public void failed(String function, String requestId, Throwable thrown) {
    try {
      observer.failed(function, requestId, thrown);
    } finally {
      log.failed(function, requestId, thrown);
    }
  }
}
