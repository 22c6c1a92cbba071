package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.Shape;
import dev.signet.processor.collect.Tools;
import java.util.List;

/** One thing that a payload or result must keep. */
@FunctionalInterface
interface ShapeRule {

  /** Everything that is wrong about it. */
  List<Finding> check(Shape shape, FunctionDeclaration function, Tools tools);
}
