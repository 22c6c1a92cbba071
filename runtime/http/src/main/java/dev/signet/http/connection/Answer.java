package dev.signet.http.connection;

import dev.signet.function.FunctionResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A status and a body for one exchange. It writes its own head, every part of which is chosen here,
 * because the codec's encoder would load some fifty classes at a cold start.
 */
public final class Answer {

  static final byte[] CONTINUE = ascii("HTTP/1.1 100 Continue\r\n\r\n");

  private static final byte[] HEALTHY = ascii("{\"status\":\"ok\"}");
  private static final byte[] PUSH_TAKEN = ascii("success");
  private static final String JSON = "Content-Type: application/json\r\n";
  private static final String ALWAYS =
      "Cache-Control: no-store\r\n" + "X-Content-Type-Options: nosniff\r\n";

  private final int status;
  private final byte[] body;
  private final boolean fatal;

  /** Header lines beyond those that every answer has, each with its line end. */
  private final String headers;

  private Answer(int status, byte[] body, boolean fatal, String headers) {
    this.status = status;
    this.body = body;
    this.fatal = fatal;
    this.headers = headers;
  }

  /** Returns the answer to a function's result. */
  public static Answer of(FunctionResult<byte[]> result, boolean errorsAnswer200) {
    int seconds = result.retryAfter();
    return new Answer(
        errorsAnswer200 ? 200 : result.httpStatus(),
        result.body(),
        result.isFatal(),
        seconds == 0 ? JSON : JSON + "Retry-After: " + seconds + "\r\n");
  }

  /** Returns the answer to a push that was taken, which WeChat reads as plain text. */
  public static Answer pushTaken() {
    return new Answer(200, PUSH_TAKEN, false, "Content-Type: text/plain; charset=utf-8\r\n");
  }

  /** Returns an answer in ASCII for a tool of Signet's. */
  public static Answer plainText(byte[] ascii) {
    return new Answer(200, ascii, false, "Content-Type: text/plain; charset=utf-8\r\n");
  }

  /** Returns the answer of a health check while the host serves. */
  public static Answer healthy() {
    return new Answer(200, HEALTHY, false, JSON);
  }

  /** Returns this answer with a header that names the methods that the path accepts. */
  public Answer withAllow(String methods) {
    return new Answer(status, body, fatal, headers + "Allow: " + methods + "\r\n");
  }

  /**
   * Returns the answer of a local tool.
   *
   * @param headers complete header lines, already checked
   */
  public static Answer local(int status, byte[] body, String headers) {
    return new Answer(status, body, false, headers);
  }

  /** Returns true if the process must stop after this answer. */
  boolean isFatal() {
    return fatal;
  }

  /** Returns the bytes that are sent. */
  byte[] toBytes(Exchange exchange, DateHeader date) {
    byte[] head = ascii(head(exchange, date));
    if (exchange.isHead()) {
      return head;
    }
    byte[] bytes = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, bytes, head.length, body.length);
    return bytes;
  }

  /**
   * Returns the head. The request id and the headers have been checked; everything else is constant
   * or a number.
   */
  private String head(Exchange exchange, DateHeader date) {
    StringBuilder head = new StringBuilder(256);
    head.append("HTTP/1.1 ").append(status).append(status < 400 ? " OK\r\n" : " Error\r\n");
    head.append(headers).append(ALWAYS);
    head.append(date.line());
    head.append("Content-Length: ").append(body.length).append("\r\n");
    head.append("X-Request-Id: ").append(exchange.requestId()).append("\r\n");
    if (!exchange.isKeepAlive()) {
      head.append("Connection: close\r\n");
    } else if (exchange.isHttp10()) {
      head.append("Connection: keep-alive\r\n");
    }
    return head.append("\r\n").toString();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
