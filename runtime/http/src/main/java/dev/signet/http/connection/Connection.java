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
 * One client's connection, which serves one request at a time, in order. Nothing is read while a
 * request is being answered, so that TCP holds back a client that sends ahead, and no more than one
 * read waits here. A client that misses a time limit is disconnected without an answer.
 */
final class Connection extends InboundHandler implements ChannelFutureListener {

  /**
   * How long the client's bytes are thrown away after the last answer: closing at once would reset
   * the connection and could destroy the answer on its way.
   */
  private static final Duration LINGER = Duration.ofSeconds(2);

  private final RequestHandler handler;
  private final Activity activity;
  private final StrictRequestDecoder decoder = new StrictRequestDecoder(this);
  private final Queue<Object> waiting = new ArrayDeque<>();

  private ChannelHandlerContext ctx;
  private ConnectionTimer timer;

  /** The request that is being read or answered; null between requests. */
  private Exchange exchange;

  /** The running call of the exchange; null while none runs. */
  private TimedCall call;

  /** True while the exchange is being answered, so that no other may begin. */
  private boolean busy;

  private boolean consuming;
  private boolean awaitingFirstByte;
  private boolean closing;
  private boolean fatal;

  Connection(RequestHandler handler, Activity activity) {
    this.handler = handler;
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
    timer.arm(handler.headerTimeout());
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
    if (call == null) {
      timer.cancel();
    }
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

  /** Answers on the event loop. Only the first answer of an exchange is sent. */
  void answer(Exchange answered, Answer answer) {
    if (!answered.claimAnswer()) {
      if (answer.isFatal()) {
        handler.fatal();
      }
      return;
    }
    call = null;
    if (exchange == null) {
      // The client has hung up, and the call has only now ended or reached its limit.
      timer.cancel();
      if (answer.isFatal()) {
        handler.fatal();
      }
      return;
    }
    busy = true;
    fatal = answer.isFatal();
    if (activity.isStopping()) {
      answered.closeAfterAnswer();
    }
    timer.arm(handler.idleTimeout());
    ctx.writeAndFlush(Unpooled.wrappedBuffer(answer.toBytes(answered))).addListener(this);
  }

  /** Answers from any thread. */
  void answerLater(Exchange answered, Answer answer) {
    try {
      ctx.executor().execute(() -> answer(answered, answer));
    } catch (RuntimeException stopped) {
      // The host has stopped and closed this connection, but it must still be told of a fatal
      // answer.
      if (answer.isFatal()) {
        handler.fatal();
      }
    }
  }

  /** Goes on after the answer has been written, or has failed to be. */
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

  /** Handles the messages that wait, until an exchange is being answered. Does not recurse. */
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
    exchange = new Exchange(this, request, handler.maxBodyBytes());
    timer.arm(handler.bodyTimeout());
    Failure problem = Framing.problemOf(request);
    if (problem != null) {
      refuse(problem);
    } else if (Framing.contentLength(request) > handler.maxBodyBytes()) {
      refuse(Failure.of(ErrorCode.PAYLOAD_TOO_LARGE));
    } else if (HttpUtil.is100ContinueExpected(request)) {
      ctx.writeAndFlush(Unpooled.wrappedBuffer(Answer.CONTINUE));
    }
  }

  /** Reads a part of the body. Trailers belong to the last part and are ignored. */
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

  /**
   * Refuses the request and closes after the answer, because the rest of the request is not read.
   */
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
      timer.arm(awaitingFirstByte ? handler.idleTimeout() : handler.headerTimeout());
    }
    ctx.read();
  }

  /** Called by the decoder before it reads bytes that have arrived. */
  void bytesArrived() {
    if (awaitingFirstByte) {
      awaitingFirstByte = false;
      timer.arm(handler.headerTimeout());
    }
  }

  private void linger() {
    closing = true;
    consume();
    ((DuplexChannel) ctx.channel()).shutdownOutput();
    timer.arm(LINGER);
    ctx.read();
  }

  /** Called by the timer when the limit has passed. */
  void timeUp() {
    if (call != null) {
      call.expire();
    } else {
      ctx.close();
    }
  }
}
