package dev.signet.http;

import dev.signet.function.Pipeline;
import dev.signet.ingress.HttpIngress;
import dev.signet.ingress.IngressDecision;

/** Production's: an ingress decides who calls, by the headers and by nothing else. */
final class IngressDispatcher extends Dispatcher {

  private final HttpIngress ingress;

  IngressDispatcher(
      Routes routes,
      Pipeline pipeline,
      HttpIngress ingress,
      HttpHostOptions options,
      Workers workers,
      Activity activity,
      Runnable onFatal) {
    super(routes, pipeline, options, workers, activity, onFatal);
    this.ingress = ingress;
  }

  @Override
  IngressDecision decide(Exchange exchange) {
    return ingress.verify(new NettyHeaders(exchange.headers()));
  }
}
