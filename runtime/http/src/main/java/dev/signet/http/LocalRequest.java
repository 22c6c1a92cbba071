package dev.signet.http;

import dev.signet.host.http.MediaType;
import dev.signet.http.connection.Exchange;
import dev.signet.ingress.RequestHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** A request, read whole, as a {@link LocalTool} sees it. Immutable. */
public final class LocalRequest implements RequestHeaders {

  private final Exchange exchange;

  LocalRequest(Exchange exchange) {
    this.exchange = exchange;
  }

  /** Returns the method, such as {@code POST}. */
  public String method() {
    return exchange.method();
  }

  /** Returns the target up to {@code ?}, as it was sent. */
  public String path() {
    return exchange.path();
  }

  /** Returns the target after the first {@code ?}, as it was sent; empty without one. */
  public String query() {
    String target = exchange.target();
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
    exchange.forEach(line);
  }

  /** Returns a copy of the body; empty without one. */
  public byte[] body() {
    return exchange.bodyBytes().clone();
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
    return exchange.requestId();
  }
}
