package dev.signet.processor.javac;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;

/**
 * Annotations that are written among the values of others. They stand on no element, so that nobody
 * who reads the annotations of an element meets them.
 */
public final class NestedAnnotations {

  private NestedAnnotations() {}

  /**
   * Returns the annotations among the values of an annotation, at any depth, without those that it
   * is the container of: they stand on the element as if each were written alone.
   */
  public static List<AnnotationMirror> in(AnnotationMirror mirror) {
    List<AnnotationMirror> nested = new ArrayList<>();
    for (AnnotationValue value : mirror.getElementValues().values()) {
      add(mirror, value, nested);
    }
    return nested;
  }

  /** Returns the annotations in the default value of an annotation's member, at any depth. */
  public static List<AnnotationMirror> inDefault(ExecutableElement member) {
    List<AnnotationMirror> nested = new ArrayList<>();
    if (member.getDefaultValue() != null) {
      add(null, member.getDefaultValue(), nested);
    }
    return nested;
  }

  /** Returns whether an annotation is the container that its type names in {@code @Repeatable}. */
  public static boolean repeats(AnnotationMirror container, AnnotationMirror nested) {
    return Annotations.find(
            nested.getAnnotationType().asElement(), "java.lang.annotation.Repeatable")
        .flatMap(repeatable -> Annotations.value(repeatable, "value"))
        .map(AnnotationValue::getValue)
        .filter(DeclaredType.class::isInstance)
        .map(type -> ((DeclaredType) type).asElement())
        .filter(container.getAnnotationType().asElement()::equals)
        .isPresent();
  }

  private static void add(
      AnnotationMirror around, AnnotationValue value, List<AnnotationMirror> found) {
    if (value.getValue() instanceof List<?> elements) {
      elements.forEach(each -> add(around, (AnnotationValue) each, found));
    } else if (value.getValue() instanceof AnnotationMirror nested) {
      if (around == null || !repeats(around, nested)) {
        found.add(nested);
      }
      found.addAll(in(nested));
    }
  }
}
