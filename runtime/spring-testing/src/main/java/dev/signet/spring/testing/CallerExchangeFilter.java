package dev.signet.spring.testing;

import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/**
 * Gives the requests of a {@code WebTestClient} the caller of the running test. It runs on the
 * test's thread, where the client waits for the response.
 */
final class CallerExchangeFilter implements ExchangeFilterFunction {

  private final CallerHeaders callers;

  private CallerExchangeFilter(CallerHeaders callers) {
    this.callers = callers;
  }

  /** Returns the client with the filter. */
  static Object addTo(Object client, TestCallers callers) {
    return ((WebTestClient) client)
        .mutate()
        .filter(new CallerExchangeFilter(new CallerHeaders(callers)))
        .build();
  }

  @Override
  public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
    return next.exchange(
        ClientRequest.from(request)
            .headers(headers -> callers.addTo(request.url(), headers))
            .build());
  }
}
