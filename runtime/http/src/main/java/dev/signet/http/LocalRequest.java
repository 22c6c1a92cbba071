package dev.signet.http;

import dev.signet.host.http.MediaType;
import dev.signet.ingress.RequestHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** A request, read whole, as a {@link LocalTool} sees it. Immutable. */
public final class LocalRequest implements RequestHeaders {

  private final String method;
  private final String target;
  private final RequestHeaders headers;
  private final Supplier<byte[]> body;
  private final String requestId;

  /**
   * Creates a request that a server of a tool's own has read. No argument may be null.
   *
   * @param method such as {@code POST}
   * @param target the path and the query, as they were sent
   * @param headers the header lines, in order
   * @param body asked each time that somebody wants the bytes; they are copied
   * @param requestId the id that the answer will carry
   */
  public LocalRequest(
      String method,
      String target,
      RequestHeaders headers,
      Supplier<byte[]> body,
      String requestId) {
    this.method = Objects.requireNonNull(method, "method");
    this.target = Objects.requireNonNull(target, "target");
    this.headers = Objects.requireNonNull(headers, "headers");
    this.body = Objects.requireNonNull(body, "body");
    this.requestId = Objects.requireNonNull(requestId, "requestId");
  }

  /** Returns the method, such as {@code POST}. */
  public String method() {
    return method;
  }

  /** Returns the target up to {@code ?}, as it was sent. */
  public String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  /** Returns the path and the query, as they were sent. */
  public String target() {
    return target;
  }

  /** Returns the target after the first {@code ?}, as it was sent; empty without one. */
  public String query() {
    int query = target.indexOf('?');
    return query < 0 ? "" : target.substring(query + 1);
  }

  /** Returns every value of a header, in order; the name is compared without regard to case. */
  public List<String> values(String name) {
    List<String> values = new ArrayList<>();
    forEach(
        (line, value) -> {
          if (line.equalsIgnoreCase(name)) {
            values.add(value);
          }
        });
    return values;
  }

  /** Hands over each header line, in order. */
  @Override
  public void forEach(BiConsumer<String, String> line) {
    headers.forEach(line);
  }

  /** Returns a copy of the body; empty without one. */
  public byte[] body() {
    return body.get().clone();
  }

  /**
   * Returns true if the request declares its body as application/json in UTF-8, as functions
   * require.
   */
  public boolean saysJson() {
    return MediaType.problemOf(values("Content-Encoding"), values("Content-Type"), true) == null;
  }

  /** Returns the request id that the answer will carry. */
  public String requestId() {
    return requestId;
  }
}
