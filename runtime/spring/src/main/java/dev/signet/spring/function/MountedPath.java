package dev.signet.spring.function;

import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.MappingMatch;

/**
 * The path that functions are mounted at, compared with the request's path as it was sent: nothing
 * is decoded, folded or taken out, so that each function has one spelling.
 */
record MountedPath(String path) {

  /** Returns the raw path of a request below this one, such as {@code /getOrder}; null if none. */
  String below(HttpServletRequest request) {
    String uri = request.getRequestURI();
    String before = request.getContextPath() + servletPrefix(request) + path;
    boolean mounted =
        uri != null
            && uri.startsWith(before)
            && uri.length() > before.length()
            && uri.charAt(before.length()) == '/';
    return mounted ? uri.substring(before.length()) : null;
  }

  /** Returns the path of the DispatcherServlet, if it has one of its own, such as {@code /app}. */
  private static String servletPrefix(HttpServletRequest request) {
    HttpServletMapping mapping = request.getHttpServletMapping();
    return mapping != null && mapping.getMappingMatch() == MappingMatch.PATH
        ? request.getServletPath()
        : "";
  }
}
