package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.ParameterDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.javac.ProcessorContext;
import java.util.List;

/** Requires that a method takes one payload object, fields of the payload, or neither. */
final class PayloadParameterRule implements FunctionRule {

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    // Payload parameters of a timer, and type variables, are already mistakes of their own.
    if (!function.isForClients() || !function.method().getTypeParameters().isEmpty()) {
      return;
    }
    List<ParameterDeclaration> objects = function.parameters(ParameterDeclaration.Kind.PAYLOAD);
    List<ParameterDeclaration> fields = function.parameters(ParameterDeclaration.Kind.FIELD);
    for (ParameterDeclaration further :
        objects.subList(Math.min(1, objects.size()), objects.size())) {
      context.diagnostics().report(DiagnosticId.PAYLOAD_TWICE, further.element(), further.name());
    }
    if (objects.size() == 1 && !fields.isEmpty()) {
      context
          .diagnostics()
          .report(
              DiagnosticId.PAYLOAD_AND_FIELDS,
              fields.get(0).element(),
              objects.get(0).name(),
              fields.get(0).name());
    }
  }
}
