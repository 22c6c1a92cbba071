package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.ParameterDeclaration;
import dev.signet.processor.collect.policy.RuleDeclaration;
import dev.signet.processor.collect.policy.RuleDeclarations;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Diagnostics;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.names.RuntimeNames;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;

/**
 * Requires that a timer function has neither caller nor payload. Requirements of class and method
 * combine, so a class with requirements has no timer functions: a second class is better than a
 * requirement that silently does not count.
 */
final class TimerFunctionRule implements FunctionRule {

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    if (!function.isTimer()) {
      return;
    }
    checkAnnotations(function, context.diagnostics());
    for (ParameterDeclaration parameter : function.parameters()) {
      checkParameter(parameter, context.diagnostics());
    }
  }

  private static void checkAnnotations(FunctionDeclaration function, Diagnostics diagnostics) {
    ExecutableElement method = function.method();
    AnnotationMirror firstOfClass = null;
    for (String name : RuntimeNames.CALLER_ANNOTATIONS) {
      function
          .onMethod(name)
          .ifPresent(mirror -> report(mirror, Position.of(method, mirror), diagnostics));
      firstOfClass = firstOfClass == null ? function.onClass(name).orElse(null) : firstOfClass;
    }
    for (RuleDeclaration rule : RuleDeclarations.of(function)) {
      if (rule.element().equals(method)) {
        report(rule.mirror(), Position.of(method, rule.mirror()), diagnostics);
      } else if (firstOfClass == null) {
        firstOfClass = rule.mirror();
      }
    }
    if (firstOfClass != null) {
      report(firstOfClass, Position.of(method, function.triggers().get(0)), diagnostics);
    }
  }

  private static void report(AnnotationMirror mirror, Position position, Diagnostics diagnostics) {
    diagnostics.report(
        DiagnosticId.REQUIREMENT_ON_TIMER, position, SignetAnnotations.displayName(mirror));
  }

  private static void checkParameter(ParameterDeclaration parameter, Diagnostics diagnostics) {
    if (parameter.kind() == ParameterDeclaration.Kind.IDENTITY) {
      diagnostics.report(
          DiagnosticId.TIMER_HAS_NO_CALLER, parameter.element(), parameter.identitySimpleName());
    } else if (parameter.kind() == ParameterDeclaration.Kind.USER) {
      diagnostics.report(
          DiagnosticId.TIMER_HAS_NO_CALLER,
          parameter.element(),
          TypeDisplay.of(parameter.userType()));
    } else if (parameter.isPayload()) {
      diagnostics.report(DiagnosticId.TIMER_TAKES_PAYLOAD, parameter.element(), parameter.name());
    }
  }
}
