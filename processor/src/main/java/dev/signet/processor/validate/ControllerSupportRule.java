package dev.signet.processor.validate;

import dev.signet.processor.collect.controller.ControllerDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;

/** Requires that something at run time asks the guards of a controller. */
final class ControllerSupportRule implements ControllerRule {

  @Override
  public void check(ControllerDeclaration controller, ProcessorContext context) {
    if (!controller.guarded().isEmpty()
        && !context.visible().isVisible(controller.type(), RuntimeNames.CONTROLLER_GUARDS)) {
      context
          .diagnostics()
          .report(
              DiagnosticId.CONTROLLER_NOT_GUARDED,
              controller.type(),
              controller.type().getSimpleName());
    }
  }
}
