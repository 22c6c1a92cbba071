package dev.signet.processor.collect.constraint;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The messages that Signet has for the constraints of Bean Validation, as templates in the form
 * that Bean Validation defines. The runtime has them in other languages too.
 */
final class BuiltInMessages {

  private static final Pattern KEY =
      Pattern.compile("(?:jakarta|javax)\\.validation\\.constraints\\.(\\w+)\\.message");

  private static final String OR_EQUAL = "${inclusive == true ? 'or equal to ' : ''}{value}";

  private static final Map<String, String> BY_NAME =
      Map.ofEntries(
          entry("NotNull", "must not be null"),
          entry("Null", "must be null"),
          entry("NotBlank", "must not be blank"),
          entry("NotEmpty", "must not be empty"),
          entry("Size", "size must be between {min} and {max}"),
          entry("Min", "must be greater than or equal to {value}"),
          entry("Max", "must be less than or equal to {value}"),
          entry("DecimalMin", "must be greater than " + OR_EQUAL),
          entry("DecimalMax", "must be less than " + OR_EQUAL),
          entry("Positive", "must be greater than 0"),
          entry("PositiveOrZero", "must be greater than or equal to 0"),
          entry("Negative", "must be less than 0"),
          entry("NegativeOrZero", "must be less than or equal to 0"),
          entry(
              "Digits", "must have at most {integer} digits before and {fraction} after the point"),
          entry("Pattern", "must match \"{regexp}\""),
          entry("Email", "must be a well-formed email address"),
          entry("Past", "must be a past date"),
          entry("PastOrPresent", "must be a date in the past or in the present"),
          entry("Future", "must be a future date"),
          entry("FutureOrPresent", "must be a date in the present or in the future"),
          entry("AssertTrue", "must be true"),
          entry("AssertFalse", "must be false"));

  private BuiltInMessages() {}

  /** Returns the template for a key such as {@code jakarta.validation.constraints.Min.message}. */
  static Optional<String> ofKey(String key, MessageParameters parameters) {
    Matcher matcher = KEY.matcher(key);
    return matcher.matches() ? ofConstraint(matcher.group(1), parameters) : Optional.empty();
  }

  /** Returns the template of a constraint by its simple name; empty for an unknown one. */
  static Optional<String> ofConstraint(String name, MessageParameters parameters) {
    boolean unbounded =
        name.equals("Size")
            && parameters.value("max").equals(Optional.of(String.valueOf(Integer.MAX_VALUE)));
    return unbounded
        ? Optional.of("size must be at least {min}")
        : Optional.ofNullable(BY_NAME.get(name));
  }
}
