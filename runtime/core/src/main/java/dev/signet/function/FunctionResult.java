package dev.signet.function;

import java.util.Objects;

/**
 * The answer to one call: the method's value or the error object, written out, and what a host must
 * know of it.
 *
 * @param <B> the form of the body: bytes, or a tree of maps
 */
public final class FunctionResult<B> {

  /** The outcome of a call that succeeded. */
  public static final String OK = "OK";

  private final String outcome;
  private final int httpStatus;
  private final B body;
  private final boolean fatal;

  private FunctionResult(String outcome, int httpStatus, B body, boolean fatal) {
    this.outcome = Objects.requireNonNull(outcome, "outcome");
    this.httpStatus = httpStatus;
    this.body = body;
    this.fatal = fatal;
  }

  static <B> FunctionResult<B> ok(B body) {
    return new FunctionResult<>(OK, 200, body, false);
  }

  static <B> FunctionResult<B> failed(Failure failure, B body) {
    return new FunctionResult<>(failure.code(), failure.httpStatus(), body, failure.isFatal());
  }

  /** {@link #OK}, an {@link ErrorCode}'s name or the code of a {@link FunctionException}. */
  public String outcome() {
    return outcome;
  }

  /** The HTTP status. */
  public int httpStatus() {
    return httpStatus;
  }

  /** The body; null is a possible tree. */
  public B body() {
    return body;
  }

  /** Whether the process must stop after this answer: memory ran out. */
  public boolean isFatal() {
    return fatal;
  }
}
