package dev.signet.http;

import dev.signet.error.ErrorCode;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionResult;
import dev.signet.function.RunningCall;
import dev.signet.http.connection.Answer;
import dev.signet.http.connection.Exchange;
import dev.signet.http.connection.TimedCall;
import dev.signet.http.work.Slot;
import dev.signet.ingress.IngressDecision;
import dev.signet.json.wire.JsonInput;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * One running call of a function. It holds a worker's slot until user code has ended. After the
 * deadline has answered, it holds the slot only while user code still has a thread.
 */
final class FunctionCall
    implements TimedCall,
        Runnable,
        Supplier<IngressDecision>,
        BiConsumer<FunctionResult<byte[]>, Throwable> {

  private final Dispatcher dispatcher;
  private final Exchange exchange;
  private final RunningCall<byte[]> call;
  private final FunctionHandler handler;
  private final Slot slot;

  FunctionCall(
      Dispatcher dispatcher,
      Exchange exchange,
      FunctionHandler handler,
      JsonInput body,
      Slot slot) {
    this.dispatcher = dispatcher;
    this.exchange = exchange;
    this.handler = handler;
    this.slot = slot;
    this.call = dispatcher.prepare(exchange, handler, body, this);
  }

  /** Decides who calls, on the thread that runs the call. */
  @Override
  public IngressDecision get() {
    return dispatcher.callerOf(exchange);
  }

  /** Runs the call on a worker's thread. */
  @Override
  public void run() {
    CompletableFuture<FunctionResult<byte[]>> result = start();
    if (!result.isDone()) {
      slot.leftThread();
    }
    result.whenComplete(this);
  }

  /** Runs the call on the event loop. Returns true if it has answered, false if its stage will. */
  boolean runHere() {
    CompletableFuture<FunctionResult<byte[]>> result = start();
    if (!result.isDone()) {
      slot.leftThread();
      result.whenComplete(this);
      return false;
    }
    slot.free();
    exchange.answer(answer(result.join()));
    return true;
  }

  private Answer answer(FunctionResult<byte[]> result) {
    return dispatcher.answer(exchange, result, handler.descriptor());
  }

  private CompletableFuture<FunctionResult<byte[]>> start() {
    try {
      return call.start().result();
    } catch (Throwable noAnswer) {
      accept(null, noAnswer);
      throw noAnswer;
    }
  }

  /**
   * Answers when user code has ended, on whatever thread. The slot is given back just before the
   * answer is written: earlier, answers without number could wait for the event loop; later, the
   * client could know before the slot is free. If {@code noAnswer} is not null, there was no memory
   * for an answer, and the deadline answers.
   */
  @Override
  public void accept(FunctionResult<byte[]> result, Throwable noAnswer) {
    if (noAnswer != null) {
      slot.free();
      dispatcher.fatal();
      return;
    }
    try {
      exchange.answerLater(answer(result), slot::free);
    } catch (OutOfMemoryError noMemory) {
      slot.free();
      dispatcher.fatal();
    }
  }

  @Override
  public Duration limit() {
    return dispatcher.limit(exchange);
  }

  @Override
  public void expire() {
    slot.expire();
    try {
      FunctionResult<byte[]> expired = call.giveUp(ErrorCode.DEADLINE_EXCEEDED).orElse(null);
      if (expired != null) {
        exchange.answer(answer(expired));
      }
    } catch (OutOfMemoryError noMemory) {
      dispatcher.fatal();
    }
  }
}
