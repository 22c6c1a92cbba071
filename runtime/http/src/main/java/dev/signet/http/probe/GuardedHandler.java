package dev.signet.http.probe;

import dev.signet.error.ErrorCode;
import dev.signet.function.Failure;
import dev.signet.http.connection.Answer;
import dev.signet.http.connection.Exchange;
import dev.signet.http.connection.RequestHandler;
import dev.signet.http.connection.TimedCall;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Answers requests of probes, and lets others pass once the host's own probe has ended. */
final class GuardedHandler implements RequestHandler {

  private final ProbeGuard guard;
  private final Probe probe;
  private final RequestHandler next;

  GuardedHandler(ProbeGuard guard, Probe probe, RequestHandler next) {
    this.guard = guard;
    this.probe = probe;
    this.next = next;
  }

  @Override
  public TimedCall dispatch(Exchange exchange) {
    String nonce = Nonce.of(exchange.target());
    if (nonce != null) {
      answer(exchange, nonce);
      return null;
    }
    switch (guard.admit(exchange)) {
      case PASSED:
        return next.dispatch(exchange);
      case HELD:
        return new HeldCall(next, exchange);
      default:
        next.refuse(exchange, Failure.of(ErrorCode.RESOURCE_EXHAUSTED));
        return null;
    }
  }

  private void answer(Exchange exchange, String nonce) {
    List<String> kept = probe.caller().kept(nonce, exchange);
    guard.arrived(nonce, kept);
    exchange.answer(
        Answer.plainText(probe.answers().write(nonce, kept).getBytes(StandardCharsets.US_ASCII)));
  }

  @Override
  public void refuse(Exchange exchange, Failure failure) {
    next.refuse(exchange, failure);
  }

  @Override
  public void fatal() {
    next.fatal();
  }

  @Override
  public Duration headerTimeout() {
    return next.headerTimeout();
  }

  @Override
  public Duration bodyTimeout() {
    return next.bodyTimeout();
  }

  @Override
  public Duration idleTimeout() {
    return next.idleTimeout();
  }

  @Override
  public List<String> requestIdHeaders() {
    return next.requestIdHeaders();
  }

  @Override
  public int maxBodyBytes() {
    return next.maxBodyBytes();
  }
}
