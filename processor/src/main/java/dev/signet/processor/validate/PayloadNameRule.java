package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.inspect.PropertyFact;
import dev.signet.processor.collect.inspect.TypeInspection;
import dev.signet.processor.collect.jackson.PropertyDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import dev.signet.processor.schema.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * Refuses a payload property that is named like an identity, unless the client may send it for a
 * stated reason, and one that is named userInfo.
 */
final class PayloadNameRule implements InspectionRule {

  @Override
  public List<Finding> check(
      TypeInspection inspection, FunctionDeclaration function, ProcessorContext context) {
    List<Finding> findings = new ArrayList<>();
    if (inspection.direction() == Direction.PAYLOAD) {
      inspection.properties().forEach(fact -> check(inspection, fact, findings));
    }
    return findings;
  }

  private static void check(TypeInspection inspection, PropertyFact fact, List<Finding> findings) {
    PropertyDeclaration property = fact.property();
    Optional<Element> supplied = property.clientSupplied();
    Optional<String> identity = IdentityNames.identity(property);
    if (IdentityNames.isUserInfo(property)) {
      findings.add(
          Finding.whole(inspection, fact.path(), DiagnosticId.USER_INFO_IN_PAYLOAD, fact.path()));
    } else if (identity.isPresent() && supplied.isEmpty()) {
      findings.add(
          Finding.whole(
              inspection,
              fact.path(),
              DiagnosticId.IDENTITY_NAME_IN_PAYLOAD,
              fact.path(),
              identity.get()));
    }
    supplied
        .flatMap(PayloadNameRule::blankReason)
        .ifPresent(
            position ->
                findings.add(
                    new Finding(
                        fact.path(),
                        false,
                        null,
                        DiagnosticId.CLIENT_SUPPLIED_WITHOUT_REASON,
                        position)));
  }

  private static Optional<Position> blankReason(Element element) {
    AnnotationMirror mirror = Annotations.find(element, RuntimeNames.CLIENT_SUPPLIED).orElseThrow();
    return Annotations.string(mirror, "value").isBlank()
        ? Optional.of(Position.of(element, mirror, "value"))
        : Optional.empty();
  }
}
