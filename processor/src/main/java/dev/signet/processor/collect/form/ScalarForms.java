package dev.signet.processor.collect.form;

import dev.signet.processor.collect.annotation.DeclaredFormat;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.form.PatternTrial;
import dev.signet.processor.schema.form.ProjectForms;
import dev.signet.processor.schema.form.ScalarForm;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Gives scalars the form that their annotation or the project chose. */
public final class ScalarForms {

  private static final Set<String> SPANS =
      Set.of(
          "java.time.Instant",
          "java.time.OffsetDateTime",
          "java.time.ZonedDateTime",
          "java.time.Duration");

  private final Direction direction;
  private final ProjectForms project;

  /** Creates the forms of data in one direction. */
  public ScalarForms(Direction direction, ProjectForms project) {
    this.direction = direction;
    this.project = project;
  }

  /**
   * A scalar in its form.
   *
   * @param refusal why it cannot have the form that its annotation declares; null when it has it
   * @param detail what is wrong with the annotation; empty when the refusal says it all
   */
  public record Scalar(ScalarSchema schema, MessagePart refusal, String detail) {

    private static Scalar of(ScalarSchema schema) {
      return new Scalar(schema, null, "");
    }
  }

  /** Returns the scalar in the form that an annotation declares, or else the project. */
  public Scalar of(TypeRef type, ScalarSchema.Kind kind, DeclaredFormat format) {
    ScalarSchema scalar = new ScalarSchema(type, kind);
    String name = scalar.isPrimitive() ? type.simpleNames().get(0) : type.qualifiedNameOrEmpty();
    ScalarForm chosen = project.of(name);
    if (format.isNone()) {
      return Scalar.of(scalar.in(chosen));
    }
    if (!format.features().isEmpty() && !areOfContainers(format.features())) {
      return refused(scalar, MessagePart.FORMAT_FEATURE, format.features().get(0));
    }
    return kind == ScalarSchema.Kind.TIME
        ? time(scalar, name, chosen, format)
        : plain(scalar, chosen, format);
  }

  /** Returns whether features are about arrays, which jackson-databind then reads. */
  private static boolean areOfContainers(List<String> features) {
    return features.stream().allMatch(f -> f.contains("SINGLE") || f.contains("SORTED_MAP"));
  }

  private static Scalar plain(ScalarSchema scalar, ScalarForm chosen, DeclaredFormat format) {
    if (format.isOfPattern()) {
      return refused(scalar, MessagePart.FORMAT_NO_PATTERN, "");
    }
    ScalarForm.Kind form =
        switch (scalar.kind()) {
          case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, BIG_DECIMAL, BIG_INTEGER ->
              format.isText()
                  ? ScalarForm.Kind.TEXT
                  : format.isNumber() ? ScalarForm.Kind.OWN : null;
          case BOOLEAN ->
              format.isText()
                  ? ScalarForm.Kind.TEXT
                  : format.isNumber()
                      ? ScalarForm.Kind.BIT
                      : format.shape().equals("BOOLEAN") ? ScalarForm.Kind.OWN : null;
          case STRING, CHAR, CHARS, UUID -> format.isText() ? ScalarForm.Kind.OWN : null;
          default -> null;
        };
    if (form != null) {
      return Scalar.of(scalar.in(ScalarForm.of(form)));
    }
    return format.hasNoShape()
        ? Scalar.of(scalar.in(chosen))
        : refused(scalar, MessagePart.FORMAT_SHAPE, format.shape());
  }

  private Scalar time(ScalarSchema scalar, String type, ScalarForm chosen, DeclaredFormat format) {
    if (format.annotation().equals("JsonSerialize")) {
      // It writes what toString() gives, which is read as ISO-8601.
      return Scalar.of(scalar);
    }
    if (format.isNumber()) {
      ScalarForm.Kind number = number(type, format.shape());
      if (number == null || format.isOfPattern()) {
        return refused(scalar, MessagePart.FORMAT_SHAPE, format.shape());
      }
      return Scalar.of(scalar.in(ScalarForm.of(number)));
    }
    if (!format.isText() && !format.hasNoShape()) {
      return refused(scalar, MessagePart.FORMAT_SHAPE, format.shape());
    }
    if (!format.pattern().isEmpty()) {
      return pattern(scalar, type, format);
    }
    if (format.isOfPattern()) {
      return refused(scalar, MessagePart.FORMAT_WITHOUT_PATTERN, "");
    }
    return Scalar.of(format.isText() ? scalar : scalar.in(chosen));
  }

  private static ScalarForm.Kind number(String type, String shape) {
    boolean whole = shape.equals("NUMBER_INT");
    if (SPANS.contains(type)) {
      return whole ? ScalarForm.Kind.MILLIS : ScalarForm.Kind.SECONDS;
    }
    if (type.equals("java.time.Year")) {
      return ScalarForm.Kind.YEAR;
    }
    return whole && type.equals("java.time.LocalDate") ? ScalarForm.Kind.DAYS : null;
  }

  private Scalar pattern(ScalarSchema scalar, String type, DeclaredFormat format) {
    if (!PatternTrial.isFor(type)) {
      return refused(scalar, MessagePart.FORMAT_NO_PATTERN, "");
    }
    if (!format.zone().isEmpty() && !isZone(format.zone())) {
      return refused(scalar, MessagePart.FORMAT_ZONE_UNKNOWN, format.zone());
    }
    ScalarForm form =
        new ScalarForm(
            ScalarForm.Kind.PATTERN,
            format.pattern(),
            format.locale(),
            format.zone(),
            format.isLenient());
    return tried(scalar.in(form), type);
  }

  private static boolean isZone(String zone) {
    try {
      ZoneId.of(zone);
      return true;
    } catch (DateTimeException unknown) {
      return false;
    }
  }

  private Scalar tried(ScalarSchema scalar, String type) {
    PatternTrial trial = new PatternTrial(type, scalar.form());
    String written;
    try {
      written = trial.written();
    } catch (DateTimeException | IllegalArgumentException impossible) {
      boolean zone = type.equals("java.time.Instant") && scalar.form().zone().isEmpty();
      boolean malformed = impossible instanceof IllegalArgumentException;
      return refused(
          scalar,
          zone && !malformed ? MessagePart.FORMAT_ZONE : MessagePart.FORMAT_PATTERN,
          impossible.getMessage());
    }
    if (trial.isYearOfWeek()) {
      return refused(scalar, MessagePart.FORMAT_WEEK_YEAR, "");
    }
    return direction == Direction.RESULT || trial.isReadAgain()
        ? Scalar.of(scalar)
        : refused(scalar, MessagePart.FORMAT_NOT_READ, written);
  }

  private static Scalar refused(ScalarSchema scalar, MessagePart why, String detail) {
    return new Scalar(scalar.in(ScalarForm.OWN), why, detail);
  }
}
