package dev.signet.json;

import com.fasterxml.jackson.core.JsonStreamContext;

/**
 * Paths to places in a payload, such as {@code items[2].qty}, as an answer writes them. The empty
 * path is the payload itself.
 */
public final class JsonPath {

  /** The most characters that a path repeats of a name, because the client chose it. */
  private static final int MAX_NAME = 100;

  private JsonPath() {}

  /**
   * Returns a path as seen from the object or array that holds its first element under this name.
   */
  public static String below(String name, String path) {
    return path.isEmpty() || path.startsWith("[") ? name + path : name + "." + path;
  }

  /** Returns the name that an array's element has in a path. */
  public static String element(int index) {
    return "[" + index + "]";
  }

  /** Returns the name itself or, if it is longer than 100 characters, its beginning. */
  public static String bounded(String name) {
    return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME) + "…";
  }

  /** Appends a path to that of its parent. */
  static String join(String parent, String path) {
    return parent.isEmpty() ? path : below(parent, path);
  }

  /**
   * Returns whether a path lies strictly inside another one. Everything lies inside the payload.
   */
  static boolean isInside(String path, String outer) {
    return outer.isEmpty()
        || path.startsWith(outer)
            && path.length() > outer.length()
            && ".[".indexOf(path.charAt(outer.length())) >= 0;
  }

  /** Returns the path to the place that a parser's context has reached. */
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
