package dev.signet.testing;

import dev.signet.function.Decision;
import dev.signet.function.DecisionLog;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the exceptions of user code, for the message of a test that gets INTERNAL or UNAVAILABLE.
 */
final class FailureLog implements DecisionLog {

  private final Map<String, Throwable> thrown = new ConcurrentHashMap<>();

  @Override
  public void record(Decision decision) {}

  @Override
  public void failed(String function, String requestId, Throwable failure) {
    thrown.put(requestId, failure);
  }

  /** Removes and returns the exception of a call; null if there was none. */
  Throwable take(String requestId) {
    return thrown.remove(requestId);
  }
}
