package dev.signet.processor.validate;

import dev.signet.processor.collect.controller.ControllerDeclaration;
import dev.signet.processor.javac.ProcessorContext;

/** A rule for a controller of a Spring application. */
@FunctionalInterface
public interface ControllerRule {

  /** Reports every violation in a controller. */
  void check(ControllerDeclaration controller, ProcessorContext context);
}
