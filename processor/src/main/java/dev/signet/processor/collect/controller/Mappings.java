package dev.signet.processor.collect.controller;

import dev.signet.processor.collect.spring.MetaAnnotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.Supertypes;
import dev.signet.processor.names.SpringNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Tells which classes are controllers, and which methods Spring calls for a request. */
public final class Mappings {

  private Mappings() {}

  /** Returns whether Spring takes a class for a controller, once it is a bean. */
  public static boolean isController(Element element) {
    return element instanceof TypeElement type
        && Supertypes.of(type).stream()
            .anyMatch(above -> MetaAnnotations.has(above, SpringNames.CONTROLLER));
  }

  /** Returns whether objects of a class can be beans. */
  static boolean isConcrete(TypeElement type) {
    return (type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD)
        && !type.getModifiers().contains(Modifier.ABSTRACT);
  }

  /** Returns whether a class has or inherits a method that Spring calls for a request. */
  public static boolean hasMappings(Element element, ProcessorContext context) {
    return element instanceof TypeElement type
        && Supertypes.of(type).stream()
            .flatMap(above -> ElementFilter.methodsIn(above.getEnclosedElements()).stream())
            .anyMatch(method -> isMapped(method, context));
  }

  /** Returns whether Spring calls a method for a request, in a class that is a controller. */
  public static boolean isMapped(Element element, ProcessorContext context) {
    return element instanceof ExecutableElement method && of(method, context).isPresent();
  }

  /**
   * Returns the annotation by which Spring calls a method for a request. It stands on the method or
   * on one that it overrides.
   */
  public static Optional<AnnotationMirror> of(ExecutableElement method, ProcessorContext context) {
    return on(method)
        .or(
            () ->
                overridden(method, context).stream()
                    .flatMap(above -> on(above).stream())
                    .findFirst());
  }

  /** Returns the annotation that maps a request to an element itself. */
  private static Optional<AnnotationMirror> on(Element element) {
    return SpringNames.MAPPINGS.stream()
        .flatMap(mapping -> MetaAnnotations.find(element, mapping).stream())
        .map(MetaAnnotations.Found::direct)
        .findFirst();
  }

  /** Returns the methods that a method overrides in the supertypes of its own class. */
  public static List<ExecutableElement> overridden(
      ExecutableElement method, ProcessorContext context) {
    List<ExecutableElement> found = new ArrayList<>();
    if (method.getEnclosingElement() instanceof TypeElement type) {
      for (TypeElement ancestor : Supertypes.of(type)) {
        for (ExecutableElement above : ElementFilter.methodsIn(ancestor.getEnclosedElements())) {
          if (above.getSimpleName().equals(method.getSimpleName())
              && context.elements().overrides(method, above, type)) {
            found.add(above);
          }
        }
      }
    }
    return found;
  }
}
