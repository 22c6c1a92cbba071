package dev.signet.json.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A look at the bytes of a body, eight at a time, before it is parsed. Most bodies are plain ASCII
 * without an escape or {@code userInfo} and need no second look.
 */
final class BodyScan {

  /** Set if there is a byte above 127. */
  static final int NOT_ASCII = 1;

  /** Set if there is a backslash. */
  static final int ESCAPES = 2;

  /** Set if a name may be {@code userInfo}; always set if one is, however it is written. */
  static final int USER_INFO = 4;

  /** Set if there is a zero byte. */
  static final int ZERO = 8;

  private static final String NAME = "userInfo";
  private static final int CAPITAL = NAME.indexOf('I');

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = ONES << 7;
  private static final long BACKSLASHES = ONES * '\\';
  private static final long CAPITALS = ONES * 'I';

  private BodyScan() {}

  /**
   * Returns whether all bytes are ASCII and none is a backslash, a capital I or zero, so that
   * {@link #look} would find nothing.
   */
  static boolean isPlain(byte[] body) {
    // Not a VarHandle: it needs no object, but costs the first call of a JVM some milliseconds.
    ByteBuffer words = ByteBuffer.wrap(body).order(ByteOrder.nativeOrder());
    long found = 0;
    int at = 0;
    for (; at <= body.length - Long.BYTES; at += Long.BYTES) {
      long word = words.getLong(at);
      // The mask of zeros() is not needed: it keeps bytes above 127 apart, and those are found as
      // well.
      found |= word | word - ONES | (word ^ BACKSLASHES) - ONES | (word ^ CAPITALS) - ONES;
    }
    for (; at < body.length; at++) {
      byte b = body[at];
      found |= b == 0 || b == '\\' || b == 'I' ? HIGH_BITS : b;
    }
    return (found & HIGH_BITS) == 0;
  }

  /** Returns the constants that hold, combined. */
  static int look(byte[] body) {
    ByteBuffer words = ByteBuffer.wrap(body);
    long high = 0;
    long backslash = 0;
    long capital = 0;
    long zero = 0;
    int at = 0;
    for (; at <= body.length - Long.BYTES; at += Long.BYTES) {
      long word = words.getLong(at);
      high |= word;
      backslash |= zeros(word ^ BACKSLASHES);
      capital |= zeros(word ^ CAPITALS);
      zero |= zeros(word);
    }
    for (; at < body.length; at++) {
      long word = ONES * (body[at] & 0xff);
      high |= word;
      backslash |= zeros(word ^ BACKSLASHES);
      capital |= zeros(word ^ CAPITALS);
      zero |= zeros(word);
    }
    int found = isSet(high, NOT_ASCII) | isSet(zero, ZERO);
    if (isSet(backslash, ESCAPES) != 0) {
      return found | ESCAPES | USER_INFO;
    }
    return isSet(capital, USER_INFO) != 0 && hasName(body) ? found | USER_INFO : found;
  }

  /** Sets at least one high bit if, and only if, a byte is zero. */
  private static long zeros(long word) {
    return word - ONES & ~word;
  }

  private static int isSet(long highBits, int flag) {
    return (highBits & HIGH_BITS) == 0 ? 0 : flag;
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
