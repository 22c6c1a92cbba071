package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.ParameterDeclaration;
import dev.signet.processor.collect.ParameterDeclaration.Kind;
import dev.signet.processor.collect.policy.RuleDeclaration;
import dev.signet.processor.collect.policy.RuleDeclarations;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Diagnostics;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.names.RuntimeNames;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;

/**
 * Requires that a function which WeChat itself calls takes what WeChat sends and nothing else,
 * returns nothing, and has neither a caller nor a second kind of call.
 */
final class CallbackFunctionRule implements FunctionRule {

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    Diagnostics diagnostics = context.diagnostics();
    if (!function.isCallback()) {
      function.parameters(Kind.CALLBACK).forEach(p -> reportElsewhere(p, diagnostics));
    } else if (kinds(function) > 1) {
      diagnostics.report(
          DiagnosticId.CALLBACK_KINDS_MIXED, function.method(), function.displayName());
    } else {
      checkAnnotations(function, diagnostics);
      checkParameters(function, diagnostics);
      checkResult(function, diagnostics);
    }
  }

  private static int kinds(FunctionDeclaration function) {
    return (function.isTimer() ? 1 : 0)
        + (function.pushes().isEmpty() ? 0 : 1)
        + (function.payment().isPresent() ? 1 : 0);
  }

  private static void reportElsewhere(ParameterDeclaration parameter, Diagnostics diagnostics) {
    String type = QualifiedNames.of(parameter.type());
    diagnostics.report(
        DiagnosticId.CALLBACK_PARAMETER_ELSEWHERE,
        parameter.element(),
        type.substring(type.lastIndexOf('.') + 1),
        type.equals(RuntimeNames.PUSH_MESSAGE) ? "MessagePush" : "PaymentCallback");
  }

  private static void checkAnnotations(FunctionDeclaration function, Diagnostics diagnostics) {
    ExecutableElement method = function.method();
    AnnotationMirror firstOfClass = null;
    for (String name : RuntimeNames.CALLER_ANNOTATIONS) {
      // CallbackSourceRule checks it.
      if (name.equals(RuntimeNames.REQUIRE_SOURCE)) {
        continue;
      }
      function
          .onMethod(name)
          .ifPresent(mirror -> report(mirror, Position.of(method, mirror), diagnostics));
      firstOfClass = firstOfClass == null ? function.onClass(name).orElse(null) : firstOfClass;
    }
    for (RuleDeclaration rule : RuleDeclarations.of(function)) {
      if (rule.isOwn() && rule.element().equals(method)) {
        report(rule.mirror(), rule.used(), diagnostics);
      } else if (rule.isOwn() && firstOfClass == null) {
        firstOfClass = rule.mirror();
      }
    }
    if (firstOfClass != null) {
      report(firstOfClass, Position.of(method, annotation(function)), diagnostics);
    }
  }

  private static void report(AnnotationMirror mirror, Position position, Diagnostics diagnostics) {
    diagnostics.report(
        DiagnosticId.REQUIREMENT_ON_CALLBACK, position, Annotations.simpleName(mirror));
  }

  private static void checkParameters(FunctionDeclaration function, Diagnostics diagnostics) {
    String expected =
        function.payment().isPresent() ? RuntimeNames.PAYMENT_NOTICE : RuntimeNames.PUSH_MESSAGE;
    String name = expected.substring(expected.lastIndexOf('.') + 1);
    int found = 0;
    int mistakes = 0;
    for (ParameterDeclaration parameter : function.parameters()) {
      boolean fits = QualifiedNames.of(parameter.type()).equals(expected) && ++found == 1;
      if (parameter.kind() == Kind.IDENTITY) {
        diagnostics.report(
            DiagnosticId.CALLBACK_HAS_NO_CALLER,
            parameter.element(),
            parameter.identitySimpleName(),
            name);
        mistakes++;
      } else if (!fits && parameter.kind() != Kind.INVOCATION) {
        diagnostics.report(
            DiagnosticId.CALLBACK_TAKES_OTHER, parameter.element(), parameter.name(), name);
        mistakes++;
      }
    }
    if (found == 0 && mistakes == 0) {
      diagnostics.report(
          DiagnosticId.CALLBACK_TAKES_NOTHING, function.method(), function.displayName(), name);
    }
  }

  private static void checkResult(FunctionDeclaration function, Diagnostics diagnostics) {
    if (function.result().getKind() != TypeKind.VOID
        && function.result().getKind() != TypeKind.ERROR
        && !QualifiedNames.of(function.result()).equals("java.lang.Void")) {
      diagnostics.report(
          DiagnosticId.CALLBACK_RETURNS_VALUE, function.method(), function.displayName());
    }
  }

  private static AnnotationMirror annotation(FunctionDeclaration function) {
    List<AnnotationMirror> pushes = function.pushes();
    return pushes.isEmpty() ? function.payment().orElseThrow() : pushes.get(0);
  }
}
