package dev.signet.servlet;

import dev.signet.error.ErrorCode;
import dev.signet.function.Failure;
import dev.signet.host.http.Authority;
import java.util.List;

/**
 * Checks what a container has let through of a head that another server in front could read
 * differently (RFC 9112 sections 3.2 and 6), as far as a servlet can still see it. What Tomcat and
 * Jetty refuse themselves, such as a bare CR, never comes here.
 */
final class Framing {

  private Framing() {}

  /** Returns why a request cannot be trusted to be what it seems, or null. */
  static Failure problemOf(ServletExchange exchange) {
    return isKnown(exchange.protocol())
            && hasOneHost(exchange.values("Host"))
            && hasOneLength(exchange)
            && !hasControls(exchange)
        ? null
        : Failure.of(ErrorCode.INVALID_ARGUMENT, "the request is not well-formed HTTP");
  }

  /** Anything but HTTP/0.9, which has no headers. */
  private static boolean isKnown(String protocol) {
    return protocol.startsWith("HTTP/") && !protocol.startsWith("HTTP/0");
  }

  /** A request of HTTP/1.0 or HTTP/2 has none, and containers ask for one in HTTP/1.1. */
  private static boolean hasOneHost(List<String> hosts) {
    return hosts.isEmpty() || hosts.size() == 1 && Authority.isWellFormed(hosts.get(0));
  }

  private static boolean hasOneLength(ServletExchange exchange) {
    List<String> encodings = exchange.values("Transfer-Encoding");
    List<String> lengths = exchange.values("Content-Length");
    return encodings.isEmpty()
        ? lengths.size() <= 1
        : lengths.isEmpty()
            && encodings.size() == 1
            && encodings.get(0).equalsIgnoreCase("chunked")
            && exchange.protocol().equals("HTTP/1.1");
  }

  private static boolean hasControls(ServletExchange exchange) {
    boolean[] found = {false};
    exchange.forEach((name, value) -> found[0] |= hasControls(value));
    return found[0];
  }

  private static boolean hasControls(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' && c != '\t' || c == 0x7f) {
        return true;
      }
    }
    return false;
  }
}
