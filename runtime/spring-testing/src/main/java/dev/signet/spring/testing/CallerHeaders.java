package dev.signet.spring.testing;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** Adds the caller of the running test to the headers of a client. */
final class CallerHeaders {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final TestCallers callers;

  CallerHeaders(TestCallers callers) {
    this.callers = callers;
  }

  void addTo(URI uri, HttpHeaders headers) {
    Set<String> sent = new HashSet<>();
    headers.forEach((name, values) -> sent.add(name));
    if (isApplication(uri) && sent.stream().noneMatch(IdentityHeaders::isOne)) {
      callers.headers().forEach((name, value) -> addIfAbsent(headers, name, value));
    }
  }

  private static void addIfAbsent(HttpHeaders headers, String name, String value) {
    if (headers.getFirst(name) == null) {
      headers.add(name, value);
    }
  }

  /** Other servers must not get the headers: an identity is sent to the application alone. */
  private boolean isApplication(URI uri) {
    return uri.getHost() != null
        && THIS_MACHINE.contains(uri.getHost())
        && callers.isOwnPort(uri.getPort());
  }
}
