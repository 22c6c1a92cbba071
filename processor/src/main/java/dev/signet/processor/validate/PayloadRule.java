package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.inspect.TypeInspector;
import dev.signet.processor.javac.ProcessorContext;

/** A rule for the payload and the result of a cloud function. */
@FunctionalInterface
public interface PayloadRule {

  /**
   * Reports every violation in a function.
   *
   * @param inspector the inspector of the handler's class, which inspects each type once for all
   *     rules
   */
  void check(FunctionDeclaration function, TypeInspector inspector, ProcessorContext context);
}
