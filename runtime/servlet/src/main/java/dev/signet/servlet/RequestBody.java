package dev.signet.servlet;

import dev.signet.error.ErrorCode;
import dev.signet.function.Failure;
import dev.signet.json.SyntaxErrors;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * The body of a request, read whole up to a limit. The buffer grows with the bytes that have
 * arrived, so that a declared length alone takes no memory.
 */
final class RequestBody {

  private static final int PART = 8 * 1024;

  private final byte[] bytes;
  private final Failure problem;

  private RequestBody(byte[] bytes, Failure problem) {
    this.bytes = bytes;
    this.problem = problem;
  }

  /**
   * Reads a body on this thread. After a body that is too large or too slow, the rest is not read.
   *
   * @param limit in bytes
   * @param time for the whole body; one read of it may wait as long as the container lets it
   */
  static RequestBody read(HttpServletRequest request, int limit, Duration time) {
    long declared = request.getContentLengthLong();
    if (declared > limit) {
      return tooLarge(limit);
    }
    try {
      return read(request.getInputStream(), declared, limit, time);
    } catch (IOException cutOff) {
      return incomplete();
    }
  }

  private static RequestBody read(InputStream in, long declared, int limit, Duration time)
      throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(declared == 0 ? 0 : 512);
    byte[] part = new byte[PART];
    long start = System.nanoTime();
    for (int n = in.read(part); n >= 0; n = in.read(part)) {
      if (n > limit - body.size()) {
        return tooLarge(limit);
      }
      if (System.nanoTime() - start > time.toNanos()) {
        return incomplete();
      }
      body.write(part, 0, n);
    }
    // A container may take the end of the connection for the end of the body.
    return body.size() < declared ? incomplete() : new RequestBody(body.toByteArray(), null);
  }

  /** Returns why the request is refused; null if its body was read whole. */
  Failure problem() {
    return problem;
  }

  /** Returns the body; empty if there is none. */
  byte[] bytes() {
    return bytes;
  }

  private static RequestBody tooLarge(int limit) {
    return new RequestBody(null, Failure.of(SyntaxErrors.tooLarge(limit)));
  }

  private static RequestBody incomplete() {
    return new RequestBody(
        null, Failure.of(ErrorCode.INVALID_ARGUMENT, "the body did not arrive whole and in time"));
  }
}
