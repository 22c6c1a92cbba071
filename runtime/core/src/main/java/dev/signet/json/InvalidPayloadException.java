package dev.signet.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A body that cannot become the function's payload. Its message is for the client and holds no
 * value that was sent.
 */
public final class InvalidPayloadException extends IOException {

  private static final long serialVersionUID = 1L;

  /** How long a message gets, in characters, so that an answer stays small whatever was sent. */
  private static final int MAX_LENGTH = 64 * 1024;

  /** What is wrong, where. */
  private final transient List<Violation> violations;

  /** Whether the body is over the size limit. */
  private final boolean tooLarge;

  private InvalidPayloadException(String message, List<Violation> violations, boolean tooLarge) {
    super(message);
    this.violations = List.copyOf(violations);
    this.tooLarge = tooLarge;
  }

  /** Something is wrong at certain places. */
  public static InvalidPayloadException of(List<Violation> violations) {
    List<Violation> said = fitting(violations);
    String message = said.stream().map(Violation::toString).collect(Collectors.joining("; "));
    return new InvalidPayloadException(message, said, false);
  }

  /** The first is always told: names are bounded, and so is the depth. */
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
   * Required properties are missing, and maybe more is wrong. What is only wrong because something
   * is missing is left out.
   */
  public static InvalidPayloadException of(List<Violation> missing, List<Violation> others) {
    return missing.isEmpty() ? of(others) : of(Missing.with(missing, others));
  }

  /** Something is wrong at one place. */
  public static InvalidPayloadException at(String path, String message) {
    return of(List.of(new Violation(path, message)));
  }

  /** The body is no payload at all. */
  static InvalidPayloadException malformed(String message) {
    return new InvalidPayloadException(message, List.of(), false);
  }

  /** The same at a place of the body, in bytes; a negative one is not known. */
  static InvalidPayloadException malformed(String message, long offset) {
    return malformed(offset < 0 ? message : message + " (at offset " + offset + ")");
  }

  static InvalidPayloadException notUtf8(long offset) {
    return malformed("the payload must be JSON in UTF-8 without a byte order mark", offset);
  }

  static InvalidPayloadException tooLarge(long maxBytes) {
    return new InvalidPayloadException(
        "the payload is larger than " + maxBytes + " bytes", List.of(), true);
  }

  /** The same seen from a level up. */
  public InvalidPayloadException below(String name) {
    List<Violation> moved = new ArrayList<>();
    for (Violation violation : violations) {
      moved.add(violation.below(name));
    }
    return moved.isEmpty() ? this : of(moved);
  }

  /** What is wrong, where; empty when the body is not even well-formed. */
  public List<Violation> violations() {
    return violations;
  }

  /** Whether the body is over the size limit. */
  public boolean isTooLarge() {
    return tooLarge;
  }
}
