package dev.signet.http;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;

/** One request on its way to its answer. Confined to the event loop but for its constants. */
final class Exchange {

  private final Connection connection;
  private final HttpRequest request;
  private final String requestId;
  private final BodyBuffer body;
  private boolean keepAlive;
  private boolean answered;

  Exchange(Connection connection, HttpRequest request, int maxBodyBytes) {
    this.connection = connection;
    this.request = request;
    this.requestId = RequestIds.choose(request.headers());
    this.body = new BodyBuffer(maxBodyBytes);
    this.keepAlive = HttpUtil.isKeepAlive(request);
  }

  String requestId() {
    return requestId;
  }

  String target() {
    return request.uri();
  }

  String method() {
    return request.method().name();
  }

  String path() {
    return Routes.pathOf(request.uri());
  }

  HttpHeaders headers() {
    return request.headers();
  }

  BodyBuffer body() {
    return body;
  }

  boolean isPost() {
    return request.method().equals(HttpMethod.POST);
  }

  boolean isGet() {
    return request.method().equals(HttpMethod.GET);
  }

  boolean isHead() {
    return request.method().equals(HttpMethod.HEAD);
  }

  boolean isHttp10() {
    return request.protocolVersion().equals(HttpVersion.HTTP_1_0);
  }

  boolean isKeepAlive() {
    return keepAlive;
  }

  /** The connection carries no request after this one. */
  void closeAfterAnswer() {
    keepAlive = false;
  }

  /** True for the first answer; a later one is dropped. */
  boolean claimAnswer() {
    boolean first = !answered;
    answered = true;
    return first;
  }

  /** Answers on the event loop. */
  void answer(Answer answer) {
    connection.answer(this, answer);
  }

  /** Answers from any thread. */
  void answerLater(Answer answer) {
    connection.answerLater(this, answer);
  }
}
