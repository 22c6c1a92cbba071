package dev.signet.processor.collect.controller;

import dev.signet.processor.javac.Supertypes;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * Finds what hides whether a class is a controller, because another processor may still write it.
 */
public final class UnknownAnnotations {

  private UnknownAnnotations() {}

  /** Returns whether an annotation or supertype of a class or of a nested one does not exist. */
  public static boolean areIn(TypeElement type) {
    return isUnknown(type)
        || !Supertypes.missing(type).isEmpty()
        || ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .anyMatch(UnknownAnnotations::isUnknown)
        || ElementFilter.typesIn(type.getEnclosedElements()).stream()
            .anyMatch(UnknownAnnotations::areIn);
  }

  private static boolean isUnknown(Element element) {
    return element.getAnnotationMirrors().stream()
        .map(AnnotationMirror::getAnnotationType)
        .anyMatch(type -> type.getKind() == TypeKind.ERROR);
  }
}
