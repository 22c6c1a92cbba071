package dev.signet.json;

import java.util.Objects;

/**
 * One mistake in a payload: its place, and what is expected there. The message is for the client,
 * in its language where it is Signet's own, and no code depends on its words.
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

    /** An object has two properties of one name. */
    TWICE("the name occurs twice in its object"),

    /** The name of a type is missing or unknown. */
    UNKNOWN_TYPE("does not say which of the known types it is"),

    /** The JSON has another form than its type; the name of the form is the message. */
    FORM(""),

    /** A constraint of Bean Validation is not met; the text is Signet's own. */
    CONSTRAINT(""),

    /** A mistake in words of the application's. */
    OTHER("");

    private final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  private final String path;
  private final Kind kind;
  private final String text;

  /**
   * Makes a violation of kind {@link Kind#OTHER}.
   *
   * @param path the place, such as {@code items[2].qty}; empty for the payload itself
   * @param message what is expected, without the value that was sent
   */
  public Violation(String path, String message) {
    this(path, Kind.OTHER, message);
  }

  private Violation(String path, Kind kind, String text) {
    this.path = Objects.requireNonNull(path, "path");
    this.kind = kind;
    this.text = Objects.requireNonNull(text, "text");
  }

  /**
   * Makes a violation whose message is the text of its kind.
   *
   * @param kind one with a text of its own: neither {@link Kind#FORM}, {@link Kind#CONSTRAINT} nor
   *     {@link Kind#OTHER}
   */
  public static Violation of(String path, Kind kind) {
    return new Violation(path, kind, kind.text);
  }

  /**
   * Makes a violation with another message than that of its kind: Signet's own for {@link
   * Kind#CONSTRAINT}, else the application's, which changes nothing but the words.
   */
  public static Violation of(String path, Kind kind, String message) {
    return new Violation(path, kind, message);
  }

  /**
   * Makes a violation of kind {@link Kind#FORM}.
   *
   * @param form the expected form, such as {@link JsonForms#OBJECT}
   */
  static Violation ofForm(String path, String form) {
    return new Violation(path, Kind.FORM, form);
  }

  /** Returns the place, such as {@code items[2].qty}; empty for the payload itself. */
  public String path() {
    return path;
  }

  /** Returns what is expected at the place, in English or the application's words. */
  public String message() {
    return message(Language.ENGLISH);
  }

  /**
   * Returns what is expected at the place in a language. The application's own words are in none
   * but their own.
   */
  public String message(Language language) {
    if (kind == Kind.FORM) {
      return language.expected(text);
    }
    return kind == Kind.CONSTRAINT || text.equals(kind.text) ? language.say(text) : text;
  }

  /** Returns the form of JSON that is expected; empty when the mistake is another one. */
  public String form() {
    return kind == Kind.FORM ? text : "";
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
    return new Violation(JsonPath.below(name, path), kind, text);
  }

  /** Returns the place and what is expected there, in a language. */
  String text(Language language) {
    return path.isEmpty() ? message(language) : path + ": " + message(language);
  }

  /** Returns the place and what is expected there, in English or the application's words. */
  @Override
  public String toString() {
    return text(Language.ENGLISH);
  }
}
