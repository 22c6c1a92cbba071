package dev.signet.function;

import java.util.Objects;

/**
 * The answer to one call: the written body, which holds the method's value or the error object, and
 * what a host must know about it.
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
   * Returns {@link #OK}, an {@link dev.signet.error.ErrorCode}'s name or the code of a {@link
   * dev.signet.error.FunctionException}.
   */
  public String outcome() {
    return failure == null ? OK : failure.code();
  }

  /** Returns the HTTP status: 200 for success, else that of the error code or exception. */
  public int httpStatus() {
    return failure == null ? 200 : failure.httpStatus();
  }

  /**
   * Returns after how many seconds the call may be made again, of which a host over HTTP tells the
   * client in a header; 0 if it is not known.
   */
  public int retryAfter() {
    return failure == null ? 0 : failure.retryAfter();
  }

  /** Returns the body. A tree may be null, which stands for JSON null. */
  public B body() {
    return body;
  }

  /** Returns whether the process must stop after this answer, because memory ran out. */
  public boolean isFatal() {
    return failure != null && failure.isFatal();
  }
}
