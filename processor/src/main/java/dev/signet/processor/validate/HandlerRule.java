package dev.signet.processor.validate;

import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.javac.ProcessorContext;

/** A rule for a handler class. */
@FunctionalInterface
public interface HandlerRule {

  /** Reports every violation in a handler class. */
  void check(HandlerDeclaration handler, ProcessorContext context);
}
