package dev.signet.http;

import dev.signet.function.Failure;
import dev.signet.http.connection.Exchange;
import dev.signet.http.connection.RequestHandler;
import dev.signet.http.connection.TimedCall;
import java.time.Duration;
import java.util.List;

/** Hands each request to the functions that are served when it arrives. */
final class LocalSwitch implements RequestHandler {

  private volatile LocalFunctions current;

  /** Hands requests to these functions from now on. */
  void turn(LocalFunctions next) {
    current = next;
  }

  LocalFunctions current() {
    return current;
  }

  @Override
  public TimedCall dispatch(Exchange exchange) {
    return current.handler().dispatch(exchange);
  }

  @Override
  public void refuse(Exchange exchange, Failure failure) {
    current.handler().refuse(exchange, failure);
  }

  @Override
  public void fatal() {
    current.handler().fatal();
  }

  @Override
  public Duration headerTimeout() {
    return current.handler().headerTimeout();
  }

  @Override
  public Duration bodyTimeout() {
    return current.handler().bodyTimeout();
  }

  @Override
  public Duration idleTimeout() {
    return current.handler().idleTimeout();
  }

  @Override
  public List<String> requestIdHeaders() {
    return current.handler().requestIdHeaders();
  }

  @Override
  public int maxBodyBytes() {
    return current.handler().maxBodyBytes();
  }
}
