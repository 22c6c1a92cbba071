package dev.signet.function;

import java.time.Duration;
import java.util.Objects;

/**
 * The facts about a call that a method may know besides the caller. A parameter of this type
 * receives them.
 */
public final class InvocationContext {

  private final String functionName;
  private final String requestId;
  private final Deadline deadline;

  /**
   * Makes a context; for hosts and tests.
   *
   * @param functionName the function's name on the platform
   * @param requestId {@code [A-Za-z0-9._-]}, 1 to 64 characters
   * @param deadline the moment by which the host answers
   */
  public InvocationContext(String functionName, String requestId, Deadline deadline) {
    this.functionName = Objects.requireNonNull(functionName, "functionName");
    this.requestId = Objects.requireNonNull(requestId, "requestId");
    this.deadline = Objects.requireNonNull(deadline, "deadline");
  }

  /** Returns the function's name on the platform. */
  public String functionName() {
    return functionName;
  }

  /**
   * Returns the platform's request id, or one that the host made: 1 to 64 characters of {@code
   * [A-Za-z0-9._-]}.
   */
  public String requestId() {
    return requestId;
  }

  /**
   * Returns the time until the host answers DEADLINE_EXCEEDED; zero once that moment has passed.
   */
  public Duration remaining() {
    return deadline.remaining();
  }
}
