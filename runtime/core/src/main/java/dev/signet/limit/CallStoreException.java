package dev.signet.limit;

/**
 * Says that a {@link CallStore} failed, so that a call can neither be counted nor remembered. Such
 * a call is refused with {@code UNAVAILABLE}, and the cause is logged.
 */
public final class CallStoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Makes an exception about a store that threw. */
  public CallStoreException(Throwable cause) {
    super("the store of calls failed", cause);
  }
}
