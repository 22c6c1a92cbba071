package dev.signet.error;

import java.util.Objects;

/**
 * The refusal of a call before any user code runs: a stable code and a reason for people to read.
 */
public final class Refusal {

  private final ErrorCode code;
  private final String reason;
  private final int retryAfter;

  private Refusal(ErrorCode code, String reason, int retryAfter) {
    this.code = Objects.requireNonNull(code, "code");
    this.reason = Objects.requireNonNull(reason, "reason");
    this.retryAfter = retryAfter;
  }

  /** Returns a refusal with the code's general message as its reason. */
  public static Refusal of(ErrorCode code) {
    return of(code, code.message());
  }

  /**
   * Returns a refusal with a reason of its own.
   *
   * @param reason the text for the client, which names what is wrong and never holds a value that
   *     was sent
   */
  public static Refusal of(ErrorCode code, String reason) {
    return new Refusal(code, reason, 0);
  }

  /**
   * Returns a refusal with {@link ErrorCode#IDENTITY_REJECTED}: the identity that was sent cannot
   * be trusted.
   *
   * @param reason as for {@link #of(ErrorCode, String)}
   */
  public static Refusal identity(String reason) {
    return new Refusal(ErrorCode.IDENTITY_REJECTED, reason, 0);
  }

  /**
   * Returns this refusal of a call that may be made again.
   *
   * @param seconds after how many seconds, 1 or more
   */
  public Refusal withRetryAfter(int seconds) {
    return new Refusal(code, reason, seconds);
  }

  /** Returns after how many seconds the call may be made again; 0 if it is not known. */
  public int retryAfter() {
    return retryAfter;
  }

  /** Returns the stable code. */
  public ErrorCode code() {
    return code;
  }

  /** Returns the reason, in English and without any value that was sent. */
  public String reason() {
    return reason;
  }

  @Override
  public String toString() {
    return code + ": " + reason;
  }
}
