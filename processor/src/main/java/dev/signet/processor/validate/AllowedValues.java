package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * Requires that an annotation which lists allowed callers leaves somebody who can call: its list is
 * not empty, and the lists of a class and its method, which combine, have a value in common.
 */
final class AllowedValues {

  /** Checks the values of one annotation by themselves. */
  interface ValuesCheck {
    void check(
        List<AnnotationValue> values,
        Element element,
        AnnotationMirror mirror,
        ProcessorContext context);
  }

  private final String annotation;
  private final DiagnosticId empty;
  private final DiagnosticId disjoint;
  private final ValuesCheck valuesCheck;

  AllowedValues(
      String annotation, DiagnosticId empty, DiagnosticId disjoint, ValuesCheck valuesCheck) {
    this.annotation = annotation;
    this.empty = empty;
    this.disjoint = disjoint;
    this.valuesCheck = valuesCheck;
  }

  void checkClass(HandlerDeclaration handler, ProcessorContext context) {
    Annotations.find(handler.type(), annotation)
        .ifPresent(mirror -> checkValues(handler.type(), mirror, context));
  }

  void checkMethod(FunctionDeclaration function, ProcessorContext context) {
    Optional<AnnotationMirror> onMethod = function.onMethod(annotation);
    onMethod.ifPresent(mirror -> checkValues(function.method(), mirror, context));
    Optional<AnnotationMirror> onClass = function.onClass(annotation);
    if (onMethod.isPresent() && onClass.isPresent() && areDisjoint(onMethod.get(), onClass.get())) {
      context
          .diagnostics()
          .report(disjoint, Position.of(function.method(), onMethod.get(), "value"));
    }
  }

  private void checkValues(Element element, AnnotationMirror mirror, ProcessorContext context) {
    List<AnnotationValue> values = Annotations.elements(mirror, "value");
    if (values.isEmpty() && Annotations.value(mirror, "value").isPresent()) {
      context.diagnostics().report(empty, Position.of(element, mirror, "value"));
    }
    valuesCheck.check(values, element, mirror, context);
  }

  /**
   * Returns whether two lists have nothing in common; an empty or erroneous list is never disjoint.
   */
  private static boolean areDisjoint(AnnotationMirror one, AnnotationMirror other) {
    Set<String> first = texts(one);
    Set<String> second = texts(other);
    return !first.isEmpty() && !second.isEmpty() && Collections.disjoint(first, second);
  }

  private static Set<String> texts(AnnotationMirror mirror) {
    List<AnnotationValue> values = Annotations.elements(mirror, "value");
    Set<String> texts = new HashSet<>();
    if (values.stream().noneMatch(Annotations::isErroneous)) {
      values.forEach(value -> texts.add(value.getValue().toString()));
    }
    return texts;
  }
}
