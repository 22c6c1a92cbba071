package dev.signet.error;

/**
 * Signet's own error codes, stable across releases, each with its HTTP status and a general
 * message. An answer may carry a more precise message instead.
 */
public enum ErrorCode {
  /** No identity was sent. */
  UNAUTHENTICATED(401, "a WeChat identity is required"),
  /** An identity was sent and cannot be trusted. */
  IDENTITY_REJECTED(401, "the identity of this call was rejected"),
  /** The function needs a unionid and WeChat sent none. */
  UNIONID_UNAVAILABLE(403, "WeChat sent no unionid for this user"),
  /** The calling app is not among the allowed ones. */
  APP_NOT_ALLOWED(403, "this mini program may not call this function"),
  /** The source of the call is not among the allowed ones. */
  SOURCE_NOT_ALLOWED(403, "calls from this source are not allowed"),
  /** The caller comes through resource sharing, which the function does not allow. */
  SHARED_CALLER_NOT_ALLOWED(403, "users of another mini program may not call this function"),
  /** The application does not know the user, and the function works for known users only. */
  USER_UNKNOWN(403, "this user is not known to the application"),
  /** A policy refused, or the caller does not own the record. */
  PERMISSION_DENIED(403, "permission denied"),
  /** Nobody vouches for the open data, or they are another app's, another user's or of no use. */
  OPEN_DATA_UNVERIFIED(403, "WeChat does not vouch for this open data"),
  /** The open data are too old: the client must ask the user again and send a new CloudID. */
  OPEN_DATA_EXPIRED(403, "this open data has expired; ask the user again"),
  /** The payload is malformed or does not fit the function. */
  INVALID_ARGUMENT(400, "the payload is not valid"),
  /** There is no such function. */
  NOT_FOUND(404, "there is no such function"),
  /** The path does not answer to this HTTP method. */
  METHOD_NOT_ALLOWED(405, "this method is not allowed here"),
  /** A call with the same key succeeded, and its answer was not kept because of its size. */
  ANSWER_NOT_KEPT(409, "an earlier call with this key succeeded; its answer was not kept"),
  /** The payload is larger than the limit. */
  PAYLOAD_TOO_LARGE(413, "the payload is too large"),
  /** The payload is not JSON in UTF-8. */
  UNSUPPORTED_MEDIA_TYPE(415, "the payload must be application/json in UTF-8"),
  /** The key of an idempotent call was used before, for a different payload. */
  IDEMPOTENCY_KEY_REUSED(422, "this key was used for a different payload"),
  /** All workers are busy, or the caller has made as many calls as the function permits. */
  RESOURCE_EXHAUSTED(429, "too many calls at once; try again"),
  /** The request's head is larger than the limit. */
  HEADERS_TOO_LARGE(431, "the request headers are too large"),
  /** Something failed that the caller did not cause. */
  INTERNAL(500, "internal error"),
  /**
   * The call cannot be served now and may be made again: the host is stopping, or has no memory
   * left for the request, or the store that counts and remembers calls failed, or the application
   * threw an {@link UnavailableException}.
   */
  UNAVAILABLE(503, "the service is stopping; try again"),
  /** The function did not finish in time. */
  DEADLINE_EXCEEDED(504, "the function did not finish in time");

  private final int httpStatus;
  private final String message;

  ErrorCode(int httpStatus, String message) {
    this.httpStatus = httpStatus;
    this.message = message;
  }

  /** Returns the HTTP status of an answer with this code. */
  public int httpStatus() {
    return httpStatus;
  }

  /** Returns the general message, in English. */
  public String message() {
    return message;
  }
}
