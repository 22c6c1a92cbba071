package dev.signet.http.connection;

import io.netty.channel.DefaultMaxMessagesRecvByteBufAllocator;

/**
 * How much one read of a connection may take. Between requests it is little, since what a client
 * sends ahead is held until its turn comes; inside a body it is no more than the body lacks.
 */
final class ReadSize extends DefaultMaxMessagesRecvByteBufAllocator {

  private static final int HEAD_BYTES = 4 * 1024;
  private static final int BODY_BYTES = 16 * 1024;

  private int next = HEAD_BYTES;

  ReadSize() {
    super(1);
  }

  /** Reads a head next, or a body whose length is not declared. */
  void forHead() {
    next = HEAD_BYTES;
  }

  /** Reads a body next that lacks this many bytes. */
  void forBody(long missing) {
    next = (int) Math.max(1, Math.min(missing, BODY_BYTES));
  }

  @Override
  @SuppressWarnings("deprecation") // Netty still asks for this type
  public Handle newHandle() {
    return new MaxMessageHandle() {
      @Override
      public int guess() {
        return next;
      }
    };
  }
}
