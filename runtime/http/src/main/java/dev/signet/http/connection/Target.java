package dev.signet.http.connection;

import dev.signet.host.http.Authority;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.util.Locale;

/**
 * A request target in absolute form, as a proxy gets it: its authority takes the place of the Host,
 * and the rest becomes the target (RFC 9112 section 3.2.2).
 */
final class Target {

  private Target() {}

  /**
   * Rewrites a request whose target has the absolute form, and leaves every other as it is. Returns
   * false if the target is an http or https URI with an authority that no Host may have.
   */
  static boolean resolve(HttpRequest request) {
    String target = request.uri();
    int start = afterScheme(target);
    if (start == 0) {
      return true;
    }
    int end = start;
    while (end < target.length() && "/?#".indexOf(target.charAt(end)) < 0) {
      end++;
    }
    String authority = target.substring(start, end);
    if (!Authority.isWellFormed(authority)) {
      return false;
    }
    String rest = target.substring(end);
    request.setUri(rest.startsWith("/") ? rest : "/" + rest);
    request.headers().set(HttpHeaderNames.HOST, authority);
    return true;
  }

  /** Returns where the authority begins; 0 if the target is no http or https URI. */
  private static int afterScheme(String target) {
    if (target.startsWith("/")) {
      return 0;
    }
    int colon = target.indexOf("://");
    String scheme = colon < 0 ? "" : target.substring(0, colon).toLowerCase(Locale.ROOT);
    return scheme.equals("http") || scheme.equals("https") ? colon + 3 : 0;
  }
}
