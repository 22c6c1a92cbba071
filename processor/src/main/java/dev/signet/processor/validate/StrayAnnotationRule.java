package dev.signet.processor.validate;

import dev.signet.processor.collect.Factories;
import dev.signet.processor.collect.controller.Mappings;
import dev.signet.processor.collect.policy.PermitsMethod;
import dev.signet.processor.collect.policy.RuleDeclarations;
import dev.signet.processor.collect.user.CallerResolvers;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * Refuses Signet annotations where there is no function: they would have no effect although their
 * author expects one. On an abstract method, an interface or an abstract class they are a contract,
 * which {@link InheritedAnnotationRule} makes the handler repeat.
 */
final class StrayAnnotationRule implements RoundRule {

  @Override
  public void check(
      Set<? extends TypeElement> annotations, RoundEnvironment round, ProcessorContext context) {
    Set<Element> annotated = new LinkedHashSet<>();
    for (TypeElement annotation : annotations) {
      annotated.addAll(round.getElementsAnnotatedWith(annotation));
    }
    annotated.removeIf(element -> !context.sources().contains(element));
    for (Element element : annotated) {
      check(element, context);
    }
    checkFactories(annotated, context);
  }

  /** Checks a method or class; does nothing for any other element. */
  static void check(Element element, ProcessorContext context) {
    if (element instanceof TypeElement type && !isCalledClass(type, context) && !isContract(type)) {
      report(type, type, type.getSimpleName().toString(), context);
    } else if (element.getKind() == ElementKind.METHOD) {
      checkMethod((ExecutableElement) element, context);
    }
  }

  private static void checkMethod(ExecutableElement method, ProcessorContext context) {
    if (!isCalled(method, context) && !isContract(method)) {
      Element type = method.getEnclosingElement();
      String name = type.getSimpleName() + "." + method.getSimpleName();
      report(method, context.records().placeOf(method), name, context);
    }
  }

  private static void report(
      Element element, Element place, String name, ProcessorContext context) {
    List<AnnotationMirror> stray = new ArrayList<>(SignetAnnotations.of(element));
    if (element.getKind() == ElementKind.ANNOTATION_TYPE) {
      // What makes it a rule belongs there, and RulePlaceRule looks at the rules on it.
      stray.removeIf(mirror -> RuleDeclarations.rule(element, mirror).isPresent());
    }
    if (!stray.isEmpty()) {
      // The container of repeated triggers is not in the source.
      Position position = Position.of(place, stray.get(0));
      Element type = element instanceof TypeElement ? element : element.getEnclosingElement();
      context
          .diagnostics()
          .report(
              Mappings.isController(type)
                  ? DiagnosticId.ANNOTATION_WITHOUT_MAPPING
                  : DiagnosticId.ANNOTATION_WITHOUT_FUNCTION,
              position,
              SignetAnnotations.displayName(stray.get(0)),
              name);
    }
  }

  private static void checkFactories(Set<Element> annotated, ProcessorContext context) {
    Set<Element> types = new LinkedHashSet<>();
    for (Element method : annotated) {
      Element type = method.getEnclosingElement();
      if (Annotations.has(method, RuntimeNames.HANDLER_FACTORY)
          && !isFunctionClass(type)
          && types.add(type)) {
        checkFactory(method, (TypeElement) type, context);
      }
    }
  }

  private static void checkFactory(Element method, TypeElement type, ProcessorContext context) {
    if (PermitsMethod.isPolicy(type, context)
        || CallerResolvers.isResolver(type, context)
        || OpenDataSourceRule.isSource(type, context)) {
      HandlerFactoryRule.check(type, Factories.of(type), context);
    } else {
      context
          .diagnostics()
          .report(DiagnosticId.FACTORY_WITHOUT_FUNCTIONS, method, type.getSimpleName());
    }
  }

  /** Returns whether a class has functions, or methods that Spring calls for a request. */
  static boolean isCalledClass(Element type, ProcessorContext context) {
    return isFunctionClass(type) || Mappings.hasMappings(type, context);
  }

  /** Returns whether a method is a function, or Spring calls it for a request. */
  static boolean isCalled(Element method, ProcessorContext context) {
    return isFunction(method) || Mappings.isMapped(method, context);
  }

  static boolean isFunctionClass(Element type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .anyMatch(StrayAnnotationRule::isFunction);
  }

  // Returns whether the method is a function, or has an annotation that javac cannot find, which
  // may be the missing one and which javac reports.
  private static boolean isFunction(Element method) {
    return method.getAnnotationMirrors().stream()
        .anyMatch(
            mirror ->
                mirror.getAnnotationType().getKind() == TypeKind.ERROR
                    || Annotations.qualifiedName(mirror).equals(RuntimeNames.CLOUD_FUNCTION));
  }

  private static boolean isContract(TypeElement type) {
    return type.getKind() == ElementKind.INTERFACE
        || type.getModifiers().contains(Modifier.ABSTRACT)
            && type.getKind() != ElementKind.ANNOTATION_TYPE;
  }

  static boolean isContract(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    return modifiers.contains(Modifier.ABSTRACT) || modifiers.contains(Modifier.DEFAULT);
  }
}
