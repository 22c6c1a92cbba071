package dev.signet.spring.testing.matrix;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.handler.MappedInterceptor;

/**
 * Ends the requests of a matrix after Signet's guard and before anything of the application, so
 * that no controller runs if the guard is not there.
 */
public final class MatrixStop implements HandlerInterceptor {

  private static final String STOPPED = MatrixStop.class.getName();
  private static final String REACHED = STOPPED + ".reached";

  private MatrixStop() {}

  /** Returns the bean that a test context needs. Requests of others pass it. */
  public static MappedInterceptor bean() {
    return new MappedInterceptor(null, new MatrixStop());
  }

  static void stop(HttpServletRequest request) {
    request.setAttribute(STOPPED, true);
  }

  static boolean isReached(HttpServletRequest request) {
    return request.getAttribute(REACHED) != null;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getAttribute(STOPPED) == null) {
      return true;
    }
    request.setAttribute(REACHED, true);
    return false;
  }
}
