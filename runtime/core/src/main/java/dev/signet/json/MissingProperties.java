package dev.signet.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The required properties that a payload lacks. Reading continues after one is found to be missing,
 * so that one answer names all of them together with everything else that is wrong. The collection
 * is kept at the root of the parser's context, so a payload that lacks nothing costs no object.
 */
public final class MissingProperties {

  private final List<Violation> found = new ArrayList<>();

  private MissingProperties() {}

  /** Notes that a required property is missing in the object at whose end the parser stands. */
  public static void note(JsonParser in, String name) {
    note(in, Violation.of(name, Violation.Kind.REQUIRED));
  }

  /** Notes that a property is missing, in words that {@link Violation#of} defines. */
  public static void note(JsonParser in, String name, Violation.Kind kind, String message) {
    note(in, Violation.of(name, kind, message));
  }

  private static void note(JsonParser in, Violation missing) {
    MissingProperties all = open(in);
    if (all.isFull()) {
      return;
    }
    String parent = JsonPath.of(in.getParsingContext());
    Violation placed = parent.isEmpty() ? missing : missing.below(parent);
    // A property is only missing because its own object could not be made, and the reason for that
    // has been noted.
    if (!all.anyInside(placed.path())) {
      all.found.add(placed);
    }
  }

  /**
   * Returns the collection, which is made if there is none. A copy of the parser's context that is
   * made afterwards has the same one.
   */
  public static MissingProperties open(JsonParser in) {
    JsonStreamContext root = root(in);
    MissingProperties all = of(root);
    if (all == null) {
      all = new MissingProperties();
      root.setCurrentValue(all);
    }
    return all;
  }

  /** Returns whether something is missing in the value that was read last. */
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

  /** Returns everything that was noted and forgets it, because the caller reports it. */
  public static List<Violation> take(JsonParser in) {
    JsonStreamContext root = root(in);
    MissingProperties all = of(root);
    if (all == null) {
      return List.of();
    }
    root.setCurrentValue(null);
    return all.found;
  }

  /** Returns the collection at the root, or null. Databind keeps objects of its own there. */
  private static MissingProperties of(JsonStreamContext root) {
    Object value = root.getCurrentValue();
    return value instanceof MissingProperties ? (MissingProperties) value : null;
  }

  /**
   * Returns the missing properties and the other violations, except those that only follow from a
   * missing property: the default value of a missing property may break its constraints, and an
   * object is null if its constructor refused to do without the property.
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
