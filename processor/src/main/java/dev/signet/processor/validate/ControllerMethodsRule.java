package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.controller.ControllerDeclaration;
import dev.signet.processor.collect.controller.ErasedSignature;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.javac.ProcessorContext;
import java.util.HashMap;
import java.util.Map;

/**
 * Requires that the methods of a controller can be told apart. A private method of a superclass is
 * called by Spring too, beside one of the same signature that does not override it.
 */
final class ControllerMethodsRule implements ControllerRule {

  @Override
  public void check(ControllerDeclaration controller, ProcessorContext context) {
    Map<String, FunctionDeclaration> known = new HashMap<>();
    for (FunctionDeclaration method : controller.methods()) {
      FunctionDeclaration other =
          known.putIfAbsent(ErasedSignature.of(method.method(), context), method);
      if (other != null
          && (ControllerDeclaration.isGuarded(method) || ControllerDeclaration.isGuarded(other))) {
        context
            .diagnostics()
            .report(
                DiagnosticId.CONTROLLER_METHOD_TWICE,
                other.method(),
                other.displayName(),
                method.method().getEnclosingElement().getSimpleName());
      }
    }
  }
}
