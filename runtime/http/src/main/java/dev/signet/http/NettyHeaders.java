package dev.signet.http;

import dev.signet.ingress.RequestHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Iterator;
import java.util.Map;
import java.util.function.BiConsumer;

/** Every header line of a request, in order: what came twice is seen twice. */
final class NettyHeaders implements RequestHeaders {

  private final HttpHeaders headers;

  NettyHeaders(HttpHeaders headers) {
    this.headers = headers;
  }

  @Override
  public void forEach(BiConsumer<String, String> line) {
    Iterator<Map.Entry<String, String>> lines = headers.iteratorAsString();
    while (lines.hasNext()) {
      Map.Entry<String, String> header = lines.next();
      line.accept(header.getKey(), header.getValue());
    }
  }
}
