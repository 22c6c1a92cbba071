package dev.signet.http.connection;

import dev.signet.function.Failure;
import dev.signet.http.work.MemoryBudget;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Netty's decoder at its strictest. It decodes a head when the whole of it has come, and no request
 * before the one ahead of it has been answered: until then a request is bytes.
 */
final class StrictRequestDecoder extends HttpRequestDecoder {

  private static final int MAX_IN_TURN = 8;
  private static final int PAUSE_MILLIS = 1;

  private final Connection connection;
  private final HeadScan head = new HeadScan();

  /** True from the end of one request until the head of the next has come. */
  private boolean betweenRequests = true;

  private long headWeight;
  private boolean decoding;

  /** How many requests have been decoded since bytes were read, or since the last pause. */
  private int inTurn;

  private boolean paused;
  private ChannelHandlerContext own;

  StrictRequestDecoder(Connection connection) {
    super(
        new HttpDecoderConfig()
            .setMaxInitialLineLength(HeadScan.MAX_LINE_BYTES)
            .setMaxHeaderSize(HeadScan.MAX_HEADER_BYTES)
            .setStrictLineParsing(true)
            .setUseRfc9112TransferEncoding(true)
            .setAllowDuplicateContentLengths(false)
            .setTrailersFactory(DroppedTrailers.FACTORY));
    this.connection = connection;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object bytes) throws Exception {
    connection.bytesArrived();
    inTurn = 0;
    decode(ctx, bytes);
  }

  /**
   * Goes on with the bytes that came behind a request, once that has been answered. Does nothing if
   * the loop that decodes is running, since it goes on by itself.
   */
  void resume() {
    if (decoding || !isHolding()) {
      return;
    }
    try {
      decode(own, Unpooled.EMPTY_BUFFER);
    } catch (Throwable e) {
      // As for bytes that arrive: a task of the event loop would keep even an Error to itself.
      own.fireExceptionCaught(e);
    }
  }

  private void decode(ChannelHandlerContext ctx, Object bytes) throws Exception {
    decoding = true;
    try {
      super.channelRead(ctx, bytes);
    } finally {
      decoding = false;
    }
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) throws Exception {
    if (connection.isClosing()) {
      in.skipBytes(in.readableBytes());
    } else if (!connection.isBusy() && (!betweenRequests || isInTurn() && hasWholeHead(in, out))) {
      betweenRequests = false;
      super.decode(ctx, in, out);
      betweenRequests = !out.isEmpty() && out.get(out.size() - 1) instanceof LastHttpContent;
      if (betweenRequests) {
        inTurn++;
      }
    }
  }

  /**
   * Lets the other connections of the event loop have their turn after a few requests that came
   * together: their bytes are here already, so nothing else would interrupt them.
   */
  private boolean isInTurn() {
    if (inTurn >= MAX_IN_TURN && !paused) {
      paused = true;
      own.executor().schedule(this::endPause, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }
    return !paused;
  }

  private void endPause() {
    paused = false;
    inTurn = 0;
    resume();
    connection.readOn();
  }

  /** Returns true while the requests that have come wait for those of other connections. */
  boolean isPaused() {
    return paused;
  }

  private boolean hasWholeHead(ByteBuf in, List<Object> out) {
    Failure problem = head.scan(in);
    if (problem == null && !connection.canHold(0)) {
      problem = MemoryBudget.exhausted();
    }
    if (problem != null) {
      HttpMessage refused = createInvalidMessage();
      refused.setDecoderResult(DecoderResult.failure(new HeadRefused(problem)));
      in.skipBytes(in.readableBytes());
      out.add(refused);
    }
    if (problem != null || !head.isWhole()) {
      return false;
    }
    headWeight = head.weight();
    head.reset();
    return true;
  }

  /** Returns about how many bytes the head takes that was decoded last. */
  long headWeight() {
    return headWeight;
  }

  /** Returns true if bytes of the next request have already arrived. */
  boolean isHolding() {
    return actualReadableBytes() > 0;
  }

  /** Returns the memory of the bytes that have arrived and not been decoded. */
  long heldBytes() {
    return isHolding() ? internalBuffer().capacity() : 0;
  }

  /**
   * Refuses a request with both headers, since it can be read in two ways; Netty would drop
   * Content-Length and go on.
   */
  @Override
  protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
    throw new IllegalArgumentException("both Content-Length and Transfer-Encoding");
  }

  // These overrides call Netty's methods, whose annotations would cost what InboundHandler
  // describes.

  @Override
  public void channelRegistered(ChannelHandlerContext ctx) throws Exception {
    super.channelRegistered(ctx);
  }

  @Override
  public void channelUnregistered(ChannelHandlerContext ctx) throws Exception {
    super.channelUnregistered(ctx);
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) throws Exception {
    own = ctx;
    super.channelActive(ctx);
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) throws Exception {
    super.channelWritabilityChanged(ctx);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.fireExceptionCaught(cause);
  }
}
