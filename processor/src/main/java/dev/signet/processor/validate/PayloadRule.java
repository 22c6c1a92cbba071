package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.inspect.TypeInspector;
import dev.signet.processor.javac.ProcessorContext;

/** One thing that the payload and the result of a cloud function must keep. */
@FunctionalInterface
public interface PayloadRule {

  /**
   * Says everything that is wrong about it.
   *
   * @param inspector of the handler's class, which looks into each type once for all rules
   */
  void check(FunctionDeclaration function, TypeInspector inspector, ProcessorContext context);
}
