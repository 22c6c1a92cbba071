package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Diagnostics;
import dev.signet.processor.javac.ProcessorContext;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** Requires that generated code can call a handler method. */
final class HandlerMethodRule implements FunctionRule {

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    // In an interface or enum the class itself is wrong, which HandlerClassRule reports.
    if (!HandlerClassRule.isClass(function.handler())) {
      return;
    }
    ExecutableElement method = function.method();
    Diagnostics diagnostics = context.diagnostics();
    Set<Modifier> modifiers = method.getModifiers();
    if (modifiers.contains(Modifier.ABSTRACT)) {
      diagnostics.report(DiagnosticId.METHOD_ABSTRACT, method, function.displayName());
    } else if (modifiers.contains(Modifier.PRIVATE)) {
      diagnostics.report(DiagnosticId.METHOD_NOT_REACHABLE, method, function.displayName());
    }
    if (!method.getTypeParameters().isEmpty()) {
      diagnostics.report(DiagnosticId.METHOD_GENERIC, method, function.displayName());
    }
    if (method.isVarArgs()) {
      List<? extends VariableElement> parameters = method.getParameters();
      diagnostics.report(
          DiagnosticId.METHOD_VARARGS,
          parameters.get(parameters.size() - 1),
          function.displayName());
    }
  }
}
