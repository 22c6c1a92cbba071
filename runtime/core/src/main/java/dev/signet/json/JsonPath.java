package dev.signet.json;

import com.fasterxml.jackson.core.JsonStreamContext;

/** Where a parser stands, in the words of an answer. */
final class JsonPath {

  /** How much of a name, in characters, a path repeats. */
  private static final int MAX_NAME = 100;

  private JsonPath() {}

  /** The place that the inner context has reached, such as {@code items[2].qty}. */
  static String between(JsonStreamContext outside, JsonStreamContext inner) {
    String path = "";
    for (JsonStreamContext at = inner;
        at != null && at != outside && !at.inRoot();
        at = at.getParent()) {
      path = join(at.inArray() ? "[" + at.getCurrentIndex() + "]" : name(at), path);
    }
    return path;
  }

  static String join(String parent, String path) {
    return path.isEmpty() || parent.isEmpty() || path.startsWith("[")
        ? parent + path
        : parent + "." + path;
  }

  private static String name(JsonStreamContext object) {
    String name = object.getCurrentName();
    if (name == null) {
      return "";
    }
    return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME) + "…";
  }
}
