package dev.signet.spring.security;

import dev.signet.identity.WxContext;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** Puts callers into the security context of a thread, and takes them out again. */
final class CallerContexts {

  private static final Runnable NOTHING = () -> {};

  private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();
  private final Supplier<SecurityContextHolderStrategy> holder;

  /**
   * Makes one.
   *
   * @param holder the holder that the application uses, asked for at each call
   */
  CallerContexts(Supplier<SecurityContextHolderStrategy> holder) {
    this.holder = holder;
  }

  /**
   * Makes a caller the one whom Spring Security sees on this thread, unless somebody else has
   * logged in.
   *
   * @param authorities the rules that the caller has passed
   * @return restores what was there before, on the same thread
   */
  Runnable enter(WxContext caller, List<String> authorities) {
    SecurityContextHolderStrategy strategy = holder.get();
    SecurityContext before = strategy.getContext();
    if (isSomebodyElse(before.getAuthentication())) {
      return NOTHING;
    }
    SecurityContext entered = strategy.createEmptyContext();
    entered.setAuthentication(new CallerAuthentication(caller, authorities));
    strategy.setContext(entered);
    return () -> {
      // Who logged in meanwhile stays.
      if (strategy.getContext() == entered) {
        strategy.setContext(before);
      }
    };
  }

  private boolean isSomebodyElse(Authentication known) {
    return known != null && !(known instanceof CallerAuthentication) && !trust.isAnonymous(known);
  }
}
