package dev.signet.support;

import com.fasterxml.jackson.core.JsonParser;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.Json;
import dev.signet.json.Violation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Collects what is wrong with one decoded payload. A place in it is named from the inside out: a
 * caller remembers a {@link #mark()}, lets the value be checked, and moves what came since {@link
 * #below(int, String)} its name. A payload in which nothing is wrong costs no path. Not
 * thread-safe.
 */
public final class Violations {

  /** How many are kept, so that an answer stays small whatever was sent. */
  public static final int MAX = 100;

  /** How many characters all patterns together may read: some tenths of a second. */
  private static final int MAX_READS = 32_000_000;

  /** How much of a map's key, in characters, a path repeats. */
  private static final int MAX_NAME = 100;

  private final List<Violation> missing;

  /** Null until it is asked for: the system's reads all time zones, which few payloads need. */
  private Clock clock;

  private List<Violation> found = List.of();
  private int reads = MAX_READS;

  /** Against the system's clock and time zone. */
  public Violations() {
    this(List.of());
  }

  /** With what was found to be missing while the payload was read. */
  public Violations(JsonParser in) {
    this(Json.takeMissing(in));
  }

  /** Against a clock of the caller's. */
  public Violations(Clock clock) {
    this(List.of());
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  private Violations(List<Violation> missing) {
    this.missing = missing;
  }

  /** What dates and times are compared with. */
  public Clock clock() {
    if (clock == null) {
      clock = Clock.systemDefaultZone();
    }
    return clock;
  }

  /** Adds a violation of the value at hand. */
  public void add(String message) {
    if (found.isEmpty()) {
      found = new ArrayList<>();
    }
    if (found.size() < MAX) {
      found.add(new Violation("", message));
    }
  }

  /** Adds a violation unless the condition holds. */
  public void expect(boolean holds, String message) {
    if (!holds) {
      add(message);
    }
  }

  /**
   * As {@link Constraints#matches}, within what all patterns of one payload may read. Once that is
   * used up, no text matches.
   */
  public boolean matches(String text, Pattern pattern) {
    BoundedText bounded = new BoundedText(text, reads);
    boolean matches = Constraints.matches(bounded, pattern);
    reads = Math.max(0, reads - bounded.reads());
    return matches;
  }

  /** The number of violations so far. */
  public int mark() {
    return found.size();
  }

  /** What came since the mark is about the property or map value of this name. */
  public void below(int mark, String name) {
    if (mark < found.size()) {
      move(mark, name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME) + "…");
    }
  }

  /** What came since the mark is about the element of this index. */
  public void below(int mark, int index) {
    if (mark < found.size()) {
      move(mark, "[" + index + "]");
    }
  }

  /**
   * Ends the check.
   *
   * @throws InvalidPayloadException with everything that was added
   */
  public void throwIfAny() throws InvalidPayloadException {
    if (!found.isEmpty() || !missing.isEmpty()) {
      throw InvalidPayloadException.of(missing, found);
    }
  }

  /**
   * An accessor of the payload threw. When something is missing that may be the reason, and the
   * client is told of that.
   *
   * @return what to throw when nothing is missing
   */
  public RuntimeException stopped(Exception thrown) throws InvalidPayloadException {
    if (!missing.isEmpty()) {
      // Not what was found: its places are not yet told from the outside.
      throw InvalidPayloadException.of(missing);
    }
    return thrown instanceof RuntimeException
        ? (RuntimeException) thrown
        : new IllegalStateException("a property of the payload could not be read", thrown);
  }

  private void move(int mark, String parent) {
    for (int i = mark; i < found.size(); i++) {
      Violation violation = found.get(i);
      String path = violation.path();
      String separator = path.isEmpty() || path.startsWith("[") ? "" : ".";
      found.set(i, new Violation(parent + separator + path, violation.message()));
    }
  }
}
