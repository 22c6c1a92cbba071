package dev.signet.error;

import java.util.Objects;

/**
 * Says that something the application depends on, such as its database, cannot be reached now, and
 * that the client may try again. Thrown by a method, a resolver, a policy, the lookup of an owner
 * or a source of open data, or what their {@code CompletionStage} fails with, it ends the call in
 * {@link ErrorCode#UNAVAILABLE}. WeChat repeats a push or a payment callback that ends so, and an
 * idempotent call may be made again with its key.
 */
public class UnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception for a client that may try again.
   *
   * @param message the text for the client, which is sent as it is; not null
   * @param cause what kept the application from reaching it, such as an {@code SQLException}; null
   *     if there is none. It is logged, without its message by the standard log, and never sent
   */
  public UnavailableException(String message, Throwable cause) {
    super(Objects.requireNonNull(message, "message"), cause);
  }

  /** Returns the message for the client, never null. Final, as {@link FunctionException}'s is. */
  @Override
  public final String getMessage() {
    return super.getMessage();
  }
}
