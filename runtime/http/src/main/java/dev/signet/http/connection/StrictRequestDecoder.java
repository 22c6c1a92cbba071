package dev.signet.http.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequestDecoder;

/** Netty's decoder at its strictest, which also says when the first bytes of a request arrive. */
final class StrictRequestDecoder extends HttpRequestDecoder {

  /** An X-Cloudbase-Context has up to 16 KiB. Counted over all header lines without line ends. */
  private static final int MAX_HEADER_BYTES = 32 * 1024;

  /** The request line. */
  private static final int MAX_LINE_BYTES = 8 * 1024;

  private final Connection connection;

  /** True when a request line has been read and its headers not all. */
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

  // What is not overridden is Netty's by annotations; InboundHandler says what they would cost.

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

  /** Takes note that a head has come out whole. */
  void headDelivered() {
    insideHead = false;
  }

  /** True when the beginning of another request is here already. */
  boolean hasBegunHead() {
    return insideHead || actualReadableBytes() > 0;
  }

  /** Netty drops the Content-Length here and goes on; two readings of one request are refused. */
  @Override
  protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
    throw new IllegalArgumentException("both Content-Length and Transfer-Encoding");
  }
}
