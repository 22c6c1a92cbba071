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
 * Collects the violations of one decoded payload. Their paths are built from the inside out: a
 * caller remembers a {@link #mark()}, has the value checked, and then moves the violations since
 * the mark {@link #below(int, String)} the value's name. A payload without violations thus costs no
 * path. Not thread-safe.
 */
public final class ViolationCollector {

  /**
   * The most characters that all patterns of a payload may read together, which takes some tenths
   * of a second.
   */
  private static final int MAX_READS = 32_000_000;

  private final List<Violation> missing;

  /**
   * Null until it is first used: the system's clock loads all time zones, which few payloads need.
   */
  private Clock clock;

  private List<Violation> found = List.of();
  private int reads = MAX_READS;

  /** Makes a collector that compares dates and times with the system's clock, in its time zone. */
  public ViolationCollector() {
    this(List.of());
  }

  /**
   * Makes a collector that starts with the properties found to be missing while the payload was
   * read.
   */
  public ViolationCollector(JsonParser in) {
    this(MissingProperties.take(in));
  }

  /** Makes a collector that compares dates and times with a clock of the caller's. */
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

  /** Adds a violation of the value at hand in the words of its kind. */
  public void add(Violation.Kind kind) {
    add(Violation.of("", kind));
  }

  /**
   * Adds a violation of the value at hand, in words that {@link Violation#of(String,
   * Violation.Kind, String)} defines.
   */
  public void add(Violation.Kind kind, String message) {
    add(Violation.of("", kind, message));
  }

  /** Adds a violation whose path begins at the value at hand. */
  public void add(Violation violation) {
    if (found.isEmpty()) {
      found = new ArrayList<>();
    }
    if (found.size() < Violation.MAX_COUNT) {
      found.add(violation);
    }
  }

  /** Adds a violation, in Signet's words for a constraint, unless the condition holds. */
  public void expect(boolean holds, String message) {
    if (!holds) {
      add(Violation.Kind.CONSTRAINT, message);
    }
  }

  /** Adds a violation, in the application's words, unless the condition holds. */
  public void expectOwn(boolean holds, String message) {
    if (!holds) {
      add(Violation.Kind.OTHER, message);
    }
  }

  /**
   * Returns whether the pattern matches as {@link Constraints#matches} defines it, within what all
   * patterns of one payload may read together. Once that is used up, no text matches.
   */
  public boolean matches(String text, Pattern pattern) {
    BoundedText bounded = new BoundedText(text, reads);
    boolean matches = Constraints.matches(bounded, pattern);
    reads = Math.max(0, reads - bounded.reads());
    return matches;
  }

  /** Returns the number of violations so far, which marks those that follow. */
  public int mark() {
    return found.size();
  }

  /** Moves the violations since the mark below the property or map value of this name. */
  public void below(int mark, String name) {
    if (mark < found.size()) {
      move(mark, JsonPath.bounded(name));
    }
  }

  /** Moves the violations since the mark below the element of this index. */
  public void below(int mark, int index) {
    if (mark < found.size()) {
      move(mark, JsonPath.element(index));
    }
  }

  /**
   * Ends the check.
   *
   * @throws InvalidPayloadException with every violation, if there are any
   */
  public void throwIfAny() throws InvalidPayloadException {
    if (!found.isEmpty() || !missing.isEmpty()) {
      throw InvalidPayloadException.of(missing, found);
    }
  }

  /**
   * Ends the check because an accessor of the payload threw. If something is missing, that may be
   * the reason, and the client is told what is missing.
   *
   * @return the exception to throw if nothing is missing
   * @throws InvalidPayloadException if something is missing
   */
  public RuntimeException stopped(Exception thrown) throws InvalidPayloadException {
    if (!missing.isEmpty()) {
      // The violations found so far are left out, because their paths do not yet begin at the
      // payload.
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
