package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.javac.ProcessorContext;

/** A rule for the declaration of a cloud function. */
@FunctionalInterface
public interface FunctionRule {

  /** Reports every violation in a function. */
  void check(FunctionDeclaration function, ProcessorContext context);
}
