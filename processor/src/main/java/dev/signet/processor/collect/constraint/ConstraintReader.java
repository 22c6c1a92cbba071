package dev.signet.processor.collect.constraint;

import dev.signet.processor.javac.Annotations;
import dev.signet.processor.schema.Constraint;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;

/** Reads a known constraint from its annotation. */
public final class ConstraintReader {

  private static final Map<String, Integer> FLAGS =
      Map.of(
          "UNIX_LINES", Pattern.UNIX_LINES,
          "CASE_INSENSITIVE", Pattern.CASE_INSENSITIVE,
          "COMMENTS", Pattern.COMMENTS,
          "MULTILINE", Pattern.MULTILINE,
          "DOTALL", Pattern.DOTALL,
          "UNICODE_CASE", Pattern.UNICODE_CASE,
          "CANON_EQ", Pattern.CANON_EQ);

  private final AnnotationMirror mirror;
  private final String name;

  private ConstraintReader(ConstraintUse use) {
    this.mirror = use.mirror();
    this.name = use.name();
  }

  /**
   * Returns the constraints that an annotation states. An e-mail annotation with a pattern states
   * two; a bound that is not a number states none. An annotation with groups states none either,
   * because only the default group is checked.
   */
  public static List<Constraint> read(ConstraintUse use) {
    return use.isKnown() && !use.has("groups") ? new ConstraintReader(use).read() : List.of();
  }

  private List<Constraint> read() {
    return switch (name) {
      case "NotNull" -> List.of(new Constraint.NotNull(message(null)));
      case "Null" -> List.of(new Constraint.Null(message("must be null")));
      case "NotBlank" -> List.of(new Constraint.NotBlank(message("must not be blank")));
      case "NotEmpty" -> List.of(new Constraint.NotEmpty(message("must not be empty")));
      case "Size" -> size();
      case "Min", "DecimalMin" -> limit(true, "must be greater than ");
      case "Max", "DecimalMax" -> limit(false, "must be less than ");
      case "Positive" -> zero(true, false, "must be greater than 0");
      case "PositiveOrZero" -> zero(true, true, "must be greater than or equal to 0");
      case "Negative" -> zero(false, false, "must be less than 0");
      case "NegativeOrZero" -> zero(false, true, "must be less than or equal to 0");
      case "Digits" -> digits();
      case "Pattern" -> List.of(matches(message("must match \"" + text("regexp") + "\"")));
      case "Email" -> email();
      case "Past" -> moment(true, false, "must be a past date");
      case "PastOrPresent" -> moment(true, true, "must be a date in the past or in the present");
      case "Future" -> moment(false, false, "must be a future date");
      case "FutureOrPresent" ->
          moment(false, true, "must be a date in the present or in the future");
      case "AssertTrue" -> List.of(new Constraint.Truth(true, message("must be true")));
      case "AssertFalse" -> List.of(new Constraint.Truth(false, message("must be false")));
      default -> List.of();
    };
  }

  private List<Constraint> size() {
    int min = Annotations.integer(mirror, "min");
    int max = Annotations.integer(mirror, "max");
    String text =
        max == Integer.MAX_VALUE
            ? "size must be at least " + min
            : "size must be between " + min + " and " + max;
    return List.of(new Constraint.Size(min, max, message(text)));
  }

  private List<Constraint> limit(boolean lower, String start) {
    boolean decimal = name.startsWith("Decimal");
    boolean inclusive = !decimal || Annotations.bool(mirror, "inclusive");
    String text = text("value");
    String message = message(start + (inclusive ? "or equal to " : "") + text);
    return number(text).stream()
        .map(n -> (Constraint) new Constraint.Limit(n, lower, inclusive, decimal, message))
        .toList();
  }

  /** Parses a number as DecimalMin and DecimalMax take it; empty when the text is not a number. */
  public static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  private List<Constraint> zero(boolean lower, boolean inclusive, String text) {
    return List.of(new Constraint.Limit(BigDecimal.ZERO, lower, inclusive, false, message(text)));
  }

  private List<Constraint> digits() {
    int integer = Annotations.integer(mirror, "integer");
    int fraction = Annotations.integer(mirror, "fraction");
    String text =
        "must have at most " + integer + " digits before and " + fraction + " after the point";
    return List.of(new Constraint.Digits(integer, fraction, message(text)));
  }

  private List<Constraint> email() {
    String message = message("must be a well-formed email address");
    Constraint email = new Constraint.Email(message);
    boolean any = text("regexp").equals(".*") && flags() == 0;
    return any ? List.of(email) : List.of(email, matches(message));
  }

  private Constraint matches(String message) {
    return new Constraint.Matches(text("regexp"), flags(), message);
  }

  private int flags() {
    int flags = 0;
    for (AnnotationValue flag : Annotations.elements(mirror, "flags")) {
      String constant = flag.getValue().toString();
      flags |= FLAGS.getOrDefault(constant.substring(constant.lastIndexOf('.') + 1), 0);
    }
    return flags;
  }

  private List<Constraint> moment(boolean past, boolean orPresent, String text) {
    return List.of(new Constraint.Moment(past, orPresent, message(text)));
  }

  private String text(String member) {
    return Annotations.string(mirror, member);
  }

  /**
   * Returns the user's own message, or the English one when the user's is a key into a resource
   * bundle, which is not available here.
   */
  private String message(String english) {
    String own = text("message");
    boolean template = own.isBlank() || own.startsWith("{") && own.endsWith("}");
    return template || own.contains("${") ? english : filledIn(own);
  }

  /**
   * Replaces parameters such as {@code {max}} by the value of that member, as Bean Validation does.
   */
  private String filledIn(String message) {
    String text = message;
    for (var member : mirror.getElementValues().keySet()) {
      String key = member.getSimpleName().toString();
      text = key.equals("message") ? text : text.replace("{" + key + "}", text(key));
    }
    return text;
  }
}
