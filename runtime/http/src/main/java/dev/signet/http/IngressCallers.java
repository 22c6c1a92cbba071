package dev.signet.http;

import dev.signet.http.connection.Exchange;
import dev.signet.ingress.HttpIngress;
import dev.signet.ingress.IngressDecision;
import java.util.function.Function;

/** Names callers in production: an ingress decides by the headers and by nothing else. */
final class IngressCallers implements Function<Exchange, IngressDecision> {

  private final HttpIngress ingress;

  IngressCallers(HttpIngress ingress) {
    this.ingress = ingress;
  }

  @Override
  public IngressDecision apply(Exchange exchange) {
    return ingress.verify(exchange);
  }
}
