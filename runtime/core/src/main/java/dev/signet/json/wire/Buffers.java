package dev.signet.json.wire;

import com.fasterxml.jackson.core.util.BufferRecycler;

/**
 * The buffers of one {@link Workspace}, kept from call to call. Jackson's own recycler keeps them
 * in atomic arrays behind a ThreadLocal; a workspace belongs to one call at a time, so plain fields
 * are enough.
 */
final class Buffers extends BufferRecycler {

  /**
   * The largest buffer that is kept. One that grew beyond this for a large body or answer is left
   * to the garbage collector.
   */
  static final int MAX_KEPT = 16_000;

  private static final int KINDS = 8;

  private final byte[][] bytes = new byte[KINDS][];
  private final char[][] chars = new char[KINDS][];

  Buffers() {
    super(0, 0);
  }

  @Override
  public byte[] allocByteBuffer(int kind, int min) {
    int size = Math.max(min, byteBufferLength(kind));
    byte[] kept = bytes[kind];
    bytes[kind] = null;
    return kept != null && kept.length >= size ? kept : balloc(size);
  }

  @Override
  public void releaseByteBuffer(int kind, byte[] buffer) {
    if (buffer.length <= MAX_KEPT) {
      bytes[kind] = buffer;
    }
  }

  @Override
  public char[] allocCharBuffer(int kind, int min) {
    int size = Math.max(min, charBufferLength(kind));
    char[] kept = chars[kind];
    chars[kind] = null;
    return kept != null && kept.length >= size ? kept : calloc(size);
  }

  @Override
  public void releaseCharBuffer(int kind, char[] buffer) {
    if (buffer.length <= MAX_KEPT) {
      chars[kind] = buffer;
    }
  }
}
