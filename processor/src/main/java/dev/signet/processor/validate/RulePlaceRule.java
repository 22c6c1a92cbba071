package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Refuses the application's own rules, and {@code @FromPayload}, where nothing reads them. A rule
 * on a method or class without a function is judged as Signet's own annotations are.
 */
final class RulePlaceRule implements RoundRule {

  @Override
  public void check(
      Set<? extends TypeElement> annotations, RoundEnvironment round, ProcessorContext context) {
    RuleScanner scanner = new RuleScanner();
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
}
