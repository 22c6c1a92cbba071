package dev.signet.json;

import com.fasterxml.jackson.core.JsonStreamContext;

/**
 * Places in a payload, such as {@code items[2].qty}, in the words of an answer. The empty path is
 * the payload itself.
 */
public final class JsonPath {

  /** How many characters of a name that the client chose a path repeats. */
  private static final int MAX_NAME = 100;

  private JsonPath() {}

  /** Returns a path as seen from the object or array that holds its start under this name. */
  public static String below(String name, String path) {
    return path.isEmpty() || path.startsWith("[") ? name + path : name + "." + path;
  }

  /** Returns the name of an array's element. */
  public static String element(int index) {
    return "[" + index + "]";
  }

  /** Returns the name itself or, of a long one, its beginning. */
  public static String bounded(String name) {
    return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME) + "…";
  }

  /** Appends a path to that of its parent. */
  static String join(String parent, String path) {
    return parent.isEmpty() ? path : below(parent, path);
  }

  /** Returns whether a path lies inside another one; everything lies inside the payload. */
  static boolean isInside(String path, String outer) {
    return outer.isEmpty()
        || path.startsWith(outer)
            && path.length() > outer.length()
            && ".[".indexOf(path.charAt(outer.length())) >= 0;
  }

  /** Returns the place that a parser's context has reached. */
  static String of(JsonStreamContext context) {
    String path = "";
    for (JsonStreamContext at = context; at != null && !at.inRoot(); at = at.getParent()) {
      path = join(at.inArray() ? element(at.getCurrentIndex()) : member(at), path);
    }
    return path;
  }

  private static String member(JsonStreamContext object) {
    String name = object.getCurrentName();
    return name == null ? "" : bounded(name);
  }
}
