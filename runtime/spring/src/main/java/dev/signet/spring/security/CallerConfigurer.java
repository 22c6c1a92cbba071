package dev.signet.spring.security;

import dev.signet.spring.function.MountedFunctions;
import dev.signet.spring.host.SpringHost;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.function.SingletonSupplier;

/**
 * Lets a chain of Spring Security's filters see verified callers. Every chain has it by itself,
 * through {@code spring.factories}; {@code http.getConfigurer(CallerConfigurer.class).disable()}
 * takes it out of one.
 */
public final class CallerConfigurer extends AbstractHttpConfigurer<CallerConfigurer, HttpSecurity> {

  /** For Spring Security. */
  public CallerConfigurer() {}

  /**
   * Leaves requests alone that no page of another site can make in a user's name: calls of mounted
   * functions, whose callers are never known by a cookie, and requests of verified callers that
   * carry neither a cookie nor a login. Everything else is left to the application's protection
   * against forged requests (CSRF).
   */
  @Override
  @SuppressWarnings("unchecked")
  public void init(HttpSecurity http) {
    ApplicationContext beans = http.getSharedObject(ApplicationContext.class);
    CsrfConfigurer<HttpSecurity> csrf = http.getConfigurer(CsrfConfigurer.class);
    if (isHost(beans) && csrf != null) {
      Callers callers = callers(beans);
      Supplier<MountedFunctions> mounted =
          SingletonSupplier.of(() -> beans.getBean(MountedFunctions.class));
      RequestMatcher functions = request -> mounted.get().takes(request);
      RequestMatcher verified =
          request -> hasNoLogin(request) && callers.find(request, null) != null;
      csrf.ignoringRequestMatchers(functions, verified);
    }
  }

  @Override
  public void configure(HttpSecurity http) {
    ApplicationContext beans = http.getSharedObject(ApplicationContext.class);
    if (isHost(beans)) {
      CallerFilter filter =
          new CallerFilter(
              callers(beans), new CallerContexts(SingletonSupplier.of(() -> holder(beans))));
      // After all that can log somebody in.
      http.addFilterBefore(filter, AnonymousAuthenticationFilter.class);
    }
  }

  /** Returns the application's holder of security contexts. */
  static SecurityContextHolderStrategy holder(ApplicationContext beans) {
    return beans
        .getBeanProvider(SecurityContextHolderStrategy.class)
        .getIfAvailable(SecurityContextHolder::getContextHolderStrategy);
  }

  /** Asks without making the host, which may need any bean of the application. */
  private static boolean isHost(ApplicationContext beans) {
    return beans != null
        && BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, SpringHost.class, true, false)
                .length
            > 0;
  }

  private static Callers callers(ApplicationContext beans) {
    return new Callers(SingletonSupplier.of(() -> beans.getBean(SpringHost.class)));
  }

  private static boolean hasNoLogin(HttpServletRequest request) {
    return request.getHeader("Cookie") == null && request.getHeader("Authorization") == null;
  }
}
