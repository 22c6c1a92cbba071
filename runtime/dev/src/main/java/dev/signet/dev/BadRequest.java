package dev.signet.dev;

/** A request to the local server itself that it cannot understand; the message says why. */
final class BadRequest extends Exception {

  private static final long serialVersionUID = 1L;

  BadRequest(String message) {
    super(message);
  }
}
