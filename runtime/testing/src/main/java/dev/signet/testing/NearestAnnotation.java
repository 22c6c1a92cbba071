package dev.signet.testing;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Finds the annotation that applies to a test: on its method, on its class or a superclass, or on
 * the classes around it. Annotations of annotations count.
 */
final class NearestAnnotation {

  private NearestAnnotation() {}

  /**
   * Returns the nearest annotation of one of these types; empty if there is none.
   *
   * @throws ExtensionConfigurationException if two of them are on one element
   */
  static Optional<Annotation> of(
      ExtensionContext context, List<Class<? extends Annotation>> types) {
    for (AnnotatedElement element : outwards(context)) {
      List<Annotation> found = new ArrayList<>();
      for (Class<? extends Annotation> type : types) {
        AnnotationSupport.findAnnotation(element, type).ifPresent(found::add);
      }
      if (found.size() > 1) {
        throw new ExtensionConfigurationException(
            element + " has more than one caller: " + found + ". Leave one.");
      }
      if (!found.isEmpty()) {
        return Optional.of(found.get(0));
      }
    }
    return Optional.empty();
  }

  private static List<AnnotatedElement> outwards(ExtensionContext context) {
    List<AnnotatedElement> elements = new ArrayList<>();
    context.getTestMethod().ifPresent(elements::add);
    context.getTestClass().ifPresent(elements::add);
    List<Class<?>> around = context.getEnclosingTestClasses();
    for (int i = around.size() - 1; i >= 0; i--) {
      elements.add(around.get(i));
    }
    return elements;
  }
}
