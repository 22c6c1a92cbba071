package dev.signet.http.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequestDecoder;

/** Netty's decoder at its strictest, which also tells when the first bytes of a request arrive. */
final class StrictRequestDecoder extends HttpRequestDecoder {

  /**
   * The limit on all header lines together, without line ends. An X-Cloudbase-Context alone may
   * have 16 KiB.
   */
  private static final int MAX_HEADER_BYTES = 32 * 1024;

  /** The limit on the request line. */
  private static final int MAX_LINE_BYTES = 8 * 1024;

  private final Connection connection;

  /** True after a request line has been read and until all of its headers have been. */
  private boolean insideHead;

  StrictRequestDecoder(Connection connection) {
    super(
        new HttpDecoderConfig()
            .setMaxInitialLineLength(MAX_LINE_BYTES)
            .setMaxHeaderSize(MAX_HEADER_BYTES)
            .setStrictLineParsing(true)
            .setUseRfc9112TransferEncoding(true)
            .setAllowDuplicateContentLengths(false));
    this.connection = connection;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object bytes) throws Exception {
    connection.bytesArrived();
    super.channelRead(ctx, bytes);
  }

  // These overrides only call Netty's methods, whose annotations would cost what InboundHandler
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

  @Override
  protected HttpMessage createMessage(String[] requestLine) throws Exception {
    insideHead = true;
    return super.createMessage(requestLine);
  }

  /** Notes that a whole head has been delivered. */
  void headDelivered() {
    insideHead = false;
  }

  /** Returns true if bytes of the next request have already arrived. */
  boolean hasBegunHead() {
    return insideHead || actualReadableBytes() > 0;
  }

  /**
   * Refuses a request with both headers, since it can be read in two ways; Netty would drop
   * Content-Length and go on.
   */
  @Override
  protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
    throw new IllegalArgumentException("both Content-Length and Transfer-Encoding");
  }
}
