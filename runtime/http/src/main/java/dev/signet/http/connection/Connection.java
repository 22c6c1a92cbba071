package dev.signet.http.connection;

import dev.signet.error.ErrorCode;
import dev.signet.function.Failure;
import dev.signet.http.work.Activity;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * One client's connection: one request at a time, in order. Nothing is read while a request is
 * being answered, so that a client that sends ahead is held back by TCP and what waits here is
 * bounded by one read. A client that misses a time limit is cut off without an answer.
 */
final class Connection extends InboundHandler implements ChannelFutureListener {

  /**
   * After a last answer the client's bytes are thrown away for this long: closing at once would
   * reset the connection and could destroy the answer on its way.
   */
  private static final Duration LINGER = Duration.ofSeconds(2);

  private final RequestHandler handler;
  private final ConnectionLimits limits;
  private final Activity activity;
  private final StrictRequestDecoder decoder = new StrictRequestDecoder(this);
  private final Queue<Object> waiting = new ArrayDeque<>();

  private ChannelHandlerContext ctx;
  private ConnectionTimer timer;

  /** The request that is being read or answered; null between requests. */
  private Exchange exchange;

  /** Runs while a function works for the exchange. */
  private TimedCall call;

  /** True while the exchange is being answered, so that nothing else may begin. */
  private boolean busy;

  private boolean consuming;
  private boolean awaitingFirstByte;
  private boolean closing;
  private boolean fatal;

  Connection(RequestHandler handler, ConnectionLimits limits, Activity activity) {
    this.handler = handler;
    this.limits = limits;
    this.activity = activity;
  }

  StrictRequestDecoder decoder() {
    return decoder;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    ctx = context;
    activity.opened(context.channel());
    timer = new ConnectionTimer(context.channel().eventLoop(), this);
    timer.arm(limits.head());
    ctx.read();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest) {
      decoder.headDelivered();
    }
    waiting.add(message);
    consume();
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    if (!busy || closing) {
      ctx.read();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    activity.closed(context.channel());
    timer.cancel();
    closing = true;
    consume();
    endExchange();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      handler.fatal();
    }
    context.close();
  }

  /** On the event loop. The first answer counts. */
  void answer(Exchange answered, Answer answer) {
    if (!answered.claimAnswer()) {
      if (answer.isFatal()) {
        handler.fatal();
      }
      return;
    }
    call = null;
    busy = true;
    fatal = answer.isFatal();
    if (activity.isStopping()) {
      answered.closeAfterAnswer();
    }
    timer.arm(limits.idle());
    ctx.writeAndFlush(Unpooled.wrappedBuffer(answer.toBytes(answered))).addListener(this);
  }

  /** From any thread. */
  void answerLater(Exchange answered, Answer answer) {
    try {
      ctx.executor().execute(() -> answer(answered, answer));
    } catch (RuntimeException stopped) {
      // The host has stopped and cut this connection; only the fatal news still matters.
      if (answer.isFatal()) {
        handler.fatal();
      }
    }
  }

  /** The answer has been written, or cannot be. */
  @Override
  public void operationComplete(ChannelFuture written) {
    boolean keepAlive = exchange != null && exchange.isKeepAlive();
    endExchange();
    if (!written.isSuccess()) {
      ctx.close();
    } else if (keepAlive) {
      busy = false;
      consume();
      readOn();
    } else {
      linger();
    }
  }

  /** Hands on what has come while the exchange is not being answered. Not recursive. */
  private void consume() {
    if (consuming) {
      return;
    }
    consuming = true;
    try {
      while ((!busy || closing) && !waiting.isEmpty()) {
        consume(waiting.poll());
      }
    } finally {
      consuming = false;
    }
  }

  private void consume(Object message) {
    try {
      if (!closing) {
        handle(message);
      }
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  private void handle(Object message) {
    if (message instanceof HttpRequest) {
      begin((HttpRequest) message);
    }
    if (message instanceof HttpContent && !busy) {
      readBody((HttpContent) message);
    }
  }

  private void begin(HttpRequest request) {
    activity.begin();
    awaitingFirstByte = false;
    exchange = new Exchange(this, request, limits.maxBodyBytes());
    timer.arm(limits.body());
    Failure problem = Framing.problemOf(request);
    if (problem != null) {
      refuse(problem);
    } else if (Framing.contentLength(request) > limits.maxBodyBytes()) {
      refuse(Failure.of(ErrorCode.PAYLOAD_TOO_LARGE));
    } else if (HttpUtil.is100ContinueExpected(request)) {
      ctx.writeAndFlush(Unpooled.wrappedBuffer(Answer.CONTINUE));
    }
  }

  /** Trailers are part of the last content and are never looked at. */
  private void readBody(HttpContent part) {
    Failure problem = Framing.problemOf(part);
    if (problem != null) {
      refuse(problem);
    } else if (!exchange.body().append(part.content())) {
      refuse(Failure.of(ErrorCode.PAYLOAD_TOO_LARGE));
    } else if (part instanceof LastHttpContent) {
      busy = true;
      call = handler.dispatch(exchange);
      if (call != null) {
        timer.arm(call.limit());
      }
    }
  }

  /** The rest of the request is not read, so nothing can follow it. */
  private void refuse(Failure problem) {
    exchange.closeAfterAnswer();
    handler.refuse(exchange, problem);
  }

  private void endExchange() {
    if (exchange != null) {
      exchange = null;
      activity.end();
    }
    if (fatal) {
      fatal = false;
      handler.fatal();
    }
  }

  private void readOn() {
    if (busy || closing) {
      return;
    }
    if (exchange == null) {
      awaitingFirstByte = !decoder.hasBegunHead();
      timer.arm(awaitingFirstByte ? limits.idle() : limits.head());
    }
    ctx.read();
  }

  /** The decoder says so, before it reads them. */
  void bytesArrived() {
    if (awaitingFirstByte) {
      awaitingFirstByte = false;
      timer.arm(limits.head());
    }
  }

  private void linger() {
    closing = true;
    consume();
    ((DuplexChannel) ctx.channel()).shutdownOutput();
    timer.arm(LINGER);
    ctx.read();
  }

  /** The timer says so. */
  void timeUp() {
    if (call != null) {
      call.expire();
    } else {
      ctx.close();
    }
  }
}
