package dev.signet.http.connection;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/**
 * Collects a body up to a limit, which is the declared length if there is one. The buffer grows
 * with the bytes that have arrived, so that a declared length alone takes no memory.
 */
final class BodyBuffer {

  private static final byte[] EMPTY = {};

  /** The largest body that may be read whatever else is in flight. */
  private static final int SMALL = 8 * 1024;

  /** How many bytes of a parser's buffer and of a string one byte of text becomes. */
  private static final int TEXT_COPIES = 4;

  /** The bytes of an object in a collection, which the shortest of values become. */
  private static final int VALUE_BYTES = 48;

  private final int limit;
  private byte[] bytes = EMPTY;
  private int length;

  /** Makes a buffer for at most this many bytes. */
  BodyBuffer(int limit) {
    this.limit = limit;
  }

  /** Returns true if the limit leaves room for a part. */
  boolean takes(ByteBuf part) {
    return part.readableBytes() <= limit - length;
  }

  /** Returns the size that the buffer has after a part has been appended, in bytes. */
  int sizeWith(ByteBuf part) {
    int needed = length + part.readableBytes();
    return needed <= bytes.length
        ? bytes.length
        : (int) Math.min(limit, Math.max(needed, 2L * length));
  }

  /** Appends a part that the limit leaves room for. */
  void append(ByteBuf part) {
    int more = part.readableBytes();
    int size = sizeWith(part);
    if (size > bytes.length) {
      bytes = Arrays.copyOf(bytes, size);
    }
    part.readBytes(bytes, length, more);
    length += more;
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** Returns how many bytes are still to come, if the limit is the declared length. */
  int missing() {
    return limit - length;
  }

  /** Returns how many bytes of memory the buffer has. */
  int size() {
    return bytes.length;
  }

  int length() {
    return length;
  }

  /**
   * Returns about how many bytes come into being when the body is read: copies of its text, and an
   * object for each value. Small bodies count as nothing.
   */
  long decodedSize() {
    if (length <= SMALL) {
      return 0;
    }
    long values = 0;
    for (int i = 0; i < length; i++) {
      byte b = bytes[i];
      if (b == ',' || b == '{' || b == '[') {
        values++;
      }
    }
    return (long) TEXT_COPIES * length + VALUE_BYTES * values;
  }

  byte[] toBytes() {
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }
}
