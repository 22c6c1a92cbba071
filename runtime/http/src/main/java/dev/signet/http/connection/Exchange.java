package dev.signet.http.connection;

import dev.signet.host.RequestId;
import dev.signet.ingress.RequestHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * One request on its way to its answer. Confined to the event loop, except for what never changes.
 * As {@link RequestHeaders} it shows every header line, in order, including repeated ones.
 */
public final class Exchange implements RequestHeaders {

  /** More than what a connection holds beside its body. */
  private static final int HEAD_BYTES = 256 * 1024;

  private final Connection connection;
  private final HttpRequest request;
  private final String requestId;
  private final BodyBuffer body;
  private boolean keepAlive;
  private boolean answered;

  /**
   * Makes an exchange.
   *
   * @param requestIdHeaders those that may bring a request id; the first one wins
   * @param maxBodyBytes the declared length, or the largest body if none is declared
   */
  Exchange(
      Connection connection, HttpRequest request, List<String> requestIdHeaders, int maxBodyBytes) {
    this.connection = connection;
    this.request = request;
    this.requestId = requestId(request.headers(), requestIdHeaders);
    this.body = new BodyBuffer(maxBodyBytes);
    this.keepAlive = HttpUtil.isKeepAlive(request);
  }

  public String requestId() {
    return requestId;
  }

  /** Returns the request target as it was sent. */
  public String target() {
    return request.uri();
  }

  public String method() {
    return request.method().name();
  }

  /** Returns the target up to {@code ?}, as it was sent. */
  public String path() {
    String target = request.uri();
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  public HttpHeaders headers() {
    return request.headers();
  }

  @Override
  public void forEach(BiConsumer<String, String> line) {
    // The iterator over Netty's own entries; iteratorAsString would wrap each line anew.
    Iterator<Map.Entry<CharSequence, CharSequence>> lines = headers().iteratorCharSequence();
    while (lines.hasNext()) {
      Map.Entry<CharSequence, CharSequence> header = lines.next();
      line.accept(header.getKey().toString(), header.getValue().toString());
    }
  }

  public boolean hasBody() {
    return !body.isEmpty();
  }

  /** Returns the body, which may be the buffer itself. */
  public byte[] bodyBytes() {
    return body.toBytes();
  }

  /**
   * Returns about how many bytes a call needs to read the body; no more than one call at a time may
   * have of a budget of this size.
   */
  public long decodedSize(long budget) {
    return Math.min(body.decodedSize(), Math.max(0, budget - body.length() - HEAD_BYTES));
  }

  BodyBuffer body() {
    return body;
  }

  public boolean isPost() {
    return request.method().equals(HttpMethod.POST);
  }

  public boolean isGet() {
    return request.method().equals(HttpMethod.GET);
  }

  public boolean isHead() {
    return request.method().equals(HttpMethod.HEAD);
  }

  boolean isHttp10() {
    return request.protocolVersion().equals(HttpVersion.HTTP_1_0);
  }

  boolean isKeepAlive() {
    return keepAlive;
  }

  /** Lets the connection carry no request after this one. */
  void closeAfterAnswer() {
    keepAlive = false;
  }

  /** Returns true for the first answer, false for a later one, which is to be dropped. */
  boolean claimAnswer() {
    boolean first = !answered;
    answered = true;
    return first;
  }

  /**
   * Hands a request that its handler has kept to the handler again; may be called on any thread.
   */
  public void dispatchAgain() {
    connection.dispatchAgain(this);
  }

  /** Answers on the event loop. */
  public void answer(Answer answer) {
    connection.answer(this, answer);
  }

  /**
   * Answers from any thread.
   *
   * @param before runs once, just before the answer is written or dropped
   */
  public void answerLater(Answer answer, Runnable before) {
    connection.answerLater(this, answer, before);
  }

  /** Returns the id of the first header that came once with a well-formed value, or a new id. */
  private static String requestId(HttpHeaders headers, List<String> names) {
    for (String name : names) {
      List<String> values = headers.getAll(name);
      if (values.size() == 1 && RequestId.isWellFormed(values.get(0))) {
        return values.get(0);
      }
    }
    return RequestId.fresh();
  }
}
