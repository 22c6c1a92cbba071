package dev.signet.http.probe;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * One request of the probe. It asks no proxy, follows no redirect and reads a small answer only. A
 * GET, because no function of a Signet host takes one, should the address be another host's.
 */
final class Request {

  private final HttpURLConnection connection;
  private final long end;

  private Request(HttpURLConnection connection, Duration limit) {
    this.connection = connection;
    this.end = System.nanoTime() + limit.toNanos();
  }

  static Request prepare(URI url, String nonce, Map<String, String> headers, Duration limit)
      throws IOException {
    String path = url.getRawPath().isEmpty() ? "/" : "";
    URI target = URI.create(url.toASCIIString() + path + '?' + Nonce.query(nonce));
    HttpURLConnection connection =
        (HttpURLConnection) target.toURL().openConnection(Proxy.NO_PROXY);
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setConnectTimeout((int) limit.toMillis());
    connection.setReadTimeout((int) limit.toMillis());
    connection.setRequestProperty("User-Agent", "Signet-Probe");
    connection.setRequestProperty("Accept", "text/plain");
    connection.setRequestProperty("Cache-Control", "no-store");
    headers.forEach(connection::setRequestProperty);
    return new Request(connection, limit);
  }

  /** Sends the request and returns the status of its answer; -1 if the answer is no HTTP. */
  int status() throws IOException {
    return connection.getResponseCode();
  }

  /** Returns the beginning of the body of an answer with status 200. */
  String body() throws IOException {
    byte[] bytes = new byte[ProbeAnswer.MAX_BYTES];
    int length = 0;
    try (InputStream in = connection.getInputStream()) {
      for (int read = 0; read >= 0 && length < bytes.length; length += Math.max(0, read)) {
        if (System.nanoTime() - end > 0) {
          throw new SocketTimeoutException();
        }
        read = in.read(bytes, length, bytes.length - length);
      }
    }
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  /** Closes the connection; a thread that waits for it goes on with an exception. */
  void cancel() {
    connection.disconnect();
  }
}
