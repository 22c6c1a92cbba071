package dev.signet.servlet;

import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The path of a request below the mapping of its servlet, as it was sent. Nothing is decoded,
 * folded or normalised, and a {@code ;} stays where it is, so that each function has one spelling.
 */
final class RawPath {

  private static final String REST = "/*";

  private RawPath() {}

  /** Returns the path, such as {@code /getOrder}; empty for one that names no function. */
  static String below(HttpServletRequest request) {
    String mount = request.getServletContext().getContextPath() + mount(request);
    String sent = request.getRequestURI();
    return sent.startsWith(mount) ? sent.substring(mount.length()) : "";
  }

  /** Returns whether functions can stand below a mapping. */
  static boolean isMount(String pattern) {
    return pattern.equals("/") || pattern.endsWith(REST);
  }

  private static String mount(HttpServletRequest request) {
    HttpServletMapping mapping = request.getHttpServletMapping();
    String pattern = mapping.getPattern();
    if (pattern.equals("/")) {
      return "";
    }
    return pattern.endsWith(REST)
        ? pattern.substring(0, pattern.length() - REST.length())
        : pattern;
  }
}
