package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.ParameterDeclaration;
import dev.signet.processor.collect.ParameterDeclaration.Kind;
import dev.signet.processor.collect.controller.ControllerDeclaration;
import dev.signet.processor.collect.controller.Mappings;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.names.RuntimeNames;
import dev.signet.processor.names.SpringNames;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;

/**
 * Requires that what Signet fills on a controller's method is what it can fill there, and that
 * Spring is not asked to fill it too.
 */
final class ControllerParameterRule implements ControllerRule {

  @Override
  public void check(ControllerDeclaration controller, ProcessorContext context) {
    for (FunctionDeclaration method : controller.methods()) {
      for (int i = 0; i < method.parameters().size(); i++) {
        ParameterDeclaration parameter = method.parameters().get(i);
        check(method, parameter, context);
        checkInherited(method, i, context);
      }
    }
  }

  private static void check(
      FunctionDeclaration method, ParameterDeclaration parameter, ProcessorContext context) {
    switch (parameter.kind()) {
      case IDENTITY, USER, INVOCATION -> checkBinding(parameter, context);
      case OPEN_DATA -> report(method, parameter, MessagePart.PARAMETER_OPEN_DATA, context);
      case CALLBACK -> report(method, parameter, MessagePart.PARAMETER_CALLBACK, context);
      case FIELD, PAYLOAD -> {}
    }
  }

  private static void report(
      FunctionDeclaration method,
      ParameterDeclaration parameter,
      MessagePart why,
      ProcessorContext context) {
    context
        .diagnostics()
        .report(
            DiagnosticId.CONTROLLER_PARAMETER,
            parameter.element(),
            parameter.name(),
            method.displayName(),
            context.diagnostics().text(why));
  }

  private static void checkBinding(ParameterDeclaration parameter, ProcessorContext context) {
    for (AnnotationMirror mirror : parameter.element().getAnnotationMirrors()) {
      if (SpringNames.BINDING.contains(Annotations.qualifiedName(mirror))) {
        context
            .diagnostics()
            .report(
                DiagnosticId.IDENTITY_PARAMETER_BOUND,
                Position.of(parameter.element(), mirror),
                TypeDisplay.of(parameter.type()),
                Annotations.simpleName(mirror));
      }
    }
  }

  /** Spring reads the annotations of an overridden method's parameters, and Java does not. */
  private static void checkInherited(
      FunctionDeclaration method, int index, ProcessorContext context) {
    ParameterDeclaration parameter = method.parameters().get(index);
    if (parameter.kind() == Kind.USER) {
      return;
    }
    for (ExecutableElement above : Mappings.overridden(method.method(), context)) {
      if (Annotations.has(above.getParameters().get(index), RuntimeNames.CURRENT_USER)) {
        context
            .diagnostics()
            .report(
                DiagnosticId.INHERITED_ANNOTATION_NOT_REPEATED,
                parameter.element(),
                parameter.name(),
                context
                    .diagnostics()
                    .text(
                        MessagePart.INHERITED_BY_METHOD,
                        above.getEnclosingElement().getSimpleName(),
                        "CurrentUser"),
                "CurrentUser");
        return;
      }
    }
  }
}
