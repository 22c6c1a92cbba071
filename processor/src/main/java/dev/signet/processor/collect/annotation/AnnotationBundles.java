package dev.signet.processor.collect.annotation;

import dev.signet.processor.javac.Annotations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;

/**
 * Opens annotations of the user that bundle others by {@code @JacksonAnnotationsInside}, as
 * databind does: what is inside counts as if it stood at the element, and a later one replaces an
 * earlier one of its type.
 */
public final class AnnotationBundles {

  private static final String INSIDE = JacksonAnnotations.ANNOTATION + "JacksonAnnotationsInside";

  private AnnotationBundles() {}

  /** Returns the annotations with those inside bundles. */
  public static List<AnnotationMirror> open(List<? extends AnnotationMirror> annotations) {
    for (AnnotationMirror mirror : annotations) {
      if (isBundle(mirror)) {
        Map<String, AnnotationMirror> opened = new LinkedHashMap<>();
        annotations.forEach(each -> add(each, opened));
        return new ArrayList<>(opened.values());
      }
    }
    return List.copyOf(annotations);
  }

  private static void add(AnnotationMirror mirror, Map<String, AnnotationMirror> opened) {
    boolean isNew = opened.put(Annotations.qualifiedName(mirror), mirror) == null;
    if (isNew && isBundle(mirror)) {
      mirror.getAnnotationType().asElement().getAnnotationMirrors().stream()
          .filter(inside -> !Annotations.qualifiedName(inside).startsWith("java.lang.annotation."))
          .forEach(inside -> add(inside, opened));
    }
  }

  private static boolean isBundle(AnnotationMirror mirror) {
    return Annotations.has(mirror.getAnnotationType().asElement(), INSIDE);
  }
}
