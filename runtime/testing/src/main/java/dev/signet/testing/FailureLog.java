package dev.signet.testing;

import dev.signet.function.Decision;
import dev.signet.function.DecisionLog;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps what user code threw, for the message of the test that sees INTERNAL. */
final class FailureLog implements DecisionLog {

  private final Map<String, Throwable> thrown = new ConcurrentHashMap<>();

  @Override
  public void record(Decision decision) {}

  @Override
  public void failed(String function, String requestId, Throwable failure) {
    thrown.put(requestId, failure);
  }

  /** Returns what a call threw, or null, and forgets it. */
  Throwable take(String requestId) {
    return thrown.remove(requestId);
  }
}
