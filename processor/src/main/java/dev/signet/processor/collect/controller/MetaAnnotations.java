package dev.signet.processor.collect.controller;

import dev.signet.processor.javac.Annotations;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** Finds annotations as Spring does: also those that other annotations carry, to any depth. */
public final class MetaAnnotations {

  private MetaAnnotations() {}

  /** Returns the annotation that has this name or carries the one that has. */
  public static Optional<AnnotationMirror> find(AnnotatedConstruct annotated, String name) {
    for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
      if (is(mirror, name, new HashSet<>())) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  /** Returns whether there is an annotation that has this name or carries the one that has. */
  public static boolean has(AnnotatedConstruct annotated, String name) {
    return find(annotated, name).isPresent();
  }

  /** Returns whether an annotation has or carries one of these names. */
  public static boolean carriesAny(AnnotationMirror mirror, List<String> names) {
    return names.stream().anyMatch(name -> is(mirror, name, new HashSet<>()));
  }

  private static boolean is(AnnotationMirror mirror, String name, Set<String> seen) {
    String own = Annotations.qualifiedName(mirror);
    if (own.equals(name)) {
      return true;
    }
    // As Spring does, which reads nothing of Java's own annotations.
    if (own.isEmpty() || own.startsWith("java.lang.") || !seen.add(own)) {
      return false;
    }
    Element type = mirror.getAnnotationType().asElement();
    return type.getAnnotationMirrors().stream().anyMatch(carried -> is(carried, name, seen));
  }
}
