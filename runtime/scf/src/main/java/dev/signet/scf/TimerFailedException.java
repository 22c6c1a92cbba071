package dev.signet.scf;

/**
 * Tells the platform that a timer's run has failed. A timer calls asynchronously, and the platform
 * repeats a function that ended in an exception, twice unless it is configured otherwise (SCF
 * documentation, error types and retry policies). It has no stack and no cause, because the
 * platform may show them; what the method threw is in the log of the call.
 */
public final class TimerFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Object answer;

  TimerFailedException(String code, String requestId, Object answer) {
    super("a timer's run ended in " + code + ", request " + requestId, null, false, false);
    this.answer = answer;
  }

  /**
   * Returns what the call would have been answered with, for tools that stand in for the platform:
   * a tree of maps, or JSON text. Null after serialization.
   */
  public Object answer() {
    return answer;
  }
}
