package dev.signet.spring.host;

import dev.signet.function.Decision;
import dev.signet.function.DecisionLog;
import java.util.List;
import java.util.function.Consumer;

/** Tells observers of each decision, and then the log, whatever an observer throws. */
final class ObservedDecisions implements DecisionLog {

  private final List<CallObserver> observers;
  private final DecisionLog log;

  ObservedDecisions(List<CallObserver> observers, DecisionLog log) {
    this.observers = List.copyOf(observers);
    this.log = log;
  }

  @Override
  public void record(Decision decision) {
    tell(observer -> observer.ended(decision));
    log.record(decision);
  }

  @Override
  public void failed(String function, String requestId, Throwable thrown) {
    tell(observer -> observer.failed(function, requestId, thrown));
    log.failed(function, requestId, thrown);
  }

  private void tell(Consumer<CallObserver> what) {
    for (CallObserver observer : observers) {
      try {
        what.accept(observer);
      } catch (RuntimeException ignored) {
        // A meter that fails must not cost the line of the log.
      }
    }
  }
}
