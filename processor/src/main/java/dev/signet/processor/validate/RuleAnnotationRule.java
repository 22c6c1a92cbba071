package dev.signet.processor.validate;

import dev.signet.processor.collect.policy.PolicyCall;
import dev.signet.processor.collect.policy.RuleDeclaration;
import dev.signet.processor.collect.policy.RuleDeclarations;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Requires that an annotation type of the application which carries {@code @RequirePolicy} can be a
 * requirement: it stays in class files, may stand on a function, and its policy can be asked.
 */
final class RuleAnnotationRule implements RoundRule {

  private static final Set<String> PLACES = Set.of("METHOD", "TYPE");

  @Override
  public void check(
      Set<? extends TypeElement> annotations, RoundEnvironment round, ProcessorContext context) {
    for (Element annotated : context.annotated(round, RuntimeNames.REQUIRE_POLICY)) {
      if (annotated.getKind() == ElementKind.ANNOTATION_TYPE
          && context.sources().contains(annotated)) {
        check((TypeElement) annotated, context);
      }
    }
  }

  private static void check(TypeElement type, ProcessorContext context) {
    Annotations.find(type, "java.lang.annotation.Retention")
        .filter(retention -> names(retention).contains("SOURCE"))
        .ifPresent(
            retention -> report(type, retention, MessagePart.RULE_SOURCE_RETENTION, context));
    Annotations.find(type, "java.lang.annotation.Target")
        .filter(target -> names(target).stream().noneMatch(PLACES::contains))
        .ifPresent(target -> report(type, target, MessagePart.RULE_WITHOUT_TARGET, context));
    // The return type of a method could then have the annotation, and the method itself not.
    Annotations.find(type, "java.lang.annotation.Target")
        .filter(target -> names(target).contains("TYPE_USE"))
        .ifPresent(target -> report(type, target, MessagePart.RULE_ON_TYPE_USE, context));
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      if (Annotations.qualifiedName(mirror).equals(RuntimeNames.REQUIRE_POLICY)) {
        RuleDeclaration rule = RuleDeclarations.ofType(type, mirror);
        for (PolicyCall.Mistake mistake : PolicyCall.of(rule, context).mistakes()) {
          context.diagnostics().report(mistake.id(), rule.declared(context), mistake.arguments());
        }
      }
    }
  }

  /** Returns the names of the constants that the annotation lists. */
  private static List<String> names(AnnotationMirror mirror) {
    return Annotations.elements(mirror, "value").stream()
        .map(AnnotationValue::getValue)
        .filter(VariableElement.class::isInstance)
        .map(constant -> ((VariableElement) constant).getSimpleName().toString())
        .toList();
  }

  private static void report(
      TypeElement type, AnnotationMirror at, MessagePart why, ProcessorContext context) {
    context
        .diagnostics()
        .report(
            DiagnosticId.RULE_ANNOTATION,
            Position.of(type, at),
            type.getSimpleName(),
            context.diagnostics().text(why));
  }
}
