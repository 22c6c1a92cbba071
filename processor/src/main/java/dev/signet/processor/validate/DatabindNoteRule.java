package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.inspect.TypeInspection;
import dev.signet.processor.collect.inspect.TypeInspector;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Diagnostics;
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
        report(handed, inspection, context.diagnostics());
      }
    }
  }

  private static void report(
      DatabindFallback.Handed handed, TypeInspection inspection, Diagnostics diagnostics) {
    diagnostics.reportOnce(
        handed.type().qualifiedName(),
        handed.isUnknown() ? DiagnosticId.CLIENT_TYPE_UNKNOWN : DiagnosticId.PAYLOAD_BY_DATABIND,
        Position.of(inspection.element()),
        handed.type(),
        inspection.display(handed.path()),
        diagnostics.text(reason(handed.reason()), handed.reason().subject()),
        lost(handed, diagnostics));
  }

  /** Returns what the client does not know of the type. */
  private static String lost(DatabindFallback.Handed handed, Diagnostics diagnostics) {
    if (handed.isAllUnknown()) {
      return diagnostics.text(MessagePart.CLIENT_LOSES_ALL);
    }
    return handed.unknown().isEmpty()
        ? diagnostics.text(MessagePart.CLIENT_KEEPS)
        : diagnostics.text(MessagePart.CLIENT_LOSES, String.join(", ", handed.unknown()));
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
