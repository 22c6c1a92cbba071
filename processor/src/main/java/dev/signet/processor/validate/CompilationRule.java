package dev.signet.processor.validate;

import dev.signet.processor.javac.ProcessorContext;

/** One thing that a compilation must keep, whatever its sources are. */
@FunctionalInterface
public interface CompilationRule {

  /** Says everything that is wrong about it. */
  void check(ProcessorContext context);
}
