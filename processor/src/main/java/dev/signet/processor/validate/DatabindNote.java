package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.Shape;
import dev.signet.processor.collect.Shapes;
import dev.signet.processor.collect.Tools;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.diagnostic.Reason;
import dev.signet.processor.schema.DatabindCause;
import dev.signet.processor.schema.Handover;

/** Says which types jackson-databind reads and writes, where, and why. */
final class DatabindNote implements PayloadRule {

  @Override
  public void check(FunctionDeclaration function, Shapes inspector, Tools tools) {
    for (Shape shape : inspector.inspect(function)) {
      if (!shape.problems().isEmpty()) {
        // An error was said; nobody reads or writes this.
        continue;
      }
      for (Handover.Handed handed : Handover.types(shape.schema())) {
        tools
            .diagnostics()
            .reportOnce(
                handed.type().qualifiedName(),
                DiagnosticId.PAYLOAD_BY_DATABIND,
                Position.of(shape.element()),
                handed.type(),
                shape.display(handed.path()),
                tools.diagnostics().text(reason(handed.cause()), handed.cause().subject()));
      }
    }
  }

  private static Reason reason(DatabindCause cause) {
    return switch (cause.kind()) {
      case ANNOTATION, FORMLESS_ANNOTATION -> Reason.DATABIND_ANNOTATION;
      case SUBCLASSES -> Reason.DATABIND_SUBCLASSES;
      case NAMES -> Reason.DATABIND_NAMES;
      case MEMBER -> Reason.DATABIND_MEMBER;
      case CREATOR -> Reason.DATABIND_CREATOR;
      case INCLUSION -> Reason.DATABIND_INCLUSION;
      case FORM, ELEMENTS -> Reason.DATABIND_FORM;
    };
  }
}
