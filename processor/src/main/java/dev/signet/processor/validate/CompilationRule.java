package dev.signet.processor.validate;

import dev.signet.processor.collect.Tools;

/** One thing that a compilation must keep, whatever its sources are. */
@FunctionalInterface
public interface CompilationRule {

  /** Says everything that is wrong about it. */
  void check(Tools tools);
}
