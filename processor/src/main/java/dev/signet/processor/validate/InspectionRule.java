package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.inspect.TypeInspection;
import dev.signet.processor.javac.ProcessorContext;
import java.util.List;

/** One thing that a payload or result must keep. */
@FunctionalInterface
interface InspectionRule {

  /** Everything that is wrong about it. */
  List<Finding> check(TypeInspection shape, FunctionDeclaration function, ProcessorContext context);
}
