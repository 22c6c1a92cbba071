package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.inspect.TypeInspection;
import dev.signet.processor.collect.inspect.TypeInspector;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.schema.DatabindFallback;
import dev.signet.processor.schema.DatabindReason;

/** Notes which types jackson-databind reads and writes, where, and why. */
final class DatabindNoteRule implements PayloadRule {

  @Override
  public void check(
      FunctionDeclaration function, TypeInspector inspector, ProcessorContext context) {
    for (TypeInspection inspection : inspector.inspect(function)) {
      if (!inspection.problems().isEmpty()) {
        // An error was reported, so nothing reads or writes this type.
        continue;
      }
      for (DatabindFallback.Handed handed : DatabindFallback.types(inspection.schema())) {
        context
            .diagnostics()
            .reportOnce(
                handed.type().qualifiedName(),
                DiagnosticId.PAYLOAD_BY_DATABIND,
                Position.of(inspection.element()),
                handed.type(),
                inspection.display(handed.path()),
                context.diagnostics().text(reason(handed.reason()), handed.reason().subject()));
      }
    }
  }

  private static MessagePart reason(DatabindReason reason) {
    return switch (reason.kind()) {
      case ANNOTATION, FORMLESS_ANNOTATION -> MessagePart.DATABIND_ANNOTATION;
      case SUBCLASSES -> MessagePart.DATABIND_SUBCLASSES;
      case NAMES -> MessagePart.DATABIND_NAMES;
      case MEMBER -> MessagePart.DATABIND_MEMBER;
      case CREATOR -> MessagePart.DATABIND_CREATOR;
      case INCLUSION -> MessagePart.DATABIND_INCLUSION;
      case FORM, ELEMENTS -> MessagePart.DATABIND_FORM;
    };
  }
}
