package dev.signet.json;

import java.util.Objects;
import java.util.Set;

/** One thing that is wrong with a payload: where, and what is expected there. */
public final class Violation {

  private static final Set<String> NOTHING_ELSE =
      Set.of("is required", "is not accepted", "must not be null");

  private final String path;
  private final String message;

  /**
   * @param path such as {@code items[2].qty}; empty for the payload itself
   * @param message what is expected, without the value that was sent
   */
  public Violation(String path, String message) {
    this.path = Objects.requireNonNull(path, "path");
    this.message = Objects.requireNonNull(message, "message");
  }

  /** Such as {@code items[2].qty}; empty for the payload itself. */
  public String path() {
    return path;
  }

  /** What is expected there. */
  public String message() {
    return message;
  }

  /** Whether it may only follow from something that is missing inside. */
  boolean saysNothingElse() {
    return NOTHING_ELSE.contains(message);
  }

  Violation below(String parent) {
    String separator = path.isEmpty() || path.startsWith("[") ? "" : ".";
    return new Violation(parent + separator + path, message);
  }

  @Override
  public String toString() {
    return path.isEmpty() ? message : path + ": " + message;
  }
}
