package dev.signet.json;

import java.util.Objects;

/**
 * One mistake in a payload: its place, and what is expected there. The message is for the client,
 * and no code depends on its words.
 */
public final class Violation {

  /** The most violations that one answer names, which keeps an answer small whatever was sent. */
  public static final int MAX_COUNT = 100;

  /** The kinds of mistakes. The runtime's own messages begin with the text of their kind. */
  public enum Kind {
    /** A required value is absent. */
    REQUIRED("is required"),

    /** A value is null, which is not allowed. */
    NOT_NULL("must not be null"),

    /** The payload type itself refused a value. */
    NOT_ACCEPTED("is not accepted"),

    /** The JSON has another form than its type; the name of the expected form follows the text. */
    FORM("expected "),

    /** A mistake with a message of its own, such as that of a constraint. */
    OTHER("");

    private final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  private final String path;
  private final Kind kind;
  private final String message;

  /**
   * Makes a violation of kind {@link Kind#OTHER}.
   *
   * @param path the place, such as {@code items[2].qty}; empty for the payload itself
   * @param message what is expected, without the value that was sent
   */
  public Violation(String path, String message) {
    this(path, Kind.OTHER, message);
  }

  private Violation(String path, Kind kind, String message) {
    this.path = Objects.requireNonNull(path, "path");
    this.kind = kind;
    this.message = Objects.requireNonNull(message, "message");
  }

  /**
   * Makes a violation whose message is the text of its kind.
   *
   * @param kind neither {@link Kind#FORM} nor {@link Kind#OTHER}, whose texts are incomplete
   */
  public static Violation of(String path, Kind kind) {
    return new Violation(path, kind, kind.text);
  }

  /**
   * Makes a violation of kind {@link Kind#FORM}.
   *
   * @param form the expected form, such as {@link JsonForms#OBJECT}
   */
  static Violation ofForm(String path, String form) {
    return new Violation(path, Kind.FORM, Kind.FORM.text + form);
  }

  /** Returns the place, such as {@code items[2].qty}; empty for the payload itself. */
  public String path() {
    return path;
  }

  /** Returns what is expected at the place, in words for the client. */
  public String message() {
    return message;
  }

  /**
   * Returns whether this violation may only follow from something that is missing inside the value:
   * without it the object could not be made, so the object was refused or is null.
   */
  boolean mayFollowFromMissing() {
    return kind == Kind.REQUIRED || kind == Kind.NOT_NULL || kind == Kind.NOT_ACCEPTED;
  }

  /** Returns this violation as seen from the object or array that holds the value. */
  public Violation below(String name) {
    return new Violation(JsonPath.below(name, path), kind, message);
  }

  @Override
  public String toString() {
    return path.isEmpty() ? message : path + ": " + message;
  }
}
