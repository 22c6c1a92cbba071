package dev.signet.spring.controller;

import dev.signet.error.ErrorCode;
import dev.signet.error.FunctionException;
import dev.signet.json.InvalidPayloadException;

/**
 * How a request to a controller ended.
 *
 * @param code the outcome of the call; null if {@code thrown} says it
 * @param thrown what interceptors see; null for success
 */
record RequestEnd(ErrorCode code, Throwable thrown) {

  private static final int FIRST_ERROR = 400;

  private static final String SECURITY = "org.springframework.security.";

  /**
   * Returns the end of a request.
   *
   * @param thrown what nobody has handled; null for nothing
   * @param status the status of the response, which counts if nothing was thrown
   */
  static RequestEnd of(Throwable thrown, int status) {
    if (thrown == null) {
      return new RequestEnd(null, status < FIRST_ERROR ? null : new StatusAnswered(status));
    }
    if (thrown instanceof InvalidPayloadException) {
      return new RequestEnd(ErrorCode.INVALID_ARGUMENT, thrown);
    }
    // Security's filters answer them later. By name, because it may not be there.
    if (is(thrown, SECURITY + "access.AccessDeniedException")) {
      return new RequestEnd(ErrorCode.PERMISSION_DENIED, thrown);
    }
    if (is(thrown, SECURITY + "core.AuthenticationException")) {
      return new RequestEnd(ErrorCode.UNAUTHENTICATED, thrown);
    }
    return new RequestEnd(null, thrown);
  }

  private static boolean is(Throwable thrown, String name) {
    for (Class<?> type = thrown.getClass(); type != null; type = type.getSuperclass()) {
      if (type.getName().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The application answered with an error status of its own; the outcome names it. */
  private static final class StatusAnswered extends FunctionException {
    private static final long serialVersionUID = 1L;

    StatusAnswered(int status) {
      super("HTTP_" + status, "the controller answered with status " + status);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }
}
