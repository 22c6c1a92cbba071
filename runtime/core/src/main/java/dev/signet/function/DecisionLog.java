package dev.signet.function;

/**
 * Receives one {@link Decision} for each call. A service of this type replaces the standard log,
 * which writes JSON lines to standard output.
 */
@FunctionalInterface
public interface DecisionLog {

  /**
   * Takes one decision. Called from many threads at once. Whatever this method throws is dropped,
   * because the call has already been decided.
   */
  void record(Decision decision);

  /**
   * Takes the exception or error that ends a call in INTERNAL or UNAVAILABLE, as user code or the
   * wrapper threw it. Whatever this method throws is dropped.
   *
   * @param function the function's name
   * @param requestId the request id of the call
   * @param thrown what was thrown; its message may hold personal data
   */
  default void failed(String function, String requestId, Throwable thrown) {}
}
