package dev.signet.dev;

import dev.signet.dev.console.LocalAnswers;
import dev.signet.error.ErrorCode;
import dev.signet.http.LocalAnswer;
import dev.signet.http.LocalRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps web pages of other sites away from the local server: a name that was bound to 127.0.0.1 is
 * not its Host (DNS rebinding), and a page of another origin says so itself (Origin,
 * Sec-Fetch-Site) or cannot send JSON unasked (CORS is never granted).
 */
final class LocalGuard {

  private static final int HTTP_PORT = 80;
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  /** Empty until the port is known: everything is refused. */
  private volatile Set<String> hosts = Set.of();

  /** The host listens; requests with this port in their Host may come. */
  void listensOn(int port) {
    hosts = ownHosts(port);
  }

  /** Returns the names that clients have for this server; they leave out the default port. */
  static Set<String> ownHosts(int port) {
    Set<String> own = new HashSet<>();
    for (String name : List.of("127.0.0.1", "localhost", "[::1]")) {
      own.add(name + ":" + port);
      if (port == HTTP_PORT) {
        own.add(name);
      }
    }
    return own;
  }

  /** Returns the refusal of a request; empty when it may go on. */
  Optional<LocalAnswer> refusal(LocalRequest request) {
    List<String> named = request.values("Host");
    String host = named.size() == 1 ? named.get(0).toLowerCase(Locale.ROOT) : "";
    if (!hosts.contains(host)) {
      return refuse("the Host is not this server's; open it as localhost or 127.0.0.1");
    }
    for (String origin : request.values("Origin")) {
      if (!origin.equalsIgnoreCase("http://" + host)) {
        return refuse("a page of another origin may not call this server");
      }
    }
    for (String site : request.values("Sec-Fetch-Site")) {
      if (!OWN_SITES.contains(site)) {
        return refuse("a page of another site may not call this server");
      }
    }
    if (request.method().equals("POST") && !request.saysJson()) {
      return Optional.of(
          LocalAnswers.refused(
              ErrorCode.UNSUPPORTED_MEDIA_TYPE, "send Content-Type: application/json"));
    }
    return Optional.empty();
  }

  private static Optional<LocalAnswer> refuse(String message) {
    return Optional.of(LocalAnswers.refused(ErrorCode.PERMISSION_DENIED, message));
  }
}
