package dev.signet.json;

import java.nio.ByteBuffer;

/**
 * What one pass over the bytes of a body tells before it is parsed: most are plain ASCII without an
 * escape or {@code userInfo}, and need no second look.
 */
final class BodyBytes {

  /** There is a byte above 127. */
  static final int NOT_ASCII = 1;

  /** There is a backslash. */
  static final int ESCAPES = 2;

  /** A name may be {@code userInfo}; never absent when one is, however it is written. */
  static final int USER_INFO = 4;

  private static final String NAME = "userInfo";
  private static final int CAPITAL = NAME.indexOf('I');

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = ONES << 7;
  private static final long BACKSLASHES = ONES * '\\';
  private static final long CAPITALS = ONES * 'I';

  private BodyBytes() {}

  /**
   * Whether all is ASCII and no byte is a backslash, a capital I or zero, eight bytes at once: then
   * nothing of this class holds.
   */
  static boolean isPlain(byte[] body) {
    // A VarHandle, which needs no object, costs the first call of a JVM some milliseconds.
    ByteBuffer words = ByteBuffer.wrap(body);
    long found = 0;
    int at = 0;
    for (; at <= body.length - Long.BYTES; at += Long.BYTES) {
      long word = words.getLong(at);
      found |= word | zeros(word) | zeros(word ^ BACKSLASHES) | zeros(word ^ CAPITALS);
    }
    for (; at < body.length; at++) {
      byte b = body[at];
      found |= b == 0 || b == '\\' || b == 'I' ? HIGH_BITS : b;
    }
    return (found & HIGH_BITS) == 0;
  }

  /** A high bit is set when, and only when, a byte is zero. */
  private static long zeros(long word) {
    return word - ONES & ~word;
  }

  /** Which of the constants hold. */
  static int look(byte[] body) {
    int high = 0;
    boolean backslash = false;
    boolean capital = false;
    for (byte b : body) {
      high |= b;
      if (b == '\\') {
        backslash = true;
      } else if (b == 'I') {
        capital = true;
      }
    }
    int ascii = high < 0 ? NOT_ASCII : 0;
    if (backslash) {
      return ascii | ESCAPES | USER_INFO;
    }
    return capital && hasName(body) ? ascii | USER_INFO : ascii;
  }

  private static boolean hasName(byte[] body) {
    for (int at = CAPITAL; at + NAME.length() - CAPITAL <= body.length; at++) {
      if (body[at] == 'I' && isName(body, at - CAPITAL)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(byte[] body, int from) {
    for (int i = 0; i < NAME.length(); i++) {
      if (body[from + i] != NAME.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
