package dev.signet.json.wire;

import java.nio.ByteBuffer;

/**
 * Finds bytes that are not well-formed UTF-8 (RFC 3629 section 4), including overlong forms,
 * surrogates and code points that do not exist, which jackson's own reader lets pass. The JDK
 * reports them only while it decodes, into twice the memory.
 */
final class Utf8 {

  private static final long HIGH_BITS = 0x8080808080808080L;

  private Utf8() {}

  /** Returns the offset of the first sequence that is not well-formed; -1 if there is none. */
  static int malformedAt(byte[] bytes) {
    ByteBuffer words = ByteBuffer.wrap(bytes);
    int at = 0;
    while (at < bytes.length) {
      if (at <= bytes.length - Long.BYTES && (words.getLong(at) & HIGH_BITS) == 0) {
        at += Long.BYTES;
      } else if (bytes[at] >= 0) {
        at++;
      } else {
        int length = sequenceAt(bytes, at);
        if (length == 0) {
          return at;
        }
        at += length;
      }
    }
    return -1;
  }

  /**
   * Returns the length of the sequence of two to four bytes that begins here; 0 if it is malformed.
   */
  private static int sequenceAt(byte[] bytes, int at) {
    int lead = bytes[at] & 0xff;
    if (lead < 0xc2 || lead > 0xf4) {
      return 0;
    }
    int length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (length > bytes.length - at || !isSecond(lead, bytes[at + 1])) {
      return 0;
    }
    for (int i = 2; i < length; i++) {
      if (!isContinuation(bytes[at + i])) {
        return 0;
      }
    }
    return length;
  }

  /**
   * Checks the second byte. After some leads, only some continuations make a shortest form or an
   * existing code point.
   */
  private static boolean isSecond(int lead, byte second) {
    int value = second & 0xff;
    switch (lead) {
      case 0xe0:
        return value >= 0xa0 && value <= 0xbf;
      case 0xed:
        return value >= 0x80 && value <= 0x9f;
      case 0xf0:
        return value >= 0x90 && value <= 0xbf;
      case 0xf4:
        return value >= 0x80 && value <= 0x8f;
      default:
        return isContinuation(second);
    }
  }

  private static boolean isContinuation(byte value) {
    return (value & 0xc0) == 0x80;
  }
}
