package dev.signet.http.probe;

import dev.signet.error.ErrorCode;
import dev.signet.function.Failure;
import dev.signet.http.connection.Exchange;
import dev.signet.http.connection.RequestHandler;
import dev.signet.http.connection.TimedCall;
import java.time.Duration;

/** A request that waits for the end of the probe. */
final class HeldCall implements TimedCall {

  /** More than a probe takes, so that only a broken one is met by this limit. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final RequestHandler handler;
  private final Exchange exchange;

  HeldCall(RequestHandler handler, Exchange exchange) {
    this.handler = handler;
    this.exchange = exchange;
  }

  @Override
  public Duration limit() {
    return LIMIT;
  }

  @Override
  public void expire() {
    handler.refuse(exchange, Failure.of(ErrorCode.UNAVAILABLE));
  }
}
