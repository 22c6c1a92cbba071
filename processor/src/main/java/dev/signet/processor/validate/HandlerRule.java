package dev.signet.processor.validate;

import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.javac.ProcessorContext;

/** One thing that a handler class must keep. */
@FunctionalInterface
public interface HandlerRule {

  /** Says everything that is wrong about it. */
  void check(HandlerDeclaration handler, ProcessorContext context);
}
