package dev.signet.error;

import java.util.Objects;

/**
 * A business error that the client is meant to see: a code of the application's own and a message
 * for the client. An {@link UnavailableException} asks the client to try again; any other exception
 * out of user code is answered as {@link ErrorCode#INTERNAL} with a general message.
 */
public class FunctionException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int DEFAULT_STATUS = 409;

  private final String code;

  private final int httpStatus;

  /**
   * Makes an exception that is answered with status 409 (Conflict).
   *
   * @param code {@code [A-Z][A-Z0-9_]{2,39}}, not one of {@link ErrorCode}'s names
   * @param message the text for the client, which is sent as it is
   * @throws IllegalArgumentException if the code is not of that form
   */
  public FunctionException(String code, String message) {
    this(code, message, DEFAULT_STATUS);
  }

  /**
   * Makes an exception that is answered with a status of the application's choice.
   *
   * @param code {@code [A-Z][A-Z0-9_]{2,39}}, not one of {@link ErrorCode}'s names
   * @param message the text for the client, which is sent as it is
   * @param httpStatus 400 to 499
   * @throws IllegalArgumentException if the code or the status is not of that form
   */
  public FunctionException(String code, String message, int httpStatus) {
    super(Objects.requireNonNull(message, "message"));
    this.code = requireCode(code);
    if (httpStatus < 400 || httpStatus > 499) {
      throw new IllegalArgumentException("the status of a FunctionException is 400 to 499");
    }
    this.httpStatus = httpStatus;
  }

  /**
   * Returns the message for the client, never null. Final, because a subclass that returned null or
   * threw here would leave the call without an answer.
   */
  @Override
  public final String getMessage() {
    return super.getMessage();
  }

  /** Returns the application's code. */
  public final String code() {
    return code;
  }

  /** Returns the HTTP status, 400 to 499. */
  public final int httpStatus() {
    return httpStatus;
  }

  private static String requireCode(String code) {
    if (!isWellFormed(code)) {
      throw new IllegalArgumentException(
          "a FunctionException's code is 3 to 40 characters [A-Z0-9_], a letter first");
    }
    for (ErrorCode own : ErrorCode.values()) {
      if (own.name().equals(code)) {
        throw new IllegalArgumentException(code + " is Signet's own code; choose another");
      }
    }
    return code;
  }

  private static boolean isWellFormed(String code) {
    if (code == null || code.length() < 3 || code.length() > 40) {
      return false;
    }
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      boolean letter = c >= 'A' && c <= 'Z';
      if (!letter && (i == 0 || !(c == '_' || c >= '0' && c <= '9'))) {
        return false;
      }
    }
    return true;
  }
}
