package dev.signet.scf.runtime;

import java.io.IOException;

/**
 * The header lines of one answer, of which few are kept. A head that leaves open where its body
 * ends is refused, because half an event must never be taken for a whole one.
 */
final class AnswerHead {

  private static final int MAX_LENGTH_DIGITS = 18;
  private static final int MAX_LIMIT_DIGITS = 9;

  private String requestId;
  private int limitMillis;
  private long length = -1;
  private boolean chunked;
  private boolean closes;

  /** Returns the platform's id of the call, as it was sent; null if there is none. */
  String requestId() {
    return requestId;
  }

  /** Returns the platform's time limit in milliseconds; 0 if it names none. */
  int limitMillis() {
    return limitMillis;
  }

  /** Returns the declared length of the body in bytes; negative if none is declared. */
  long length() {
    return length;
  }

  boolean isChunked() {
    return chunked;
  }

  /** Returns whether the other side will close the connection. */
  boolean closes() {
    return closes;
  }

  /**
   * Takes a line without its end.
   *
   * @throws IOException if the line is malformed, or contradicts an earlier one
   */
  void take(String line) throws IOException {
    int colon = line.indexOf(':');
    if (colon <= 0 || !isToken(line, colon)) {
      throw new IOException("a header line is malformed");
    }
    String name = line.substring(0, colon);
    String value = line.substring(colon + 1).trim();
    if (name.equalsIgnoreCase("request_id")) {
      once(requestId == null, name);
      requestId = value;
    } else if (name.equalsIgnoreCase("time_limit_in_ms")) {
      limitMillis = isDigits(value, MAX_LIMIT_DIGITS) ? Integer.parseInt(value) : 0;
    } else if (name.equalsIgnoreCase("Content-Length")) {
      once(length < 0 && isDigits(value, MAX_LENGTH_DIGITS), name);
      length = Long.parseLong(value);
    } else if (name.equalsIgnoreCase("Transfer-Encoding")) {
      once(!chunked && value.equalsIgnoreCase("chunked"), name);
      chunked = true;
    } else if (name.equalsIgnoreCase("Connection")) {
      closes |= value.equalsIgnoreCase("close");
    }
  }

  /** Returns whether a line says where the body ends. */
  boolean saysEnd() {
    return chunked || length >= 0;
  }

  /**
   * Checks the lines together.
   *
   * @throws IOException if the end of the body can be read in two ways, or in none
   */
  void end() throws IOException {
    if (chunked == length >= 0) {
      throw new IOException("an answer does not say where its body ends");
    }
  }

  private static void once(boolean holds, String name) throws IOException {
    if (!holds) {
      throw new IOException("the header " + name + " is malformed or came twice");
    }
  }

  private static boolean isToken(String line, int end) {
    for (int i = 0; i < end; i++) {
      char c = line.charAt(i);
      if (c <= ' ' || c >= 0x7f) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigits(String text, int most) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= most;
  }
}
