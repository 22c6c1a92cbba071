package dev.signet.http.connection;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/**
 * The form of a request line: {@code token SP target SP HTTP/1.x} and nothing else (RFC 9112
 * section 3). Netty takes other white space and other letters too, which another server in front
 * may read differently.
 */
final class RequestLine {

  private static final byte[] VERSION = "HTTP/1.".getBytes(StandardCharsets.US_ASCII);
  private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

  private RequestLine() {}

  /** Checks the bytes of a line without its end. */
  static boolean isWellFormed(ByteBuf in, int from, int end) {
    int at = from;
    while (at < end && isToken(in.getByte(at))) {
      at++;
    }
    if (at == from || !isSpace(in, at, end)) {
      return false;
    }
    int target = ++at;
    while (at < end && isVisible(in.getByte(at))) {
      at++;
    }
    return at > target && isSpace(in, at, end) && isVersion(in, at + 1, end);
  }

  private static boolean isSpace(ByteBuf in, int at, int end) {
    return at < end && in.getByte(at) == ' ';
  }

  private static boolean isVersion(ByteBuf in, int from, int end) {
    if (end - from != VERSION.length + 1) {
      return false;
    }
    for (int i = 0; i < VERSION.length; i++) {
      if (in.getByte(from + i) != VERSION[i]) {
        return false;
      }
    }
    byte minor = in.getByte(end - 1);
    return minor == '0' || minor == '1';
  }

  private static boolean isToken(byte b) {
    return b >= '0' && b <= '9'
        || b >= 'A' && b <= 'Z'
        || b >= 'a' && b <= 'z'
        || b > 0 && TOKEN_MARKS.indexOf(b) >= 0;
  }

  /** Takes bytes above 127 too: they are a part of no function's path. */
  private static boolean isVisible(byte b) {
    return b < 0 || b > ' ' && b != 0x7f;
  }
}
