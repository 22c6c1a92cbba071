package dev.signet.http.connection;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/**
 * Collects a body up to a limit. The buffer grows with the bytes that have arrived, so that a
 * declared length reserves no memory.
 */
final class BodyBuffer {

  private static final byte[] EMPTY = {};

  private final int limit;
  private byte[] bytes = EMPTY;
  private int length;

  BodyBuffer(int limit) {
    this.limit = limit;
  }

  /** Appends a part. Returns false, and adds nothing, if that would exceed the limit. */
  boolean append(ByteBuf part) {
    int more = part.readableBytes();
    if (more > limit - length) {
      return false;
    }
    if (more > bytes.length - length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(limit, Math.max(length + more, 2L * length)));
    }
    part.readBytes(bytes, length, more);
    length += more;
    return true;
  }

  boolean isEmpty() {
    return length == 0;
  }

  byte[] toBytes() {
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }
}
