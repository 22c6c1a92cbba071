package dev.signet.dev.call;

/**
 * Thrown for a request to the local server itself that it cannot understand; the message says why.
 */
public final class BadRequest extends Exception {

  private static final long serialVersionUID = 1L;

  /** Creates one; the message is shown where the request came from. */
  public BadRequest(String message) {
    super(message);
  }
}
