package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.javac.ProcessorContext;

/** One thing that a cloud function's declaration must keep. */
@FunctionalInterface
public interface FunctionRule {

  /** Says everything that is wrong about it. */
  void check(FunctionDeclaration function, ProcessorContext context);
}
