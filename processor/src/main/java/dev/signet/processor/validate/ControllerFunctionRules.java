package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.controller.ControllerDeclaration;
import dev.signet.processor.javac.ProcessorContext;
import java.util.List;

/** The rules that handler classes and their functions keep as controllers and their methods do. */
record ControllerFunctionRules(List<HandlerRule> handler, List<FunctionRule> function)
    implements ControllerRule {

  @Override
  public void check(ControllerDeclaration controller, ProcessorContext context) {
    handler.forEach(rule -> rule.check(controller.handler(), context));
    for (FunctionDeclaration method : controller.guarded()) {
      function.forEach(rule -> rule.check(method, context));
    }
  }
}
