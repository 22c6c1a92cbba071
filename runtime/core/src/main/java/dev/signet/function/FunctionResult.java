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

  /** Null for a call that succeeded. */
  private final Failure failure;

  private final B body;

  private FunctionResult(Failure failure, B body) {
    this.failure = failure;
    this.body = body;
  }

  static <B> FunctionResult<B> ok(B body) {
    return new FunctionResult<>(null, body);
  }

  static <B> FunctionResult<B> failed(Failure failure, B body) {
    return new FunctionResult<>(Objects.requireNonNull(failure, "failure"), body);
  }

  /**
   * {@link #OK}, an {@link dev.signet.error.ErrorCode}'s name or the code of a {@link
   * dev.signet.error.FunctionException}.
   */
  public String outcome() {
    return failure == null ? OK : failure.code();
  }

  /** The HTTP status. */
  public int httpStatus() {
    return failure == null ? 200 : failure.httpStatus();
  }

  /** The body; null is a possible tree. */
  public B body() {
    return body;
  }

  /** Whether the process must stop after this answer: memory ran out. */
  public boolean isFatal() {
    return failure != null && failure.isFatal();
  }
}
