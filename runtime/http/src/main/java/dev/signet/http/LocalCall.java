package dev.signet.http;

import dev.signet.error.ErrorCode;
import dev.signet.http.connection.Answer;
import dev.signet.http.connection.Exchange;
import dev.signet.http.connection.TimedCall;
import java.time.Duration;
import java.util.concurrent.Callable;

/** The running work of a {@link LocalTool} for one request. */
final class LocalCall implements TimedCall, Runnable {

  private final LocalDispatcher dispatcher;
  private final Exchange exchange;
  private final Callable<LocalAnswer> work;
  private final Duration limit;

  LocalCall(
      LocalDispatcher dispatcher, Exchange exchange, Callable<LocalAnswer> work, Duration limit) {
    this.dispatcher = dispatcher;
    this.exchange = exchange;
    this.work = work;
    this.limit = limit;
  }

  /** Runs the work on a worker's thread. */
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
    exchange.answerLater(answer, () -> {});
  }

  @Override
  public Duration limit() {
    return limit;
  }

  @Override
  public void expire() {
    exchange.answer(dispatcher.failed(exchange, ErrorCode.DEADLINE_EXCEEDED));
  }
}
