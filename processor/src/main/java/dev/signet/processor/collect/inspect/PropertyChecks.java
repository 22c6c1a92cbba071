package dev.signet.processor.collect.inspect;

import dev.signet.processor.collect.inspect.TypeProblem.Kind;
import dev.signet.processor.collect.jackson.PropertyDeclaration;
import dev.signet.processor.collect.jackson.PropertyScan;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.Property;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** Notes classes of which a client can send nothing, and setters between which nothing decides. */
final class PropertyChecks {

  private final FactCollector facts;
  private final Direction direction;

  PropertyChecks(FactCollector facts, Direction direction) {
    this.facts = facts;
    this.direction = direction;
  }

  void properties(
      List<Property> properties,
      List<PropertyDeclaration> declarations,
      PropertyScan scan,
      TypeElement owner,
      String path) {
    if (direction == Direction.RESULT) {
      return;
    }
    for (String setter : scan.overloadedSetters()) {
      facts.problem(Kind.SETTERS, path, TypeDisplay.of(owner) + "." + setter, null);
    }
    boolean object = !scan.creator().onlyFromScalar() && !scan.creator().isDelegating();
    if (properties.isEmpty() && !declarations.isEmpty() && object) {
      facts.problem(Kind.NO_PROPERTY, path, TypeDisplay.of(owner), null);
    }
  }
}
