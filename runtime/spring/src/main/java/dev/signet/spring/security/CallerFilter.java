package dev.signet.spring.security;

import dev.signet.identity.WxContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * Makes the verified caller of a request the one whom Spring Security sees. It decides anew for
 * every dispatch, since nothing is stored between them.
 */
final class CallerFilter implements Filter {

  private final Callers callers;
  private final CallerContexts contexts;

  CallerFilter(Callers callers, CallerContexts contexts) {
    this.callers = callers;
    this.contexts = contexts;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    WxContext caller = callers.find((HttpServletRequest) request, (HttpServletResponse) response);
    if (caller == null) {
      chain.doFilter(request, response);
      return;
    }
    Runnable leave = contexts.enter(caller, List.of());
    try {
      chain.doFilter(request, response);
    } finally {
      leave.run();
    }
  }
}
