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
public final class MissingProperties {

  private final List<Violation> found = new ArrayList<>();

  private MissingProperties() {}

  /** Notes a required property of the object at whose end the parser stands. */
  public static void note(JsonParser in, String name) {
    note(in, Violation.of(name, Violation.Kind.REQUIRED));
  }

  /** Notes a property that a constraint requires, in the constraint's words. */
  public static void note(JsonParser in, String name, String message) {
    note(in, new Violation(name, message));
  }

  private static void note(JsonParser in, Violation missing) {
    JsonStreamContext root = root(in);
    MissingProperties all = of(root);
    if (all == null) {
      all = new MissingProperties();
      root.setCurrentValue(all);
    }
    if (all.isFull()) {
      return;
    }
    String parent = JsonPath.of(in.getParsingContext());
    Violation placed = parent.isEmpty() ? missing : missing.below(parent);
    // An object that could not be made is not there either, and why was said.
    if (!all.anyInside(placed.path())) {
      all.found.add(placed);
    }
  }

  /** Returns whether the value that was read last lacks something. */
  public static boolean anyInLastValue(JsonParser in) {
    MissingProperties all = of(root(in));
    return all != null && (all.isFull() || all.anyInside(JsonPath.of(in.getParsingContext())));
  }

  private boolean anyInside(String path) {
    return found.stream().anyMatch(missing -> JsonPath.isInside(missing.path(), path));
  }

  private boolean isFull() {
    return found.size() == Violation.MAX_COUNT;
  }

  /** Returns everything that was noted; it counts as said from now on. */
  public static List<Violation> take(JsonParser in) {
    JsonStreamContext root = root(in);
    MissingProperties all = of(root);
    if (all == null) {
      return List.of();
    }
    root.setCurrentValue(null);
    return all.found;
  }

  /** Databind keeps its own objects there. */
  private static MissingProperties of(JsonStreamContext root) {
    Object value = root.getCurrentValue();
    return value instanceof MissingProperties ? (MissingProperties) value : null;
  }

  /**
   * Adds to what is missing what else is wrong, except what is only said because of what is
   * missing. The default value of a missing property may break its constraints, and an object is
   * null when its constructor refused to do without.
   */
  static List<Violation> with(List<Violation> missing, List<Violation> others) {
    List<Violation> all = new ArrayList<>(missing);
    for (Violation other : others) {
      if (all.size() < Violation.MAX_COUNT && !follows(other, missing)) {
        all.add(other);
      }
    }
    return all;
  }

  private static boolean follows(Violation other, List<Violation> missing) {
    return missing.stream()
        .map(Violation::path)
        .anyMatch(
            path ->
                path.equals(other.path())
                    || other.mayFollowFromMissing() && JsonPath.isInside(path, other.path()));
  }

  private static JsonStreamContext root(JsonParser in) {
    JsonStreamContext context = in.getParsingContext();
    while (!context.inRoot()) {
      context = context.getParent();
    }
    return context;
  }
}
