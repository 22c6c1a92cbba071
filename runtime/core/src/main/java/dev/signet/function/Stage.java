package dev.signet.function;

/** The stages of a call, in the order in which the {@link Pipeline} takes them. */
public enum Stage {
  /** The declared ingress establishes who is calling. */
  INGRESS,
  /** The kind of call, the function's requirement and its policies admit the caller. */
  REQUIREMENT,
  /** The call is not one too many. */
  RATE_LIMIT,
  /** The application finds its own user for the caller. */
  USER,
  /** The body is read into the function's payload. */
  PAYLOAD,
  /** The caller owns the record that the payload names. */
  OWNERSHIP,
  /** No call with the same key runs or was answered before. */
  IDEMPOTENCY,
  /**
   * Interceptors and the user's method run, until the {@code CompletionStage} that the method
   * returned completes.
   */
  METHOD,
  /** The result is written. */
  ENCODE
}
