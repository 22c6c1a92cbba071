package dev.signet.processor.validate;

import dev.signet.processor.collect.policy.RuleDeclaration;
import dev.signet.processor.collect.policy.RuleDeclarations;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.NestedAnnotations;
import dev.signet.processor.javac.ProcessorContext;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementScanner14;

/**
 * Looks at every declaration of a round, because any of them may have a rule of the application, or
 * hide one of Signet's annotations inside another.
 */
final class RuleScanner extends ElementScanner14<Void, ProcessorContext> {

  @Override
  public Void visitExecutable(ExecutableElement method, ProcessorContext context) {
    for (AnnotationMirror nested : NestedAnnotations.inDefault(method)) {
      checkNested(method, nested, Position.of(method), context);
    }
    return super.visitExecutable(method, context);
  }

  @Override
  public Void scan(Element element, ProcessorContext context) {
    for (AnnotationMirror mirror : context.records().writtenOn(element)) {
      check(element, mirror, context);
    }
    return super.scan(element, context);
  }

  private static void check(Element element, AnnotationMirror mirror, ProcessorContext context) {
    List<RuleDeclaration> rules = RuleDeclarations.in(element, mirror);
    if (rules.isEmpty()) {
      checkUnknown(element, mirror, context);
    } else if (rules.get(0).isOwn()) {
      check(element, rules.get(0), context);
    }
    for (AnnotationMirror nested : NestedAnnotations.in(mirror)) {
      checkNested(element, nested, Position.of(element, nested), context);
    }
  }

  /** A rule or an annotation of Signet's among the values of another annotation asks nothing. */
  private static void checkNested(
      Element element, AnnotationMirror nested, Position position, ProcessorContext context) {
    if (SignetAnnotations.isOne(element, nested)) {
      misplaced(SignetAnnotations.displayName(nested), position, context);
    }
  }

  private static void check(Element element, RuleDeclaration rule, ProcessorContext context) {
    if (element.getKind() == ElementKind.ANNOTATION_TYPE) {
      carriesRule(element, rule.used(), rule, context);
    } else if (element instanceof VariableElement
        || element instanceof TypeParameterElement
        || element.getKind() == ElementKind.CONSTRUCTOR
        || element.getKind() == ElementKind.PACKAGE) {
      misplaced(rule.name(), rule.used(), context);
    } else {
      StrayAnnotationRule.check(element, context);
    }
  }

  /** An annotation of a class file that carries a rule looks like one, and is none. */
  private static void checkUnknown(
      Element element, AnnotationMirror mirror, ProcessorContext context) {
    Element type = mirror.getAnnotationType().asElement();
    if (context.sources().contains(type)) {
      return; // it is refused where it is declared
    }
    RuleDeclarations.carriedBy(type)
        .ifPresent(rule -> carriesRule(type, Position.of(element, mirror), rule, context));
  }

  private static void misplaced(String name, Position position, ProcessorContext context) {
    context.diagnostics().report(DiagnosticId.RULE_MISPLACED, position, name);
  }

  private static void carriesRule(
      Element type, Position position, RuleDeclaration rule, ProcessorContext context) {
    context
        .diagnostics()
        .report(
            DiagnosticId.RULE_ANNOTATION,
            position,
            type.getSimpleName(),
            context.diagnostics().text(MessagePart.RULE_CARRIES_RULE, rule.name()));
  }
}
