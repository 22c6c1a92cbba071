package dev.signet.http;

import dev.signet.function.ErrorCode;
import java.time.Duration;
import java.util.concurrent.Callable;

/** A {@link LocalTool} at work for one request. */
final class LocalCall implements TimedCall, Runnable {

  private static final Duration GRACE = Duration.ofSeconds(1);

  private final LocalDispatcher dispatcher;
  private final Exchange exchange;
  private final Callable<LocalAnswer> work;

  LocalCall(LocalDispatcher dispatcher, Exchange exchange, Callable<LocalAnswer> work) {
    this.dispatcher = dispatcher;
    this.exchange = exchange;
    this.work = work;
  }

  /** On a worker's thread. */
  @Override
  public void run() {
    Answer answer;
    try {
      answer = work.call().toAnswer();
    } catch (Throwable thrown) {
      answer = dispatcher.failed(exchange, ErrorCode.INTERNAL);
      if (thrown instanceof OutOfMemoryError) {
        dispatcher.fatal();
      }
    } finally {
      dispatcher.release();
    }
    exchange.answerLater(answer);
  }

  /** A tool that calls a function within the time for one gets time to answer after it. */
  @Override
  public Duration limit() {
    return dispatcher.options().timeout().multipliedBy(2).plus(GRACE);
  }

  @Override
  public void expire() {
    exchange.answer(dispatcher.failed(exchange, ErrorCode.DEADLINE_EXCEEDED));
  }
}
