package dev.signet.spring.security;

import dev.signet.identity.Requirement;
import dev.signet.identity.WxContext;
import dev.signet.servlet.ServletExchange;
import dev.signet.spring.host.SpringHost;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;

/** Tells who sent a request, by the declared ingress. */
final class Callers {

  private final Supplier<SpringHost> host;

  Callers(Supplier<SpringHost> host) {
    this.host = host;
  }

  /**
   * Returns the verified caller of a request; null if there is none whom a method without further
   * requirements would admit. A resource-sharing caller, or one whose call comes from elsewhere
   * than a client, is known only to the methods that ask for such callers.
   */
  WxContext find(HttpServletRequest request, HttpServletResponse response) {
    ServletExchange exchange = ServletExchange.of(request, response);
    WxContext caller = host.get().ingress().verify(exchange).caller().orElse(null);
    return caller == null || Requirement.CALLER.refusal(caller).isPresent() ? null : caller;
  }
}
