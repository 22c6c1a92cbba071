package dev.signet.http.connection;

import dev.signet.http.work.Activity;
import dev.signet.http.work.MemoryBudget;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.PreferHeapByteBufAllocator;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.SocketChannelConfig;
import java.util.concurrent.TimeUnit;

/**
 * Makes a {@link Connection} of every accepted socket. It replaces Netty's ServerBootstrap, whose
 * reflection would cost time at a cold start.
 */
public final class Acceptor extends InboundHandler implements ChannelFutureListener {

  private static final long PAUSE_SECONDS = 1;

  private final EventLoopGroup loops;
  private final RequestHandler handler;
  private final Activity activity;
  private final DateHeader date;
  private final MemoryBudget budget;

  /** Allocates on the heap, so that a buffer that nobody reads any more needs no release. */
  private final ByteBufAllocator allocator =
      new PreferHeapByteBufAllocator(new UnpooledByteBufAllocator(false, true));

  /**
   * Creates an acceptor that registers connections with these loops.
   *
   * @param date the Date of their answers
   * @param budget what all connections may hold together
   */
  public Acceptor(
      EventLoopGroup loops,
      RequestHandler handler,
      Activity activity,
      DateHeader date,
      MemoryBudget budget) {
    this.loops = loops;
    this.handler = handler;
    this.activity = activity;
    this.date = date;
    this.budget = budget;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object accepted) {
    SocketChannel socket = (SocketChannel) accepted;
    SocketChannelConfig config = socket.config();
    config.setAutoRead(false);
    config.setTcpNoDelay(true);
    config.setAllocator(allocator);
    ReadSize readSize = new ReadSize();
    config.setRecvByteBufAllocator(readSize);
    Connection connection = new Connection(handler, activity, date, budget, readSize);
    socket.pipeline().addLast(connection.decoder(), connection);
    loops.register(socket).addListener(this);
  }

  /** Closes a socket that no event loop takes, which would otherwise stay open for ever. */
  @Override
  public void operationComplete(ChannelFuture registered) {
    if (!registered.isSuccess()) {
      registered.channel().unsafe().closeForcibly();
    }
  }

  /**
   * Pauses: usually the process is out of file descriptors, and accepting again at once would only
   * burn time.
   */
  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      handler.fatal();
      return;
    }
    ctx.channel().config().setAutoRead(false);
    ctx.executor()
        .schedule(() -> ctx.channel().config().setAutoRead(true), PAUSE_SECONDS, TimeUnit.SECONDS);
  }
}
