package dev.signet.processor.collect.owner;

import dev.signet.processor.collect.jackson.PropertyDeclaration;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * One property with {@code @Owner}.
 *
 * @param name its name in Java
 * @param elements the members and parameters that have the annotation, the most derived first
 * @param mirror the annotation on the first of them
 * @param reader the member that generated code reads; null when it can reach none
 */
public record OwnerMark(
    String name, List<Element> elements, AnnotationMirror mirror, Element reader) {

  /** Returns whether the owner is part of the JSON. */
  boolean isWritten() {
    return Annotations.bool(mirror, "written");
  }

  /** Returns whether databind knows the property, under whatever name, as this one. */
  boolean is(PropertyDeclaration property) {
    return property.javaName().equalsIgnoreCase(name)
        || property.elements().stream().anyMatch(e -> elements.contains(e) || e.equals(reader));
  }

  /** Returns the place of the annotation. */
  public Position position() {
    return Position.of(elements.get(0), mirror);
  }
}
