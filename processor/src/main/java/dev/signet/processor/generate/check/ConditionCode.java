package dev.signet.processor.generate.check;

import com.palantir.javapoet.CodeBlock;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.schema.ArraySchema;
import dev.signet.processor.schema.Constraint;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.Schema;
import java.math.BigDecimal;
import java.util.Set;

/** Writes the condition that a constraint sets for a value that is not null. */
final class ConditionCode {

  /**
   * The largest limit that Java's operators compare exactly: up to 2^53 a double holds every
   * integer.
   */
  private static final BigDecimal EXACT = BigDecimal.valueOf(1L << 53);

  private static final Set<ScalarSchema.Kind> PRIMITIVE =
      Set.of(
          ScalarSchema.Kind.BYTE,
          ScalarSchema.Kind.SHORT,
          ScalarSchema.Kind.INT,
          ScalarSchema.Kind.LONG,
          ScalarSchema.Kind.FLOAT,
          ScalarSchema.Kind.DOUBLE);

  private final CheckConstants constants;

  ConditionCode(CheckConstants constants) {
    this.constants = constants;
  }

  /** Returns the condition; null when there is none for a value that is not null. */
  CodeBlock of(Constraint constraint, CodeBlock value, Schema schema) {
    if (constraint instanceof Constraint.Null) {
      return CodeBlock.of("false");
    }
    if (constraint instanceof Constraint.NotBlank) {
      return CodeBlock.of("$T.notBlank($L)", RuntimeTypes.CONSTRAINTS, value);
    }
    if (constraint instanceof Constraint.NotEmpty) {
      return CodeBlock.of("$L > 0", size(value, schema));
    }
    if (constraint instanceof Constraint.Size size) {
      return CodeBlock.of(
          "$T.size($L, $L, $L)",
          RuntimeTypes.CONSTRAINTS,
          size(value, schema),
          size.min(),
          size.max());
    }
    if (constraint instanceof Constraint.Limit limit) {
      return limit(limit, value, schema);
    }
    if (constraint instanceof Constraint.Digits digits) {
      return CodeBlock.of(
          "$T.digits($L, $L, $L)",
          RuntimeTypes.CONSTRAINTS,
          value,
          digits.integer(),
          digits.fraction());
    }
    return other(constraint, value);
  }

  private CodeBlock other(Constraint constraint, CodeBlock value) {
    if (constraint instanceof Constraint.Matches matches) {
      CodeBlock pattern = constants.pattern(matches.regexp(), matches.flags());
      return CodeBlock.of("violations.matches($L, $L)", value, pattern);
    }
    if (constraint instanceof Constraint.Email) {
      return CodeBlock.of("$T.email($L)", RuntimeTypes.CONSTRAINTS, value);
    }
    if (constraint instanceof Constraint.Moment moment) {
      return CodeBlock.of(
          "$T.$L($L, violations.clock(), $L)",
          RuntimeTypes.TIME_CONSTRAINTS,
          moment.past() ? "past" : "future",
          value,
          moment.orPresent());
    }
    if (constraint instanceof Constraint.Truth truth) {
      return truth.expected() ? value : CodeBlock.of("!$L", value);
    }
    return null;
  }

  private CodeBlock limit(Constraint.Limit limit, CodeBlock value, Schema schema) {
    if (schema instanceof ScalarSchema scalar
        && PRIMITIVE.contains(scalar.kind())
        && isWhole(limit.limit())
        && limit.limit().abs().compareTo(EXACT) <= 0) {
      String comparison = (limit.lower() ? ">" : "<") + (limit.inclusive() ? "=" : "");
      return CodeBlock.of("$L $L $LL", value, comparison, limit.limit().longValueExact());
    }
    return CodeBlock.of(
        "$T.$L($L, $L, $L)",
        RuntimeTypes.CONSTRAINTS,
        limit.lower() ? "atLeast" : "atMost",
        value,
        constants.limit(limit.limit()),
        limit.inclusive());
  }

  /**
   * Returns whether a limit is a whole number that a long can hold. It asks the size first, because
   * 1e1000000000 is also a limit and must not be written out.
   */
  private static boolean isWhole(BigDecimal limit) {
    return limit.precision() - (long) limit.scale() <= 19
        && limit.scale() <= 1000
        && limit.stripTrailingZeros().scale() <= 0;
  }

  private static CodeBlock size(CodeBlock value, Schema schema) {
    if (schema instanceof ScalarSchema scalar) {
      boolean text = scalar.kind() == ScalarSchema.Kind.STRING;
      return CodeBlock.of(text ? "$L.length()" : "$L.length", value);
    }
    boolean array =
        schema instanceof ArraySchema list && list.container() == ArraySchema.Container.ARRAY;
    return CodeBlock.of(array ? "$L.length" : "$L.size()", value);
  }
}
