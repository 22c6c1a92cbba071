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
    // Netty's own entries and texts, where iteratorAsString would wrap each line anew.
    Iterator<Map.Entry<CharSequence, CharSequence>> lines = headers.iteratorCharSequence();
    while (lines.hasNext()) {
      Map.Entry<CharSequence, CharSequence> header = lines.next();
      line.accept(header.getKey().toString(), header.getValue().toString());
    }
  }
}
