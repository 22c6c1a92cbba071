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
  private final MessageReader message;

  private ConstraintReader(ConstraintUse use) {
    this.mirror = use.mirror();
    this.name = use.name();
    this.message = MessageReader.of(use);
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
      case "NotNull" -> List.of(new Constraint.NotNull(message.isDefault() ? null : message()));
      case "Null" -> List.of(new Constraint.Null(message()));
      case "NotBlank" -> List.of(new Constraint.NotBlank(message()));
      case "NotEmpty" -> List.of(new Constraint.NotEmpty(message()));
      case "Size" ->
          List.of(
              new Constraint.Size(
                  Annotations.integer(mirror, "min"),
                  Annotations.integer(mirror, "max"),
                  message()));
      case "Min", "DecimalMin" -> limit(true);
      case "Max", "DecimalMax" -> limit(false);
      case "Positive" -> zero(true, false);
      case "PositiveOrZero" -> zero(true, true);
      case "Negative" -> zero(false, false);
      case "NegativeOrZero" -> zero(false, true);
      case "Digits" ->
          List.of(
              new Constraint.Digits(
                  Annotations.integer(mirror, "integer"),
                  Annotations.integer(mirror, "fraction"),
                  message()));
      case "Pattern" -> List.of(matches());
      case "Email" -> email();
      case "Past" -> moment(true, false);
      case "PastOrPresent" -> moment(true, true);
      case "Future" -> moment(false, false);
      case "FutureOrPresent" -> moment(false, true);
      case "AssertTrue" -> List.of(new Constraint.Truth(true, message()));
      case "AssertFalse" -> List.of(new Constraint.Truth(false, message()));
      default -> List.of();
    };
  }

  private List<Constraint> limit(boolean lower) {
    boolean decimal = name.startsWith("Decimal");
    boolean inclusive = !decimal || Annotations.bool(mirror, "inclusive");
    return number(text("value")).stream()
        .map(n -> (Constraint) new Constraint.Limit(n, lower, inclusive, decimal, message()))
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

  private List<Constraint> zero(boolean lower, boolean inclusive) {
    return List.of(new Constraint.Limit(BigDecimal.ZERO, lower, inclusive, false, message()));
  }

  private List<Constraint> email() {
    Constraint email = new Constraint.Email(message());
    boolean any = text("regexp").equals(".*") && flags() == 0;
    return any ? List.of(email) : List.of(email, matches());
  }

  private Constraint matches() {
    return new Constraint.Matches(text("regexp"), flags(), message());
  }

  private int flags() {
    int flags = 0;
    for (AnnotationValue flag : Annotations.elements(mirror, "flags")) {
      String constant = flag.getValue().toString();
      flags |= FLAGS.getOrDefault(constant.substring(constant.lastIndexOf('.') + 1), 0);
    }
    return flags;
  }

  private List<Constraint> moment(boolean past, boolean orPresent) {
    return List.of(new Constraint.Moment(past, orPresent, message()));
  }

  private String text(String member) {
    return Annotations.string(mirror, member);
  }

  private Constraint.Message message() {
    return message.message();
  }
}
