package dev.signet.function;

import java.time.Duration;
import java.util.Objects;

/** What a method may know of its call beside the caller; a parameter of this type receives it. */
public final class InvocationContext {

  private final String functionName;
  private final String requestId;
  private final Deadline deadline;

  /** For hosts and tests. */
  public InvocationContext(String functionName, String requestId, Deadline deadline) {
    this.functionName = Objects.requireNonNull(functionName, "functionName");
    this.requestId = Objects.requireNonNull(requestId, "requestId");
    this.deadline = Objects.requireNonNull(deadline, "deadline");
  }

  /** The function's name on the platform. */
  public String functionName() {
    return functionName;
  }

  /** The platform's request id, or one that the host made: {@code [A-Za-z0-9._-]}, 1 to 64. */
  public String requestId() {
    return requestId;
  }

  /** The time until the host answers DEADLINE_EXCEEDED; zero when it has passed. */
  public Duration remaining() {
    return deadline.remaining();
  }
}
