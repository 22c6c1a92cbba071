package dev.signet.processor.validate;

import dev.signet.processor.javac.ProcessorContext;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** One thing that everything annotated in a round must keep, handler class or not. */
@FunctionalInterface
public interface RoundRule {

  /**
   * Says everything that is wrong about it.
   *
   * @param annotations the annotations that the processor was called with
   */
  void check(
      Set<? extends TypeElement> annotations, RoundEnvironment round, ProcessorContext context);
}
