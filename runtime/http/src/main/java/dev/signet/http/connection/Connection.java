package dev.signet.http.connection;

import dev.signet.function.Failure;
import dev.signet.http.work.Activity;
import dev.signet.http.work.MemoryBudget;
import dev.signet.json.SyntaxErrors;
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

/**
 * One client's connection, which serves one request at a time, in order. Nothing is read while a
 * request is being answered, so that TCP holds back a client that sends ahead, and no more than one
 * read waits here, as bytes. A client that misses a time limit is disconnected without an answer.
 * What is held for it counts in the host's {@link MemoryBudget}.
 */
final class Connection extends InboundHandler implements ChannelFutureListener {

  /**
   * How long the client's bytes are thrown away after the last answer: closing at once would reset
   * the connection and could destroy the answer on its way.
   */
  private static final Duration LINGER = Duration.ofSeconds(2);

  private final RequestHandler handler;
  private final Activity activity;
  private final DateHeader date;
  private final ConnectionMemory memory;
  private final ReadSize readSize;
  private final StrictRequestDecoder decoder = new StrictRequestDecoder(this);

  private ChannelHandlerContext ctx;
  private ConnectionTimer timer;

  /** The request that is being read or answered; null between requests. */
  private Exchange exchange;

  /** The running call of the exchange; null while none runs. */
  private TimedCall call;

  /** True while the exchange is being answered, so that no other may begin. */
  private boolean busy;

  private boolean awaitingFirstByte;
  private boolean closing;
  private boolean fatal;

  /** Makes a connection that reads as much at once as it sets in {@code readSize}. */
  Connection(
      RequestHandler handler,
      Activity activity,
      DateHeader date,
      MemoryBudget budget,
      ReadSize readSize) {
    this.handler = handler;
    this.activity = activity;
    this.date = date;
    this.memory = new ConnectionMemory(budget);
    this.readSize = readSize;
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

  /** Handles a part of a request. What follows a refused head is dropped. */
  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    try {
      if (message instanceof HttpRequest && !closing) {
        begin((HttpRequest) message);
      }
      if (message instanceof HttpContent && !closing && !busy) {
        readBody((HttpContent) message);
      }
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    if (closing || !busy && !decoder.isPaused()) {
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
    byte[] bytes = answer.toBytes(answered, date);
    ChannelFuture written = ctx.writeAndFlush(Unpooled.wrappedBuffer(bytes));
    if (!written.isDone()
        && !memory.holdAnswer(
            decoder.heldBytes() + decoder.headWeight() + exchange.body().size() + bytes.length)) {
      // The client does not take its answer, and there is no memory in which it could wait.
      ctx.close();
    }
    written.addListener(this);
  }

  /** Answers from any thread, after running {@code before}. */
  void answerLater(Exchange answered, Answer answer, Runnable before) {
    try {
      ctx.executor()
          .execute(
              () -> {
                before.run();
                answer(answered, answer);
              });
    } catch (RuntimeException stopped) {
      before.run();
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
      decoder.resume();
      readOn();
    } else {
      linger();
    }
  }

  private void begin(HttpRequest request) {
    activity.begin();
    awaitingFirstByte = false;
    Failure problem = problemOf(request);
    exchange = new Exchange(this, request, handler.requestIdHeaders(), bodyLimit(request, problem));
    timer.arm(handler.bodyTimeout());
    if (problem != null) {
      refuse(problem);
    } else if (HttpUtil.is100ContinueExpected(request)) {
      ctx.writeAndFlush(Unpooled.wrappedBuffer(Answer.CONTINUE));
    }
  }

  private Failure problemOf(HttpRequest request) {
    Failure framing = Framing.problemOf(request);
    if (framing != null) {
      return framing;
    }
    if (!Target.resolve(request)) {
      return Framing.malformed();
    }
    if (Framing.contentLength(request) > handler.maxBodyBytes()) {
      return bodyTooLarge();
    }
    return canHold(decoder.headWeight()) ? null : MemoryBudget.exhausted();
  }

  private Failure bodyTooLarge() {
    return Failure.of(SyntaxErrors.tooLarge(handler.maxBodyBytes()));
  }

  private int bodyLimit(HttpRequest request, Failure problem) {
    return problem != null || HttpUtil.isTransferEncodingChunked(request)
        ? handler.maxBodyBytes()
        : (int) Framing.contentLength(request);
  }

  /** Reads a part of the body. Trailers belong to the last part and are ignored. */
  private void readBody(HttpContent part) {
    BodyBuffer body = exchange.body();
    Failure problem = Framing.problemOf(part);
    if (problem == null && !body.takes(part.content())) {
      problem = bodyTooLarge();
    }
    if (problem == null && !canHold(decoder.headWeight() + body.sizeWith(part.content()))) {
      problem = MemoryBudget.exhausted();
    }
    if (problem != null) {
      refuse(problem);
      return;
    }
    body.append(part.content());
    if (part instanceof LastHttpContent) {
      dispatch();
    } else {
      readSize.forBody(body.missing());
    }
  }

  private void dispatch() {
    busy = true;
    readSize.forHead();
    call = handler.dispatch(exchange);
    if (call != null) {
      timer.arm(call.limit());
    }
  }

  /** Does nothing for a client that has hung up, and for a host whose event loops have ended. */
  void dispatchAgain(Exchange kept) {
    try {
      ctx.executor()
          .execute(
              () -> {
                if (exchange == kept && call != null && !closing) {
                  dispatch();
                }
              });
    } catch (RuntimeException stopped) {
      // The connection is closed.
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
    memory.hold(closing ? 0 : decoder.heldBytes());
    if (exchange != null) {
      exchange = null;
      activity.end();
    }
    if (fatal) {
      fatal = false;
      handler.fatal();
    }
  }

  /** Reads on unless something that has come is still to be answered. */
  void readOn() {
    if (busy || closing || decoder.isPaused()) {
      return;
    }
    if (exchange == null) {
      awaitingFirstByte = !decoder.isHolding();
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
    memory.hold(0);
    decoder.resume();
    ((DuplexChannel) ctx.channel()).shutdownOutput();
    timer.arm(LINGER);
    ctx.read();
  }

  boolean isBusy() {
    return busy;
  }

  boolean isClosing() {
    return closing;
  }

  /** Declares what is held beside the bytes that wait. Returns false if there is no room for it. */
  boolean canHold(long bytes) {
    return memory.hold(decoder.heldBytes() + bytes);
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
