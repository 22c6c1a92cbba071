package dev.signet.processor.collect.spring;

import dev.signet.processor.javac.Annotations;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;

/** Finds annotations as Spring does: on an element, or on its annotations to any depth. */
public final class MetaAnnotations {

  private MetaAnnotations() {}

  /**
   * An annotation that was found.
   *
   * @param direct the annotation on the element itself, through which it was found
   * @param mirror the annotation
   */
  public record Found(AnnotationMirror direct, AnnotationMirror mirror) {}

  /** Returns the nearest annotation with this qualified name. */
  public static Optional<Found> find(AnnotatedConstruct annotated, String name) {
    return find(annotated.getAnnotationMirrors(), name);
  }

  private static Optional<Found> find(List<? extends AnnotationMirror> direct, String name) {
    Set<String> seen = new HashSet<>();
    Deque<Found> waiting = new ArrayDeque<>();
    for (AnnotationMirror mirror : direct) {
      waiting.add(new Found(mirror, mirror));
    }
    while (!waiting.isEmpty()) {
      Found next = waiting.remove();
      String found = Annotations.qualifiedName(next.mirror());
      if (found.equals(name)) {
        return Optional.of(next);
      }
      if (!isOfOthers(found) && seen.add(found)) {
        for (AnnotationMirror above :
            next.mirror().getAnnotationType().asElement().getAnnotationMirrors()) {
          waiting.add(new Found(next.direct(), above));
        }
      }
    }
    return Optional.empty();
  }

  /** Returns whether there is an annotation with this name. */
  public static boolean has(AnnotatedConstruct annotated, String name) {
    return find(annotated, name).isPresent();
  }

  /** Returns whether there is one of these annotations. */
  public static boolean hasAny(AnnotatedConstruct annotated, List<String> names) {
    return names.stream().anyMatch(name -> has(annotated, name));
  }

  /** Returns whether an annotation has one of these names, or carries one that has. */
  public static boolean carriesAny(AnnotationMirror mirror, List<String> names) {
    return names.stream().anyMatch(name -> find(List.of(mirror), name).isPresent());
  }

  /** Returns whether an annotation carries none of Spring, so that javac need not read it. */
  private static boolean isOfOthers(String name) {
    // The type of an annotation that javac does not find has no name.
    return name.isEmpty() || name.startsWith("java.") || name.startsWith("dev.signet.");
  }
}
