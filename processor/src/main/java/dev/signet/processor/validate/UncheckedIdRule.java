package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.inspect.PropertyFact;
import dev.signet.processor.collect.inspect.TypeInspection;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.EnumSchema;
import dev.signet.processor.schema.IdentitySchema;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.Schemas;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Warns where the client names a record by its id and nothing says whose record it may be. A
 * function that needs no caller has said so. A policy has not: it decides on the caller, before the
 * payload is read.
 */
final class UncheckedIdRule implements InspectionRule {

  /** The scalars that a database has as a key. */
  private static final Set<ScalarSchema.Kind> KEYS =
      EnumSet.of(
          ScalarSchema.Kind.STRING,
          ScalarSchema.Kind.SHORT,
          ScalarSchema.Kind.INT,
          ScalarSchema.Kind.LONG,
          ScalarSchema.Kind.BIG_INTEGER,
          ScalarSchema.Kind.BIG_DECIMAL,
          ScalarSchema.Kind.UUID);

  @Override
  public List<Finding> check(
      TypeInspection inspection, FunctionDeclaration function, ProcessorContext context) {
    if (inspection.direction() != Direction.PAYLOAD || isAnswered(function)) {
      return List.of();
    }
    List<String> ids =
        inspection.properties().stream()
            .filter(UncheckedIdRule::isId)
            .map(PropertyFact::path)
            .distinct()
            .toList();
    return ids.isEmpty()
        ? List.of()
        : List.of(
            Finding.at(
                inspection,
                ids.get(0),
                DiagnosticId.UNCHECKED_ID,
                String.join(", ", ids),
                function.displayName()));
  }

  private static boolean isAnswered(FunctionDeclaration function) {
    return function.mayLackCaller()
        || function.onMethod(RuntimeNames.REQUIRE_OWNER).isPresent()
        || function.onMethod(RuntimeNames.ANY_CALLER).isPresent();
  }

  private static boolean isId(PropertyFact fact) {
    return fact.property().inJson()
        && fact.property().names().stream().anyMatch(RecordIds::isId)
        && canBeId(Schemas.innermost(fact.schema()));
  }

  /** Returns whether a value of the type can be a key. A class around a key is one too. */
  private static boolean canBeId(Schema schema) {
    if (schema instanceof ScalarSchema scalar) {
      return KEYS.contains(scalar.kind());
    }
    return !(schema instanceof EnumSchema || schema instanceof IdentitySchema)
        && !Schemas.isBroken(schema);
  }
}
