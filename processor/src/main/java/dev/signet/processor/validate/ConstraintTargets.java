package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.schema.ArraySchema;
import dev.signet.processor.schema.Constraint;
import dev.signet.processor.schema.MapSchema;
import dev.signet.processor.schema.OpaqueSchema;
import dev.signet.processor.schema.OptionalSchema;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.Schemas;
import java.util.Set;

/** Decides which constraint applies to which type. */
final class ConstraintTargets {

  private static final Set<ScalarSchema.Kind> NUMBERS =
      Set.of(
          ScalarSchema.Kind.BYTE,
          ScalarSchema.Kind.SHORT,
          ScalarSchema.Kind.INT,
          ScalarSchema.Kind.LONG,
          ScalarSchema.Kind.FLOAT,
          ScalarSchema.Kind.DOUBLE,
          ScalarSchema.Kind.BIG_DECIMAL,
          ScalarSchema.Kind.BIG_INTEGER);

  private static final Set<String> MOMENTS =
      Set.of(
          "Instant",
          "LocalDate",
          "LocalDateTime",
          "LocalTime",
          "MonthDay",
          "OffsetDateTime",
          "OffsetTime",
          "Year",
          "YearMonth",
          "ZonedDateTime");

  private ConstraintTargets() {}

  /**
   * Returns the types to which the constraint applies, for messages; null when this is one of them.
   */
  static MessagePart whereItApplies(Constraint constraint, Schema of) {
    Schema schema = unwrapped(of);
    boolean text = Schemas.isText(schema);
    if (constraint instanceof Constraint.NotBlank
        || constraint instanceof Constraint.Matches
        || constraint instanceof Constraint.Email) {
      return text ? null : MessagePart.ON_TEXT;
    }
    if (constraint instanceof Constraint.NotEmpty || constraint instanceof Constraint.Size) {
      return text || isSized(schema) ? null : MessagePart.ON_SIZED;
    }
    if (constraint instanceof Constraint.Limit limit && !limit.ofText()) {
      return isNumber(schema) ? null : MessagePart.ON_NUMBER;
    }
    if (constraint instanceof Constraint.Limit || constraint instanceof Constraint.Digits) {
      return isNumber(schema) || text ? null : MessagePart.ON_NUMBER_OR_TEXT;
    }
    if (constraint instanceof Constraint.Moment) {
      return isMoment(schema) ? null : MessagePart.ON_MOMENT;
    }
    if (constraint instanceof Constraint.Truth) {
      return isKind(schema, ScalarSchema.Kind.BOOLEAN) ? null : MessagePart.ON_BOOLEAN;
    }
    boolean never = constraint instanceof Constraint.Null && isPrimitive(of);
    return never ? MessagePart.ON_NULLABLE : null;
  }

  /**
   * Returns the content of an OptionalInt, to which a constraint applies because it has no type
   * argument to annotate; any other schema unchanged.
   */
  private static Schema unwrapped(Schema schema) {
    return schema instanceof OptionalSchema optional && optional.type().arguments().isEmpty()
        ? optional.content()
        : schema;
  }

  private static boolean isSized(Schema schema) {
    return schema instanceof ArraySchema
        || schema instanceof MapSchema
        || schema instanceof OpaqueSchema opaque && opaque.form() == OpaqueSchema.Form.MAP
        || isKind(schema, ScalarSchema.Kind.BYTES)
        || isKind(schema, ScalarSchema.Kind.CHARS);
  }

  private static boolean isMoment(Schema schema) {
    return isKind(schema, ScalarSchema.Kind.TIME)
        && MOMENTS.contains(((ScalarSchema) schema).type().toString());
  }

  private static boolean isNumber(Schema schema) {
    return schema instanceof ScalarSchema scalar && NUMBERS.contains(scalar.kind());
  }

  private static boolean isPrimitive(Schema schema) {
    return schema instanceof ScalarSchema scalar && scalar.isPrimitive();
  }

  private static boolean isKind(Schema schema, ScalarSchema.Kind kind) {
    return schema instanceof ScalarSchema scalar && scalar.kind() == kind;
  }
}
