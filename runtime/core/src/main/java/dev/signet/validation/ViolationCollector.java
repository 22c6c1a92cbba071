package dev.signet.validation;

import com.fasterxml.jackson.core.JsonParser;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.JsonPath;
import dev.signet.json.MissingProperties;
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
public final class ViolationCollector {

  /** How many characters all patterns together may read: some tenths of a second. */
  private static final int MAX_READS = 32_000_000;

  private final List<Violation> missing;

  /** Null until it is asked for: the system's reads all time zones, which few payloads need. */
  private Clock clock;

  private List<Violation> found = List.of();
  private int reads = MAX_READS;

  /** Compares dates and times with the system's clock, in its time zone. */
  public ViolationCollector() {
    this(List.of());
  }

  /** Starts with what was found to be missing while the payload was read. */
  public ViolationCollector(JsonParser in) {
    this(MissingProperties.take(in));
  }

  /** Compares dates and times with a clock of the caller's. */
  public ViolationCollector(Clock clock) {
    this(List.of());
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  private ViolationCollector(List<Violation> missing) {
    this.missing = missing;
  }

  /** Returns the clock that dates and times are compared with. */
  public Clock clock() {
    if (clock == null) {
      clock = Clock.systemDefaultZone();
    }
    return clock;
  }

  /** Adds a violation of the value at hand in the words of a constraint. */
  public void add(String message) {
    add(new Violation("", message));
  }

  /** Adds a violation of the value at hand in the words of its kind. */
  public void add(Violation.Kind kind) {
    add(Violation.of("", kind));
  }

  private void add(Violation violation) {
    if (found.isEmpty()) {
      found = new ArrayList<>();
    }
    if (found.size() < Violation.MAX_COUNT) {
      found.add(violation);
    }
  }

  /** Adds a violation unless the condition holds. */
  public void expect(boolean holds, String message) {
    if (!holds) {
      add(message);
    }
  }

  /**
   * Matches as {@link Constraints#matches} does, within what all patterns of one payload may read.
   * Once that is used up, no text matches.
   */
  public boolean matches(String text, Pattern pattern) {
    BoundedText bounded = new BoundedText(text, reads);
    boolean matches = Constraints.matches(bounded, pattern);
    reads = Math.max(0, reads - bounded.reads());
    return matches;
  }

  /** Returns the number of violations so far. */
  public int mark() {
    return found.size();
  }

  /** Places what came since the mark at the property or map value of this name. */
  public void below(int mark, String name) {
    if (mark < found.size()) {
      move(mark, JsonPath.bounded(name));
    }
  }

  /** Places what came since the mark at the element of this index. */
  public void below(int mark, int index) {
    if (mark < found.size()) {
      move(mark, JsonPath.element(index));
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
   * Ends the check because an accessor of the payload threw. When something is missing that may be
   * the reason, and the client is told of that.
   *
   * @return the exception to throw when nothing is missing
   * @throws InvalidPayloadException when something is missing
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
      found.set(i, found.get(i).below(parent));
    }
  }
}
