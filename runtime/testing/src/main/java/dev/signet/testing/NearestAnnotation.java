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
 * Finds what is said about a test: on its method, on its class with superclasses, on the classes
 * around it. Annotations of annotations count.
 */
final class NearestAnnotation {

  private NearestAnnotation() {}

  /**
   * The nearest annotation of one of these types.
   *
   * @throws ExtensionConfigurationException when two of them stand on one element
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
