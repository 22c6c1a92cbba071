package dev.signet.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The required properties that a payload lacks. They are noted while it is read on, so that one
 * answer says all of them, together with what is wrong with the others. Kept at the root of the
 * parser's context: a payload that lacks nothing makes no such object.
 */
final class Missing {

  /** How many are kept, so that an answer stays small whatever was sent. */
  private static final int MAX = 100;

  private final List<Violation> found = new ArrayList<>();

  private Missing() {}

  /** Notes a property of the object at whose end the parser stands. */
  static void note(JsonParser in, String name, String message) {
    JsonStreamContext root = root(in);
    Missing all = of(root);
    if (all == null) {
      all = new Missing();
      root.setCurrentValue(all);
    }
    if (all.found.size() == MAX) {
      return;
    }
    String path = JsonPath.join(path(in), name);
    // An object that could not be made is not there either, and why was said.
    if (!all.isBelow(path)) {
      all.found.add(new Violation(path, message));
    }
  }

  /** Whether something is missing in the value that was read last. */
  static boolean isBelow(JsonParser in) {
    Missing all = of(root(in));
    if (all == null) {
      return false;
    }
    return all.found.size() == MAX || all.isBelow(path(in));
  }

  private boolean isBelow(String path) {
    return found.stream().anyMatch(v -> isBelow(v.path(), path));
  }

  /** Everything that was noted; it counts as said. */
  static List<Violation> take(JsonParser in) {
    JsonStreamContext root = root(in);
    Missing all = of(root);
    if (all == null) {
      return List.of();
    }
    root.setCurrentValue(null);
    return all.found;
  }

  /** Databind keeps its own objects there. */
  private static Missing of(JsonStreamContext root) {
    Object value = root.getCurrentValue();
    return value instanceof Missing ? (Missing) value : null;
  }

  /**
   * What is missing, and what else is wrong: not what is only said because of what is missing. The
   * default value of a missing property may break its constraints, and an object is null when its
   * constructor refused to do without.
   */
  static List<Violation> with(List<Violation> missing, List<Violation> others) {
    List<Violation> all = new ArrayList<>(missing);
    for (Violation other : others) {
      boolean follows =
          missing.stream()
              .map(Violation::path)
              .anyMatch(
                  path ->
                      path.equals(other.path())
                          || other.saysNothingElse() && isBelow(path, other.path()));
      if (!follows && all.size() < MAX) {
        all.add(other);
      }
    }
    return all;
  }

  private static boolean isBelow(String path, String parent) {
    return parent.isEmpty()
        || path.startsWith(parent)
            && path.length() > parent.length()
            && ".[".indexOf(path.charAt(parent.length())) >= 0;
  }

  private static String path(JsonParser in) {
    return JsonPath.between(null, in.getParsingContext());
  }

  private static JsonStreamContext root(JsonParser in) {
    JsonStreamContext context = in.getParsingContext();
    while (!context.inRoot()) {
      context = context.getParent();
    }
    return context;
  }
}
