package dev.signet.testing;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    return of(outwards(context), types);
  }

  /**
   * Returns the nearest annotation of one of these types; empty if there is none.
   *
   * @param method the test method; null for what belongs to the class
   * @throws ExtensionConfigurationException if two of them are on one element
   */
  static Optional<Annotation> of(
      Class<?> testClass, Method method, List<Class<? extends Annotation>> types) {
    List<AnnotatedElement> elements = new ArrayList<>();
    if (method != null) {
      elements.add(method);
    }
    Class<?> around = testClass;
    while (around != null) {
      elements.add(around);
      // A static class is a test class of its own, wherever it stands.
      around = Modifier.isStatic(around.getModifiers()) ? null : around.getEnclosingClass();
    }
    return of(elements, types);
  }

  private static Optional<Annotation> of(
      Collection<AnnotatedElement> elements, List<Class<? extends Annotation>> types) {
    for (AnnotatedElement element : elements) {
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

  /** Asks the contexts around it, because JUnit names the classes around a test since 5.12 only. */
  private static Set<AnnotatedElement> outwards(ExtensionContext context) {
    Set<AnnotatedElement> elements = new LinkedHashSet<>();
    context.getTestMethod().ifPresent(elements::add);
    Optional<ExtensionContext> around = Optional.of(context);
    while (around.isPresent()) {
      around.get().getTestClass().ifPresent(elements::add);
      around = around.get().getParent();
    }
    return elements;
  }
}
