package dev.signet.servlet;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;

/**
 * What a container serves.
 *
 * @param context the path of the application; empty for the root
 * @param filter stands before the servlet; null for none
 */
record Site(Servlet servlet, String context, String mapping, boolean async, Filter filter) {

  static Site of(Servlet servlet) {
    return new Site(servlet, "", "/*", true, null);
  }

  Site mappedTo(String otherContext, String other) {
    return new Site(servlet, otherContext, other, async, filter);
  }

  Site withoutAsync() {
    return new Site(servlet, context, mapping, false, filter);
  }

  Site behind(Filter other) {
    return new Site(servlet, context, mapping, async, other);
  }
}
