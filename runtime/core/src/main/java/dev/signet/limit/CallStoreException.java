package dev.signet.limit;

import dev.signet.error.UnavailableException;

/**
 * Says that a {@link CallStore} failed, so that a call can neither be counted nor remembered. Such
 * a call is refused with {@code UNAVAILABLE}, and the cause is logged.
 */
public final class CallStoreException extends UnavailableException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception about a store that threw.
   *
   * @param cause what it threw
   */
  public CallStoreException(Throwable cause) {
    super("calls cannot be counted or remembered now; try again", cause);
  }
}
