package dev.signet.error;

import java.util.Objects;

/** Why a call is refused before user code: a stable code and a reason for people. */
public final class Refusal {

  private final ErrorCode code;
  private final String reason;

  private Refusal(ErrorCode code, String reason) {
    this.code = Objects.requireNonNull(code, "code");
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /** Refuses with the code's general message. */
  public static Refusal of(ErrorCode code) {
    return of(code, code.message());
  }

  /**
   * @param reason goes to the client: names what is wrong and never holds a value that was sent
   */
  public static Refusal of(ErrorCode code, String reason) {
    return new Refusal(code, reason);
  }

  /** An identity was sent and cannot be trusted. */
  public static Refusal identity(String reason) {
    return new Refusal(ErrorCode.IDENTITY_REJECTED, reason);
  }

  /** The stable code. */
  public ErrorCode code() {
    return code;
  }

  /** The reason, in English, without any value that was sent. */
  public String reason() {
    return reason;
  }

  @Override
  public String toString() {
    return code + ": " + reason;
  }
}
