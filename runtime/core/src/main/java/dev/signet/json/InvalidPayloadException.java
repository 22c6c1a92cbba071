package dev.signet.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown for a body that cannot become the function's payload. The message is for the client and
 * holds no value that was sent.
 */
public final class InvalidPayloadException extends IOException {

  private static final long serialVersionUID = 1L;

  /** The longest message, in characters, which keeps an answer small whatever was sent. */
  private static final int MAX_LENGTH = 64 * 1024;

  private final transient List<Violation> violations;
  private final boolean tooLarge;

  /** What is wrong with the whole body; null if there are violations. */
  private final String what;

  /** The place of what is wrong with the whole body, in bytes; negative if it is not known. */
  private final long offset;

  private InvalidPayloadException(String message, List<Violation> violations) {
    super(message);
    this.violations = List.copyOf(violations);
    this.tooLarge = false;
    this.what = null;
    this.offset = -1;
  }

  private InvalidPayloadException(String what, boolean tooLarge, long offset) {
    super(what + Language.ENGLISH.at(offset));
    this.violations = List.of();
    this.tooLarge = tooLarge;
    this.what = what;
    this.offset = offset;
  }

  /**
   * Returns an exception that says what is wrong at several places. Violations that would make the
   * message longer than 65,536 characters are left out.
   */
  public static InvalidPayloadException of(List<Violation> violations) {
    List<Violation> said = fitting(violations);
    String message = said.stream().map(Violation::toString).collect(Collectors.joining("; "));
    return new InvalidPayloadException(message, said);
  }

  /**
   * Returns as many violations as fit into a message. The first always does, because names and
   * depth are bounded.
   */
  private static List<Violation> fitting(List<Violation> violations) {
    int length = 0;
    for (int i = 0; i < violations.size(); i++) {
      length += violations.get(i).toString().length();
      if (i > 0 && length > MAX_LENGTH) {
        return violations.subList(0, i);
      }
    }
    return violations;
  }

  /**
   * Returns an exception for missing required properties and whatever else is wrong. Violations
   * that only follow from a missing property are left out.
   */
  public static InvalidPayloadException of(List<Violation> missing, List<Violation> others) {
    return missing.isEmpty() ? of(others) : of(MissingProperties.with(missing, others));
  }

  /** Returns an exception that says what is wrong at one place, in the caller's own words. */
  public static InvalidPayloadException at(String path, String message) {
    return of(List.of(new Violation(path, message)));
  }

  /**
   * Returns an exception that says what is wrong at one place, in the words of a kind.
   *
   * @param kind neither {@link Violation.Kind#FORM} nor {@link Violation.Kind#OTHER}
   */
  public static InvalidPayloadException at(String path, Violation.Kind kind) {
    return of(List.of(Violation.of(path, kind)));
  }

  /** Returns an exception that says which form of JSON is expected at one place. */
  public static InvalidPayloadException ofForm(String path, String form) {
    return of(List.of(Violation.ofForm(path, form)));
  }

  /** Returns the message in a language; {@link #getMessage()} returns it in English. */
  public String message(Language language) {
    if (what != null) {
      return language.say(what) + language.at(offset);
    }
    return violations.stream().map(v -> v.text(language)).collect(Collectors.joining("; "));
  }

  /**
   * Returns an exception for a body that is not well-formed at an offset, if it is not negative.
   */
  static InvalidPayloadException malformed(String message, long offset) {
    return new InvalidPayloadException(message, false, offset);
  }

  static InvalidPayloadException tooLarge(String message) {
    return new InvalidPayloadException(message, true, -1);
  }

  /**
   * Returns the exception for the same violations as seen from the object or array that holds the
   * value.
   */
  public InvalidPayloadException below(String name) {
    List<Violation> moved = new ArrayList<>();
    for (Violation violation : violations) {
      moved.add(violation.below(name));
    }
    return moved.isEmpty() ? this : of(moved);
  }

  /** Returns what is wrong and where; empty if the body is too large or not well-formed. */
  public List<Violation> violations() {
    return violations;
  }

  /** Returns whether the body is over the size limit. */
  public boolean isTooLarge() {
    return tooLarge;
  }
}
