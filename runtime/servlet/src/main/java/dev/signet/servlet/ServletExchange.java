package dev.signet.servlet;

import dev.signet.function.FunctionResult;
import dev.signet.host.RequestId;
import dev.signet.ingress.RequestHeaders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.BiConsumer;

/** One request of a servlet container and its response, as Signet reads and writes them. */
public final class ServletExchange implements RequestHeaders {

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final String requestId;

  private ServletExchange(
      HttpServletRequest request, HttpServletResponse response, String requestId) {
    this.request = request;
    this.response = response;
    this.requestId = requestId;
  }

  /** Returns the exchange of a request, with the id that it brings or a new one. */
  public static ServletExchange of(HttpServletRequest request, HttpServletResponse response) {
    for (String name : List.of("x-cloudbase-request-id", "x-request-id")) {
      String id = request.getHeader(name);
      if (RequestId.isWellFormed(id)) {
        return new ServletExchange(request, response, id);
      }
    }
    return new ServletExchange(request, response, RequestId.fresh());
  }

  /** Returns the request's id, {@code [A-Za-z0-9._-]}, 1 to 64 characters. */
  public String requestId() {
    return requestId;
  }

  @Override
  public void forEach(BiConsumer<String, String> line) {
    for (String name : names()) {
      for (Enumeration<String> values = request.getHeaders(name); values.hasMoreElements(); ) {
        line.accept(name, values.nextElement());
      }
    }
  }

  private List<String> names() {
    Enumeration<String> names = request.getHeaderNames();
    return names == null ? List.of() : Collections.list(names);
  }

  /**
   * Answers with the result of a call.
   *
   * @param errorsAnswer200 whether a failure has status 200
   */
  public void answer(FunctionResult<byte[]> result, boolean errorsAnswer200) throws IOException {
    response.setStatus(errorsAnswer200 ? 200 : result.httpStatus());
    response.setContentType("application/json");
    if (result.retryAfter() != 0) {
      response.setHeader("Retry-After", Integer.toString(result.retryAfter()));
    }
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Request-Id", requestId);
    response.setContentLength(result.body().length);
    response.getOutputStream().write(result.body());
  }
}
