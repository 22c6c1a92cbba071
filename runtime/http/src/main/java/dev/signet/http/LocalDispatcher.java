package dev.signet.http;

import dev.signet.error.ErrorCode;
import dev.signet.function.Failure;
import dev.signet.http.connection.Answer;
import dev.signet.http.connection.Exchange;
import dev.signet.http.connection.RequestHandler;
import dev.signet.http.connection.TimedCall;
import dev.signet.ingress.IngressDecision;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Asks a {@link LocalTool} first, and hands on the requests that it does not claim. */
final class LocalDispatcher implements RequestHandler {

  private final LocalTool tool;
  private final Dispatcher functions;

  private LocalDispatcher(LocalTool tool, Dispatcher functions) {
    this.tool = tool;
    this.functions = functions;
  }

  /**
   * Returns a handler that asks the tool before the functions. The return type keeps this class out
   * of a production host, whose verifier would otherwise load it.
   */
  static RequestHandler before(Dispatcher functions, LocalTool tool) {
    return new LocalDispatcher(tool, functions);
  }

  /** Returns a function that asks the tool who calls. */
  static Function<Exchange, IngressDecision> callers(LocalTool tool) {
    return exchange -> tool.callerOf(request(exchange));
  }

  private static LocalRequest request(Exchange exchange) {
    return new LocalRequest(
        exchange.method(), exchange.target(), exchange, exchange::bodyBytes, exchange.requestId());
  }

  @Override
  public TimedCall dispatch(Exchange exchange) {
    Optional<Callable<LocalAnswer>> claimed = tool.claim(request(exchange));
    if (claimed.isEmpty()) {
      return functions.dispatch(exchange);
    }
    if (functions.isStopping()) {
      refuse(exchange, Failure.of(ErrorCode.UNAVAILABLE));
      return null;
    }
    if (!functions.tryAcquire()) {
      refuse(exchange, Failure.of(ErrorCode.RESOURCE_EXHAUSTED));
      return null;
    }
    LocalCall call = new LocalCall(this, exchange, claimed.get(), tool.limit());
    functions.execute(call);
    return call;
  }

  @Override
  public void refuse(Exchange exchange, Failure failure) {
    functions.refuse(exchange, failure);
  }

  @Override
  public void fatal() {
    functions.fatal();
  }

  @Override
  public Duration headerTimeout() {
    return functions.headerTimeout();
  }

  @Override
  public Duration bodyTimeout() {
    return functions.bodyTimeout();
  }

  @Override
  public Duration idleTimeout() {
    return functions.idleTimeout();
  }

  @Override
  public List<String> requestIdHeaders() {
    return functions.requestIdHeaders();
  }

  @Override
  public int maxBodyBytes() {
    return functions.maxBodyBytes();
  }

  /** Gives back the slot of a call. */
  void release() {
    functions.release();
  }

  /** Returns a failure in the form of a function's failure; may be called on a worker. */
  Answer failed(Exchange exchange, ErrorCode code) {
    return functions.refusal(exchange, Failure.of(code));
  }
}
