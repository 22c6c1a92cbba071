package dev.signet.http;

import dev.signet.function.Failure;
import dev.signet.function.FunctionHandler;
import dev.signet.host.FunctionTable;
import dev.signet.host.RequestId;
import dev.signet.host.http.MediaType;
import dev.signet.host.http.Routes;
import dev.signet.http.connection.Exchange;
import dev.signet.ingress.IngressDecision;
import dev.signet.json.wire.JsonInput;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Takes requests of clients, whose path names the function and whose headers name the caller. */
final class NamedIntake implements Intake {

  private final Routes routes;
  private final Function<Exchange, IngressDecision> callers;
  private final HttpHostOptions options;

  NamedIntake(
      FunctionTable functions,
      Function<Exchange, IngressDecision> callers,
      HttpHostOptions options) {
    this.routes = new Routes(functions);
    this.callers = callers;
    this.options = options;
  }

  @Override
  public FunctionHandler find(String path) {
    return routes.find(path);
  }

  @Override
  public boolean isPush(String path) {
    return routes.isPush(path);
  }

  @Override
  public Failure problemOf(Exchange exchange, FunctionHandler handler) {
    return handler.descriptor().isCallback()
        ? null
        : MediaType.problemOf(
            exchange.headers().getAll(HttpHeaderNames.CONTENT_ENCODING),
            exchange.headers().getAll(HttpHeaderNames.CONTENT_TYPE),
            exchange.hasBody());
  }

  @Override
  public JsonInput bodyOf(Exchange exchange) {
    return null;
  }

  @Override
  public IngressDecision callerOf(Exchange exchange) {
    return callers.apply(exchange);
  }

  @Override
  public Duration limit(Exchange exchange) {
    return options.timeout();
  }

  @Override
  public boolean answersFailureWith200(Exchange exchange) {
    return options.errorsAnswer200();
  }

  @Override
  public List<String> requestIdHeaders() {
    return RequestId.HEADERS;
  }
}
