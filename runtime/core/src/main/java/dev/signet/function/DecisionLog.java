package dev.signet.function;

/**
 * Receives one {@link Decision} an invocation. A service of this type replaces the standard one,
 * which writes a JSON line to standard output.
 */
@FunctionalInterface
public interface DecisionLog {

  /**
   * Takes one decision. Called from many threads; what it throws is dropped, since the call has
   * been decided.
   */
  void record(Decision decision);

  /** Takes what user code or the wrapper threw, for a call that ends in INTERNAL. */
  default void failed(String function, String requestId, Throwable thrown) {}
}
