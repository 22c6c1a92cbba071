package dev.signet.dev.application;

import dev.signet.simulator.HeaderLines;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Sends requests to the application's own server. Safe for concurrent use. */
final class ApplicationClient {

  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** What belongs to one connection (RFC 9110 section 7.6.1), or is written anew for the next. */
  private static final Set<String> OF_CONNECTION =
      Set.of(
          "connection",
          "content-length",
          "expect",
          "host",
          "http2-settings",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  /** What tells a request apart, under the names that a servlet host of Signet reads. */
  private static final Set<String> REQUEST_IDS = Set.of("x-cloudbase-request-id", "x-request-id");

  private final URI server;
  private final Duration limit;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  /**
   * Creates a client.
   *
   * @param limit the time until the head of a response has come
   */
  ApplicationClient(URI server, Duration limit) {
    this.server = server;
    this.limit = limit;
  }

  /** Returns the headers without those that belong to one connection. */
  static HeaderLines onward(HeaderLines headers) {
    return headers.without(name -> OF_CONNECTION.contains(name.toLowerCase(Locale.ROOT)));
  }

  /**
   * Sends one request; a redirect is an answer like any other.
   *
   * @param target the path and the query, as they are sent
   * @param body null for none
   * @param requestId stands in the place of one that the headers have
   * @return the response, whose body the caller reads and closes
   * @throws IllegalArgumentException if the target or a header cannot be sent
   * @throws IOException if the application does not answer
   */
  HttpResponse<InputStream> send(
      String verb, String target, HeaderLines headers, byte[] body, String requestId)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + target))
            .timeout(limit)
            .method(
                verb, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    HeaderLines sent =
        onward(headers).without(name -> REQUEST_IDS.contains(name.toLowerCase(Locale.ROOT)));
    for (Map.Entry<String, String> line : sent.lines()) {
      request.header(line.getKey(), line.getValue());
    }
    request.header("X-Request-Id", requestId);
    return client.send(request.build(), BodyHandlers.ofInputStream());
  }

  /** Returns the header lines of a response. */
  static HeaderLines headers(HttpResponse<?> response) {
    HeaderLines lines = HeaderLines.none();
    for (String name : response.headers().map().keySet()) {
      for (String value : response.headers().allValues(name)) {
        lines = lines.and(name, value);
      }
    }
    return onward(lines);
  }
}
