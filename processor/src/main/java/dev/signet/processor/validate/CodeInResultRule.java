package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.inspect.PropertyFact;
import dev.signet.processor.collect.inspect.TypeInspection;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Suppressions;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.OptionalSchema;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.Schemas;
import java.util.List;
import java.util.stream.Stream;

/** Refuses a text named code in a result, because clients recognise a failure by it. */
final class CodeInResultRule implements InspectionRule {

  @Override
  public List<Finding> check(
      TypeInspection inspection, FunctionDeclaration function, ProcessorContext context) {
    Stream<PropertyFact> facts =
        inspection.direction() == Direction.RESULT
            ? inspection.properties().stream()
            : Stream.empty();
    return facts
        .filter(PropertyFact::isTopLevel)
        .filter(fact -> fact.property().name().equals("code") && isText(fact.schema()))
        .filter(fact -> !isSuppressed(fact))
        .map(PropertyFact::path)
        .map(path -> Finding.at(inspection, path, DiagnosticId.CODE_IN_RESULT, path))
        .toList();
  }

  /** Returns whether JSON has a text for the value, which includes enum constants. */
  private static boolean isText(Schema schema) {
    if (schema instanceof OptionalSchema optional) {
      return isText(optional.content());
    }
    return Schemas.isTextInJson(schema);
  }

  private static boolean isSuppressed(PropertyFact fact) {
    return Stream.concat(Stream.of(fact.owner()), fact.property().elements().stream())
        .anyMatch(element -> Suppressions.suppressed(DiagnosticId.CODE_IN_RESULT, element));
  }
}
