package dev.signet.servlet;

import dev.signet.error.ErrorCode;
import dev.signet.function.FunctionResult;
import dev.signet.function.RunningCall;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * One running call of a function. It has one answer, whoever comes first: the container's thread,
 * the stage that the function returned, the deadline, or the end of the host.
 */
final class ServletCall implements AsyncListener {

  /** Where user code is, for the one count that bounds how many stages the host waits for. */
  private enum Place {
    ON_THREAD,
    IN_STAGE,
    EXPIRED_OR_ENDED
  }

  private final ServletHost host;
  private final ServletExchange exchange;
  private final RunningCall<byte[]> call;
  private final Function<FunctionResult<byte[]>, Answer> answers;
  private final AtomicBoolean answered = new AtomicBoolean();
  private final AtomicReference<Place> place = new AtomicReference<>(Place.ON_THREAD);
  private AsyncContext async;

  /** Null for a moment after the clock has been told. */
  private volatile Future<?> deadline;

  /**
   * @param answers makes the answer to a result
   */
  ServletCall(
      ServletHost host,
      ServletExchange exchange,
      RunningCall<byte[]> call,
      Function<FunctionResult<byte[]>, Answer> answers) {
    this.host = host;
    this.exchange = exchange;
    this.call = call;
    this.answers = answers;
  }

  /** Runs the call on this thread, which the container gave. */
  void run() {
    async = exchange.request().startAsync();
    // The host's own deadline counts.
    async.setTimeout(0);
    async.addListener(this);
    host.running().add(this);
    deadline = host.threads().after(host.timeout(), this::expire);
    CompletableFuture<FunctionResult<byte[]>> result;
    try {
      result = call.start().result();
    } catch (Throwable noAnswer) {
      // There was no memory for an answer; the deadline answers.
      host.ranOutOfMemory();
      return;
    }
    if (result.isDone()) {
      ended(result, false);
    } else {
      leaveThread();
      result.whenCompleteAsync((done, thrown) -> stageEnded(result), host.threads());
    }
  }

  /** Gives the call up, and answers if it had no answer. */
  void expire() {
    if (!place.compareAndSet(Place.ON_THREAD, Place.EXPIRED_OR_ENDED)) {
      endStage();
    }
    call.giveUp(ErrorCode.DEADLINE_EXCEEDED).ifPresent(expired -> answer(expired, true));
  }

  private void leaveThread() {
    host.activity().beginStage();
    if (!place.compareAndSet(Place.ON_THREAD, Place.IN_STAGE)) {
      host.activity().endStage();
    }
  }

  private void stageEnded(CompletableFuture<FunctionResult<byte[]>> result) {
    ended(result, true);
    endStage();
  }

  private void endStage() {
    if (place.compareAndSet(Place.IN_STAGE, Place.EXPIRED_OR_ENDED)) {
      host.activity().endStage();
    }
  }

  private void ended(CompletableFuture<FunctionResult<byte[]>> result, boolean elsewhere) {
    if (result.isCompletedExceptionally()) {
      host.ranOutOfMemory();
      return;
    }
    if (result.join().isFatal()) {
      host.ranOutOfMemory();
    }
    // The decided answer, which is another one if the call was given up just now.
    answer(call.await(), elsewhere);
  }

  private void answer(FunctionResult<byte[]> result, boolean elsewhere) {
    if (!answered.compareAndSet(false, true)) {
      return;
    }
    Future<?> clock = deadline;
    if (clock != null) {
      clock.cancel(false);
    }
    try {
      if (elsewhere) {
        exchange.answerFromElsewhere(answers.apply(result), async.getResponse());
      } else {
        exchange.answer(answers.apply(result));
      }
    } catch (IOException | IllegalStateException clientLeft) {
      // Nobody is there to be told.
    } finally {
      end();
    }
  }

  private void end() {
    host.running().remove(this);
    try {
      async.complete();
    } catch (IllegalStateException ended) {
      // The container has ended the request, since the client left.
    }
  }

  /** The client has left. The call goes on to its end or its deadline, and is not answered. */
  @Override
  public void onError(AsyncEvent event) {
    if (answered.compareAndSet(false, true)) {
      end();
    }
  }

  /** Another part of the application has ended the request. */
  @Override
  public void onComplete(AsyncEvent event) {
    if (answered.compareAndSet(false, true)) {
      host.running().remove(this);
    }
  }

  @Override
  public void onTimeout(AsyncEvent event) {}

  @Override
  public void onStartAsync(AsyncEvent event) {}
}
