package dev.signet.http;

import dev.signet.http.connection.Exchange;
import dev.signet.ingress.RequestHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** A whole request as a {@link LocalTool} sees it. Immutable. */
public final class LocalRequest implements RequestHeaders {

  private final Exchange exchange;

  LocalRequest(Exchange exchange) {
    this.exchange = exchange;
  }

  /** The method, such as {@code POST}. */
  public String method() {
    return exchange.method();
  }

  /** The target up to {@code ?}, as it was sent. */
  public String path() {
    return exchange.path();
  }

  /** The target after the first {@code ?}, as it was sent; empty without one. */
  public String query() {
    String target = exchange.target();
    int query = target.indexOf('?');
    return query < 0 ? "" : target.substring(query + 1);
  }

  /** Every value of a header, in order; the name is compared without case. */
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

  /** The body; a copy. */
  public byte[] body() {
    return exchange.bodyBytes().clone();
  }

  /** True when it says that its body is application/json in UTF-8, as functions ask. */
  public boolean saysJson() {
    return MediaType.isAccepted(exchange.headers(), true);
  }

  /** The id that its answer carries. */
  public String requestId() {
    return exchange.requestId();
  }
}
