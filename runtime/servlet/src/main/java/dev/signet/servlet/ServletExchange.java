package dev.signet.servlet;

import dev.signet.function.Failure;
import dev.signet.function.FunctionResult;
import dev.signet.host.RequestId;
import dev.signet.ingress.RequestHeaders;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * One request of a servlet container and its response, as Signet reads and writes them. As {@link
 * RequestHeaders} it shows every header line, including repeated ones; the container groups lines
 * whose names differ in case only, and gives them the name of the first.
 */
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
    for (String name : RequestId.HEADERS) {
      List<String> values = values(request, name);
      if (values.size() == 1 && RequestId.isWellFormed(values.get(0))) {
        return new ServletExchange(request, response, values.get(0));
      }
    }
    return new ServletExchange(request, response, RequestId.fresh());
  }

  /** Returns the exchange of a request that has got its id before, in an earlier dispatch. */
  public static ServletExchange of(
      HttpServletRequest request, HttpServletResponse response, String requestId) {
    return new ServletExchange(request, response, requestId);
  }

  /** Returns the request's id, {@code [A-Za-z0-9._-]}, 1 to 64 characters. */
  public String requestId() {
    return requestId;
  }

  /**
   * Returns why the request cannot be trusted to be what it seems: a server in front could have
   * read its head differently.
   *
   * @return empty for a well-formed request
   */
  public Optional<Failure> malformed() {
    return Optional.ofNullable(Framing.problemOf(this));
  }

  @Override
  public void forEach(BiConsumer<String, String> line) {
    for (String name : listed(request.getHeaderNames())) {
      for (String value : values(request, name)) {
        line.accept(name, value);
      }
    }
  }

  /**
   * Answers with the result of a call.
   *
   * @param errorsAnswer200 whether a failure has status 200
   * @throws IOException if the client does not take the answer
   */
  public void answer(FunctionResult<byte[]> result, boolean errorsAnswer200) throws IOException {
    answer(Answer.of(result, errorsAnswer200));
  }

  void answer(Answer answer) throws IOException {
    answer(answer, response);
  }

  /**
   * Answers from a thread that is not the request's own, which may still be held. What filters have
   * put around the response may be past its time then, so the answer goes to the container's own.
   *
   * @param own the container's response; null if it is this exchange's
   */
  void answerFromElsewhere(Answer answer, ServletResponse own) throws IOException {
    answer(answer, own instanceof HttpServletResponse found ? found : response);
  }

  private void answer(Answer answer, HttpServletResponse response) throws IOException {
    // A filter may have set one, which would become a part of the type.
    response.setCharacterEncoding((String) null);
    response.setStatus(answer.status());
    response.setContentType(answer.type());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Request-Id", requestId);
    if (answer.retryAfter() != 0) {
      response.setHeader("Retry-After", Integer.toString(answer.retryAfter()));
    }
    if (answer.allow() != null) {
      response.setHeader("Allow", answer.allow());
    }
    if (answer.closes() && protocol().startsWith("HTTP/1.")) {
      response.setHeader("Connection", "close");
    }
    response.setContentLength(answer.body().length);
    ServletOutputStream body = response.getOutputStream();
    if (!is("HEAD")) {
      body.write(answer.body());
    }
    // Sends it all: once a call has ended, the server may be stopped and close its connections.
    body.close();
  }

  HttpServletRequest request() {
    return request;
  }

  boolean is(String method) {
    return request.getMethod().equals(method);
  }

  String protocol() {
    return request.getProtocol();
  }

  /** Returns the value of every line of a header, in order. */
  List<String> values(String name) {
    return values(request, name);
  }

  private static List<String> values(HttpServletRequest request, String name) {
    List<String> values = listed(request.getHeaders(name));
    // A container may have null for an empty value.
    values.replaceAll(value -> value == null ? "" : value);
    return values;
  }

  /** A container may refuse to tell, and then returns null. */
  private static List<String> listed(Enumeration<String> all) {
    return all == null ? new ArrayList<>() : Collections.list(all);
  }
}
