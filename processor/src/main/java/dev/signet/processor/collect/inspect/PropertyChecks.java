package dev.signet.processor.collect.inspect;

import dev.signet.processor.collect.annotation.JacksonAnnotations;
import dev.signet.processor.collect.inspect.TypeProblem.Kind;
import dev.signet.processor.collect.jackson.PropertyDeclaration;
import dev.signet.processor.collect.jackson.PropertyScan;
import dev.signet.processor.collect.owner.OwnerMark;
import dev.signet.processor.collect.owner.OwnerMarks;
import dev.signet.processor.javac.Supertypes;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.names.RuntimeNames;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.Property;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
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

  /**
   * Checks the properties that say whose an object is. A client does not choose them; from a result
   * those that are not written are removed.
   */
  void owners(
      OwnerMarks owners, List<PropertyDeclaration> declarations, String path, Direction direction) {
    if (direction == Direction.RESULT) {
      owners(owners, path);
      declarations.removeIf(owners::leaveOut);
      return;
    }
    for (PropertyDeclaration declared : declarations) {
      if (declared.inJson()) {
        String at = path.isEmpty() ? declared.name() : path + "." + declared.name();
        owners.of(declared).ifPresent(mark -> facts.owner(Kind.OWNER_IN_PAYLOAD, at, mark));
      }
    }
  }

  private void owners(OwnerMarks owners, String path) {
    for (OwnerMark mark : owners.all()) {
      if (mark.reader() == null) {
        facts.owner(Kind.OWNER_NOT_READABLE, path, mark);
      } else if (mark != owners.all().get(0)) {
        facts.owner(Kind.OWNER_TWICE, path, mark);
      }
    }
  }

  /** Returns whether there is a field of which no annotation says that it is not sent. */
  private static boolean holdsSomething(TypeElement type) {
    return Supertypes.superclasses(type).stream()
        .flatMap(above -> ElementFilter.fieldsIn(above.getEnclosedElements()).stream())
        .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
        .anyMatch(field -> !isKeptBack(JacksonAnnotations.on(field)));
  }

  private static boolean isKeptBack(List<AnnotationMirror> annotations) {
    String access = JacksonAnnotations.constant(annotations, JacksonAnnotations.PROPERTY, "access");
    return JacksonAnnotations.ignored(annotations)
        || JacksonAnnotations.has(annotations, JacksonAnnotations.BACK_REFERENCE)
        || JacksonAnnotations.has(annotations, RuntimeNames.OWNER)
        || access.equals("WRITE_ONLY");
  }

  private static boolean isIterable(TypeElement type) {
    return Supertypes.of(type).stream()
        .anyMatch(above -> above.getQualifiedName().contentEquals("java.lang.Iterable"));
  }
}
