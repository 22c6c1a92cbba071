package dev.signet.processor.validate;

import dev.signet.processor.javac.ProcessorContext;

/** A rule for a whole compilation, whatever its sources are. */
@FunctionalInterface
public interface CompilationRule {

  /** Reports every violation. */
  void check(ProcessorContext context);
}
