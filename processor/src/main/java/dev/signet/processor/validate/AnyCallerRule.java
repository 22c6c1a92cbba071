package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import javax.lang.model.element.AnnotationMirror;

/** Requires that {@code @AnyCaller} gives a reason and contradicts nothing. */
final class AnyCallerRule implements FunctionRule {

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    // A timer has no caller at all, which TimerFunctionRule reports.
    if (function.isForClients()) {
      function
          .onMethod(RuntimeNames.ANY_CALLER)
          .ifPresent(anyCaller -> check(anyCaller, function, context));
    }
  }

  private static void check(
      AnnotationMirror anyCaller, FunctionDeclaration function, ProcessorContext context) {
    if (Annotations.text(anyCaller, "value").filter(String::isBlank).isPresent()) {
      context
          .diagnostics()
          .report(
              DiagnosticId.ANY_CALLER_WITHOUT_REASON,
              Position.of(function.method(), anyCaller, "value"));
    }
    if (function.onMethod(RuntimeNames.REQUIRE_OWNER).isPresent()) {
      context
          .diagnostics()
          .report(DiagnosticId.ANY_CALLER_WITH_OWNER, Position.of(function.method(), anyCaller));
    }
  }
}
