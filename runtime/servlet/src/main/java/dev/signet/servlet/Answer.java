package dev.signet.servlet;

import dev.signet.function.FunctionResult;
import java.nio.charset.StandardCharsets;

/**
 * A status, a body and the headers that go with them, as the HTTP host of signet-http has them.
 *
 * @param retryAfter in seconds; 0 for none
 * @param allow the methods that the path accepts; null for none
 * @param closes whether the connection ends with this answer, because the request was not read
 */
record Answer(int status, byte[] body, String type, int retryAfter, String allow, boolean closes) {

  private static final String JSON = "application/json";
  private static final String TEXT = "text/plain; charset=utf-8";

  /** Returns the answer to a function's result. */
  static Answer of(FunctionResult<byte[]> result, boolean errorsAnswer200) {
    int status = errorsAnswer200 ? 200 : result.httpStatus();
    return new Answer(status, result.body(), JSON, result.retryAfter(), null, false);
  }

  /** Returns the answer to a push that was taken, which WeChat reads as plain text. */
  static Answer pushTaken() {
    return new Answer(200, ascii("success"), TEXT, 0, null, false);
  }

  /** Returns the answer of a health check while the host serves. */
  static Answer healthy() {
    return new Answer(200, ascii("{\"status\":\"ok\"}"), JSON, 0, null, false);
  }

  Answer withAllow(String methods) {
    return new Answer(status, body, type, retryAfter, methods, closes);
  }

  Answer closing() {
    return new Answer(status, body, type, retryAfter, allow, true);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
