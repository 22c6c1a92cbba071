package dev.signet.processor.validate;

import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * Refuses mutable state in the policies, resolvers and sources of open data that annotations name,
 * because one object of each serves all callers at once, as a handler object does, and what a
 * Spring bean among them may not be. It looks only at classes that are compiled together with the
 * annotation.
 */
final class SharedObjectRule implements RoundRule {

  private static final List<String> NAMING =
      List.of(
          RuntimeNames.REQUIRE_POLICY, RuntimeNames.RESOLVE_CALLERS, RuntimeNames.OPEN_DATA_FROM);

  @Override
  public void check(
      Set<? extends TypeElement> annotations, RoundEnvironment round, ProcessorContext context) {
    Set<TypeElement> shared = new LinkedHashSet<>();
    for (String annotation : NAMING) {
      for (Element annotated : context.annotated(round, annotation)) {
        Annotations.find(annotated, annotation).ifPresent(mirror -> addNamed(mirror, shared));
      }
    }
    for (TypeElement type : shared) {
      if (context.sources().contains(type)) {
        MutableFieldRule.checkFields(type, context);
        SpringBeanRule.checkShared(type, context);
      }
    }
  }

  private static void addNamed(AnnotationMirror naming, Set<TypeElement> shared) {
    for (AnnotationValue value : Annotations.elements(naming, "value")) {
      if (value.getValue() instanceof DeclaredType type
          && type.asElement() instanceof TypeElement element) {
        shared.add(element);
      }
    }
  }
}
