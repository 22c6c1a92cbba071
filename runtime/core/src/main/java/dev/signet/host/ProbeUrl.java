package dev.signet.host;

import java.net.URI;
import java.util.Set;

/** Reads the address that a host probes. */
final class ProbeUrl {

  private static final int MAX_LENGTH = 2048;

  /** Where nobody listens in between, so that TLS would protect nothing. */
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private ProbeUrl() {}

  /**
   * Returns an address with https, or with http on loopback, that has a host and neither user,
   * query nor fragment; null for any other text.
   */
  static URI of(String text) {
    if (text.length() > MAX_LENGTH) {
      return null;
    }
    try {
      URI url = URI.create(text);
      boolean plain = "http".equals(url.getScheme()) && LOOPBACK.contains(url.getHost());
      boolean fits =
          (plain || "https".equals(url.getScheme()))
              && url.getHost() != null
              && url.getRawUserInfo() == null
              && url.getRawQuery() == null
              && url.getRawFragment() == null
              && url.getPort() <= 65_535;
      return fits ? url : null;
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
