package dev.signet.scf.runtime;

/** Thrown when the runtime API has not answered many attempts in a row. */
public final class ApiLostException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int attempts;

  ApiLostException(int attempts, String why) {
    super(why);
    this.attempts = attempts;
  }

  /** Returns how often it was tried. */
  public int attempts() {
    return attempts;
  }
}
