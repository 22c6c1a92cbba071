package dev.signet.processor.schema;

import java.math.BigDecimal;

/**
 * A condition on a value, as a jakarta.validation annotation states it. Null meets every condition
 * but those that are about null.
 */
public sealed interface Constraint {

  /** Returns what the client is told, in the user's words or in English. */
  String message();

  /** Returns whether null is refused. */
  default boolean isAboutNull() {
    return this instanceof NotNull || this instanceof NotBlank || this instanceof NotEmpty;
  }

  /**
   * Not null.
   *
   * @param message the user's own words; null for the runtime's
   */
  record NotNull(String message) implements Constraint {}

  /** Null. */
  record Null(String message) implements Constraint {}

  /** A text that is not null and has more than white space. */
  record NotBlank(String message) implements Constraint {}

  /** Not null, and of a size over zero. */
  record NotEmpty(String message) implements Constraint {}

  /** Characters of a text, or elements; both bounds are included. */
  record Size(int min, int max, String message) implements Constraint {}

  /**
   * A bound of a number.
   *
   * @param lower whether it is the smallest number, else the largest
   * @param inclusive whether the limit itself is allowed
   * @param ofText whether a text that is a number may have it
   */
  record Limit(BigDecimal limit, boolean lower, boolean inclusive, boolean ofText, String message)
      implements Constraint {}

  /** The most digits before and after the decimal point. */
  record Digits(int integer, int fraction, String message) implements Constraint {}

  /**
   * A regular expression that the whole text matches.
   *
   * @param flags of java.util.regex.Pattern
   */
  record Matches(String regexp, int flags, String message) implements Constraint {}

  /** An e-mail address. */
  record Email(String message) implements Constraint {}

  /** A moment before or after now. */
  record Moment(boolean past, boolean orPresent, String message) implements Constraint {}

  /** True or false. */
  record Truth(boolean expected, String message) implements Constraint {}
}
