package dev.signet.dev.console;

import dev.signet.error.ErrorCode;
import dev.signet.http.LocalAnswer;
import dev.signet.http.LocalRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps web pages of other sites away from the local server. A page whose name was bound to
 * 127.0.0.1 (DNS rebinding) sends that name as Host. A page of another origin reveals itself by
 * Origin or Sec-Fetch-Site, or cannot send JSON without asking, because CORS is never granted.
 */
public final class LocalGuard {

  private static final int HTTP_PORT = 80;
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  /** Headers that say, checked before, that a request comes from here and from no other site. */
  private static final List<String> MARKS = List.of("X-Signet-Caller", "Origin", "Sec-Fetch-Site");

  /**
   * The values of Host that are accepted; empty until the port is known, so that everything is
   * refused.
   */
  private volatile Set<String> hosts = Set.of();

  /** Accepts requests with this port in their Host, from when the host listens on it. */
  public void listensOn(int port) {
    hosts = ownHosts(port);
  }

  /**
   * Returns the values of Host that clients send to this server; they leave out the default port.
   */
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

  /** Returns the refusal of a request, or empty if it may go on. */
  public Optional<LocalAnswer> refusal(LocalRequest request) {
    Optional<LocalAnswer> other = refusalOfOthers(request);
    return other.isEmpty() && request.method().equals("POST") && !request.saysJson()
        ? Optional.of(
            LocalAnswers.refused(
                ErrorCode.UNSUPPORTED_MEDIA_TYPE, "send Content-Type: application/json"))
        : other;
  }

  /**
   * Returns the refusal of a request that is passed on to an application, which may take forms and
   * files: a page of another site can send those without asking, but then its browser says where
   * they come from.
   */
  public Optional<LocalAnswer> refusalOfForwarded(LocalRequest request) {
    Optional<LocalAnswer> other = refusalOfOthers(request);
    boolean placed =
        MARKS.stream().anyMatch(header -> !request.values(header).isEmpty()) || request.saysJson();
    return other.isEmpty() && request.method().equals("POST") && !placed
        ? Optional.of(
            LocalAnswers.refused(
                ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                "send a form or a file with the header X-Signet-Caller, which other sites cannot"))
        : other;
  }

  private Optional<LocalAnswer> refusalOfOthers(LocalRequest request) {
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
    return Optional.empty();
  }

  private static Optional<LocalAnswer> refuse(String message) {
    return Optional.of(LocalAnswers.refused(ErrorCode.PERMISSION_DENIED, message));
  }
}
