package dev.signet.processor.collect.inspect;

import dev.signet.processor.collect.annotation.JacksonAnnotations;
import dev.signet.processor.collect.inspect.TypeProblem.Kind;
import dev.signet.processor.collect.jackson.PropertyDeclaration;
import dev.signet.processor.collect.jackson.PropertyScan;
import dev.signet.processor.javac.Supertypes;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.schema.Property;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Notes classes of which nothing can be sent, and setters between which nothing decides. Databind
 * writes an Iterable without properties as an array.
 */
final class PropertyChecks {

  private final FactCollector facts;

  PropertyChecks(FactCollector facts) {
    this.facts = facts;
  }

  void payload(
      List<Property> properties,
      List<PropertyDeclaration> declarations,
      PropertyScan scan,
      TypeElement owner,
      String path) {
    for (String setter : scan.overloadedSetters()) {
      facts.problem(Kind.SETTERS, path, TypeDisplay.of(owner) + "." + setter, null);
    }
    boolean object = !scan.creator().onlyFromScalar() && !scan.creator().isDelegating();
    if (properties.isEmpty() && !declarations.isEmpty() && object) {
      facts.problem(Kind.NO_PROPERTY, path, TypeDisplay.of(owner), null);
    }
  }

  /** Checks a class that generated code writes; of an abstract one, a subclass is written. */
  void result(List<Property> properties, TypeElement owner, String path) {
    boolean lost = holdsSomething(owner) || isIterable(owner);
    if (properties.isEmpty() && lost && !CreatorCheck.isAbstract(owner)) {
      facts.problem(Kind.NO_PROPERTY, path, TypeDisplay.of(owner), null);
    }
  }

  /** Returns whether there is a field of which no annotation says that it is not sent. */
  private static boolean holdsSomething(TypeElement type) {
    return Supertypes.superclasses(type).stream()
        .flatMap(above -> ElementFilter.fieldsIn(above.getEnclosedElements()).stream())
        .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
        .anyMatch(field -> JacksonAnnotations.on(field).isEmpty());
  }

  private static boolean isIterable(TypeElement type) {
    return Supertypes.of(type).stream()
        .anyMatch(above -> above.getQualifiedName().contentEquals("java.lang.Iterable"));
  }
}
