package dev.signet.function;

/** The stages of a call, in the order in which the {@link Pipeline} takes them. */
public enum Stage {
  /** The declared ingress establishes who is calling. */
  INGRESS,
  /**
   * The kind of call, the function's requirement, and those of the application's own rules that ask
   * for nothing but the caller admit the call.
   */
  REQUIREMENT,
  /** The call is not one too many. */
  RATE_LIMIT,
  /**
   * The application finds its own user for the caller, and its rules on that user admit the call.
   */
  USER,
  /** The body is read into the function's payload. */
  PAYLOAD,
  /**
   * The caller owns the record that the payload names, and after that those of the application's
   * own rules that ask for the payload admit the call.
   */
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
