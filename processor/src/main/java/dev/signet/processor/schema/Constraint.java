package dev.signet.processor.schema;

import java.math.BigDecimal;

/**
 * A condition on a value, as a jakarta.validation annotation states it. Null meets every condition
 * except those about null.
 */
public sealed interface Constraint {

  /** Returns the message for the client. */
  Message message();

  /**
   * The message of a constraint.
   *
   * @param text the text with its parameters filled in
   * @param own whether it is the user's, and so is repeated to every client as it is
   */
  record Message(String text, boolean own) {}

  /** Returns whether null is refused. */
  default boolean isAboutNull() {
    return this instanceof NotNull || this instanceof NotBlank || this instanceof NotEmpty;
  }

  /**
   * The value is not null.
   *
   * @param message the message of the user's choice; null for the runtime's
   */
  record NotNull(Message message) implements Constraint {}

  /** The value is null. */
  record Null(Message message) implements Constraint {}

  /** The value is a text that is not null and not only white space. */
  record NotBlank(Message message) implements Constraint {}

  /** The value is neither null nor empty. */
  record NotEmpty(Message message) implements Constraint {}

  /** The number of characters or elements is within bounds, which are included. */
  record Size(int min, int max, Message message) implements Constraint {}

  /**
   * A bound of a number.
   *
   * @param lower whether it is the smallest number, else the largest
   * @param inclusive whether the limit itself is allowed
   * @param ofText whether it may also apply to a text that is a number
   */
  record Limit(BigDecimal limit, boolean lower, boolean inclusive, boolean ofText, Message message)
      implements Constraint {}

  /** The number has at most so many digits before and after the decimal point. */
  record Digits(int integer, int fraction, Message message) implements Constraint {}

  /**
   * The whole text matches a regular expression.
   *
   * @param flags the flags of java.util.regex.Pattern
   */
  record Matches(String regexp, int flags, Message message) implements Constraint {}

  /** The text is an e-mail address. */
  record Email(Message message) implements Constraint {}

  /** The moment is before or after now. */
  record Moment(boolean past, boolean orPresent, Message message) implements Constraint {}

  /** The value is true or false. */
  record Truth(boolean expected, Message message) implements Constraint {}
}
