package dev.signet.processor.validate;

import dev.signet.processor.javac.ProcessorContext;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** A rule for all annotated elements of a round, in a handler class or not. */
@FunctionalInterface
public interface RoundRule {

  /**
   * Reports every violation in a round.
   *
   * @param annotations the annotations that the processor was called with
   */
  void check(
      Set<? extends TypeElement> annotations, RoundEnvironment round, ProcessorContext context);
}
