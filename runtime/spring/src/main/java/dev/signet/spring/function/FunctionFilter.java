package dev.signet.spring.function;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Keeps the bodies of functions' requests for Signet. A body that says it is a form or has parts
 * would otherwise be read by filters and by the DispatcherServlet, and answered by them, if it is
 * malformed.
 */
final class FunctionFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient Supplier<MountedFunctions> functions;

  /**
   * Makes a filter.
   *
   * @param functions asked at the first form, because the server makes filters before there are
   *     functions
   */
  FunctionFilter(Supplier<MountedFunctions> functions) {
    this.functions = functions;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean kept = isForm(request.getContentType()) && functions.get().takes(request);
    chain.doFilter(kept ? new UnreadRequest(request) : request, response);
  }

  private static boolean isForm(String contentType) {
    if (contentType == null) {
      return false;
    }
    String type = contentType.trim().toLowerCase(Locale.ROOT);
    return type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded");
  }
}
