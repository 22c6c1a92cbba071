package dev.signet.benchmarks.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.io.IOException;

/**
 * The floor: serves whoami on Netty as Netty's own examples do, answering on the event loop. Takes
 * the port from PORT.
 */
public final class NettyByHand {

  private static final WhoamiByHand WHOAMI = new WhoamiByHand();

  private NettyByHand() {}

  /** Serves until the process is killed. */
  public static void main(String[] args) {
    EventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    new ServerBootstrap()
        .group(loops)
        .channel(NioServerSocketChannel.class)
        .childHandler(
            new ChannelInitializer<SocketChannel>() {
              @Override
              protected void initChannel(SocketChannel channel) {
                channel
                    .pipeline()
                    .addLast(
                        new HttpServerCodec(),
                        new HttpObjectAggregator(1024 * 1024),
                        new Handler());
              }
            })
        .bind("127.0.0.1", Integer.parseInt(System.getenv("PORT")))
        .syncUninterruptibly();
  }

  private static final class Handler extends SimpleChannelInboundHandler<FullHttpRequest> {

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request)
        throws IOException {
      FullHttpResponse response = answer(request);
      response.headers().set(HttpHeaderNames.CONTENT_TYPE, "application/json");
      response.headers().set(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes());
      if (HttpUtil.isKeepAlive(request)) {
        ctx.writeAndFlush(response);
      } else {
        ctx.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
      }
    }

    private static FullHttpResponse answer(FullHttpRequest request) throws IOException {
      if (!request.uri().equals("/whoami") || !request.method().equals(HttpMethod.POST)) {
        return response(HttpResponseStatus.NOT_FOUND, new byte[0]);
      }
      HttpHeaders headers = request.headers();
      byte[] answer =
          WHOAMI.answer(
              headers.get("X-WX-OPENID"),
              headers.get("X-WX-APPID"),
              headers.get("X-WX-UNIONID"),
              headers.get("X-WX-SOURCE"),
              ByteBufUtil.getBytes(request.content()));
      return answer == null
          ? response(HttpResponseStatus.UNAUTHORIZED, new byte[0])
          : response(HttpResponseStatus.OK, answer);
    }

    private static FullHttpResponse response(HttpResponseStatus status, byte[] body) {
      return new DefaultFullHttpResponse(
          HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(body));
    }
  }
}
