package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.inspect.PropertyFact;
import dev.signet.processor.collect.inspect.TypeInspection;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.IdentitySchema;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Refuses the caller's openid and unionid in a result without {@code @ReturnsCallerIdentity}, and
 * an openid in any type but the one that the guard recognises. An AppId is not secret.
 */
final class ResultIdentityRule implements InspectionRule {

  @Override
  public List<Finding> check(
      TypeInspection inspection, FunctionDeclaration function, ProcessorContext context) {
    List<Finding> findings = new ArrayList<>();
    if (inspection.direction() == Direction.RESULT) {
      boolean allowed = function.onMethod(RuntimeNames.RETURNS_CALLER_IDENTITY).isPresent();
      if (!allowed && isCaller(inspection.schema())) {
        findings.add(
            Finding.at(inspection, "", DiagnosticId.IDENTITY_IN_RESULT, inspection.display("")));
      }
      inspection.properties().forEach(fact -> check(inspection, fact, allowed, findings));
    }
    return findings;
  }

  private static void check(
      TypeInspection inspection, PropertyFact fact, boolean allowed, List<Finding> findings) {
    Optional<String> named =
        Schemas.isText(Schemas.scalarOf(Schemas.innermost(fact.schema())))
            ? IdentityNames.identity(fact.property())
            : Optional.empty();
    String path = fact.path();
    if (named.equals(Optional.of("OpenId"))) {
      findings.add(
          Finding.at(inspection, path, DiagnosticId.OPEN_ID_TEXT_IN_RESULT, path, named.get()));
    } else if (!allowed && (isCaller(fact.schema()) || named.equals(Optional.of("UnionId")))) {
      findings.add(Finding.at(inspection, path, DiagnosticId.IDENTITY_IN_RESULT, path));
    }
  }

  private static boolean isCaller(Schema schema) {
    return Schemas.innermost(schema) instanceof IdentitySchema identity
        && !identity.type().qualifiedName().equals(RuntimeNames.APP_ID);
  }
}
