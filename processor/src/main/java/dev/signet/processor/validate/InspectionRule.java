package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.inspect.TypeInspection;
import dev.signet.processor.javac.ProcessorContext;
import java.util.List;

/** A rule for a payload or result. */
@FunctionalInterface
interface InspectionRule {

  /** Returns every violation. */
  List<Finding> check(
      TypeInspection inspection, FunctionDeclaration function, ProcessorContext context);
}
