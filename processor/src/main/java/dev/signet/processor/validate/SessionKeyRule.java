package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.inspect.PropertyFact;
import dev.signet.processor.collect.inspect.TypeInspection;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.schema.Direction;
import java.util.List;

/** Refuses a session_key in payloads and results. */
final class SessionKeyRule implements InspectionRule {

  @Override
  public List<Finding> check(
      TypeInspection inspection, FunctionDeclaration function, ProcessorContext context) {
    MessagePart where =
        inspection.direction() == Direction.PAYLOAD ? MessagePart.PAYLOAD : MessagePart.RESULT;
    return inspection.properties().stream()
        .filter(fact -> IdentityNames.isSessionKey(fact.property()))
        .map(PropertyFact::path)
        .map(
            path ->
                Finding.whole(
                    inspection,
                    path,
                    DiagnosticId.SESSION_KEY_EXPOSED,
                    path,
                    context.diagnostics().text(where)))
        .toList();
  }
}
