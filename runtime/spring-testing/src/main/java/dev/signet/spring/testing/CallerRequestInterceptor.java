package dev.signet.spring.testing;

import java.io.IOException;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Gives the requests to the application under test the caller of the running test. */
final class CallerRequestInterceptor implements ClientHttpRequestInterceptor {

  private final CallerHeaders callers;

  CallerRequestInterceptor(TestCallers callers) {
    this.callers = new CallerHeaders(callers);
  }

  @Override
  public ClientHttpResponse intercept(
      HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
    callers.addTo(request.getURI(), request.getHeaders());
    return execution.execute(request, body);
  }
}
