package dev.signet.http;

import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionResult;
import dev.signet.function.Invocation;
import dev.signet.json.JsonOutput;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One function at work. It holds a worker's slot until user code has ended, a CompletionStage
 * included, whether or not its deadline has answered before.
 */
final class FunctionCall implements Runnable, Consumer<FunctionResult<byte[]>> {

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
    CompletableFuture<FunctionResult<byte[]>> result;
    try {
      result = dispatcher.pipeline().run(handler, invocation, JsonOutput.bytes());
    } catch (Throwable e) {
      // The pipeline throws only when there is no memory left for the error's own answer.
      dispatcher.release();
      dispatcher.fatal();
      throw e;
    }
    if (result.isDone()) {
      accept(result.join());
    } else {
      result.thenAccept(this);
    }
  }

  /** User code has ended, on whatever thread. The slot is free before the client can know. */
  @Override
  public void accept(FunctionResult<byte[]> result) {
    dispatcher.release();
    exchange.answerLater(dispatcher.answer(result));
  }

  /** On the event loop, when time is up. */
  void expire() {
    FunctionResult<byte[]> expired =
        dispatcher.pipeline().expire(handler, invocation, JsonOutput.bytes()).orElse(null);
    if (expired != null) {
      exchange.answer(dispatcher.answer(expired));
    }
  }
}
