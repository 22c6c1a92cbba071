package dev.signet.http;

import dev.signet.function.ErrorCode;
import dev.signet.function.Failure;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionResult;
import dev.signet.function.Invocation;
import dev.signet.http.connection.Exchange;
import dev.signet.http.connection.TimedCall;
import dev.signet.json.JsonOutput;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/**
 * One function at work. It holds a worker's slot until user code has ended, a CompletionStage
 * included, whether or not its deadline has answered before.
 */
final class FunctionCall
    implements TimedCall, Runnable, BiConsumer<FunctionResult<byte[]>, Throwable> {

  private final Dispatcher dispatcher;
  private final Exchange exchange;
  private final FunctionHandler handler;
  private final Invocation invocation;

  FunctionCall(
      Dispatcher dispatcher, Exchange exchange, FunctionHandler handler, Invocation invocation) {
    this.dispatcher = dispatcher;
    this.exchange = exchange;
    this.handler = handler;
    this.invocation = invocation;
  }

  /** On a worker's thread. */
  @Override
  public void run() {
    call().whenComplete(this);
  }

  /** On the event loop; true when it has answered, false when a stage will. */
  boolean runHere() {
    CompletableFuture<FunctionResult<byte[]>> result = call();
    if (!result.isDone()) {
      result.whenComplete(this);
      return false;
    }
    dispatcher.release();
    exchange.answer(dispatcher.answer(result.join()));
    return true;
  }

  private CompletableFuture<FunctionResult<byte[]>> call() {
    try {
      return dispatcher.pipeline().run(handler, invocation, JsonOutput.bytes());
    } catch (Throwable noAnswer) {
      accept(null, noAnswer);
      throw noAnswer;
    }
  }

  /**
   * User code has ended, on whatever thread. The slot is free before the client can know. No answer
   * means that there is no memory for one; the deadline answers then.
   */
  @Override
  public void accept(FunctionResult<byte[]> result, Throwable noAnswer) {
    dispatcher.release();
    if (noAnswer != null) {
      dispatcher.fatal();
      return;
    }
    exchange.answerLater(dispatcher.answer(result));
  }

  @Override
  public Duration limit() {
    return dispatcher.options().timeout();
  }

  @Override
  public void expire() {
    FunctionResult<byte[]> expired =
        dispatcher
            .pipeline()
            .giveUp(
                handler, invocation, Failure.of(ErrorCode.DEADLINE_EXCEEDED), JsonOutput.bytes())
            .orElse(null);
    if (expired != null) {
      exchange.answer(dispatcher.answer(expired));
    }
  }
}
