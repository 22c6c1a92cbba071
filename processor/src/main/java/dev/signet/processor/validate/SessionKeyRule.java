package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.PropertyFact;
import dev.signet.processor.collect.Shape;
import dev.signet.processor.collect.Tools;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Reason;
import dev.signet.processor.schema.Direction;
import java.util.List;

/** A session_key is neither taken nor sent. */
final class SessionKeyRule implements ShapeRule {

  @Override
  public List<Finding> check(Shape shape, FunctionDeclaration function, Tools tools) {
    Reason where = shape.direction() == Direction.PAYLOAD ? Reason.PAYLOAD : Reason.RESULT;
    return shape.properties().stream()
        .filter(fact -> IdentityNames.isSessionKey(fact.property()))
        .map(PropertyFact::path)
        .map(
            path ->
                Finding.whole(
                    shape,
                    path,
                    DiagnosticId.SESSION_KEY_EXPOSED,
                    path,
                    tools.diagnostics().text(where)))
        .toList();
  }
}
