package dev.signet.processor.validate;

import dev.signet.processor.collect.policy.RuleDeclaration;
import dev.signet.processor.collect.policy.RuleDeclarations;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementScanner14;

/**
 * Refuses the application's own rules, and {@code @FromPayload}, where nothing reads them. A rule
 * on a method or class without a function is judged as Signet's own annotations are.
 */
final class RulePlaceRule implements RoundRule {

  @Override
  public void check(
      Set<? extends TypeElement> annotations, RoundEnvironment round, ProcessorContext context) {
    Scanner scanner = new Scanner();
    for (Element root : round.getRootElements()) {
      if (context.sources().contains(root)) {
        scanner.scan(root, context);
      }
    }
    for (Element parameter : context.annotated(round, RuntimeNames.FROM_PAYLOAD)) {
      Element method = parameter.getEnclosingElement();
      if (!method.getSimpleName().contentEquals("permits")) {
        AnnotationMirror mirror =
            Annotations.find(parameter, RuntimeNames.FROM_PAYLOAD).orElseThrow();
        context
            .diagnostics()
            .report(DiagnosticId.FROM_PAYLOAD_MISPLACED, Position.of(parameter, mirror));
      }
    }
  }

  /** Looks at every declaration of a round, because any of them may have the annotation. */
  private static final class Scanner extends ElementScanner14<Void, ProcessorContext> {

    @Override
    public Void scan(Element element, ProcessorContext context) {
      for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
        check(element, mirror, context);
      }
      return super.scan(element, context);
    }

    private static void check(Element element, AnnotationMirror mirror, ProcessorContext context) {
      RuleDeclaration rule = RuleDeclarations.rule(element, mirror).orElse(null);
      if (rule == null) {
        checkUnknown(element, mirror, context);
      } else if (!rule.isOwn()) {
        return;
      } else if (element.getKind() == ElementKind.ANNOTATION_TYPE) {
        context
            .diagnostics()
            .report(
                DiagnosticId.RULE_ANNOTATION,
                Position.of(element, mirror),
                element.getSimpleName(),
                context.diagnostics().text(MessagePart.RULE_CARRIES_RULE, rule.name()));
      } else if (element instanceof VariableElement
          || element instanceof TypeParameterElement
          || element.getKind() == ElementKind.CONSTRUCTOR
          || element.getKind() == ElementKind.PACKAGE) {
        context
            .diagnostics()
            .report(DiagnosticId.RULE_MISPLACED, Position.of(element, mirror), rule.name());
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
          .ifPresent(
              rule ->
                  context
                      .diagnostics()
                      .report(
                          DiagnosticId.RULE_ANNOTATION,
                          Position.of(element, mirror),
                          type.getSimpleName(),
                          context.diagnostics().text(MessagePart.RULE_CARRIES_RULE, rule.name())));
    }
  }
}
