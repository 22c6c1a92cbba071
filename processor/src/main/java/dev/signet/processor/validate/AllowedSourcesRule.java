package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;

/** Requires that {@code @RequireSource} names sources and leaves one that can call. */
final class AllowedSourcesRule implements HandlerRule, FunctionRule {

  private static final AllowedValues VALUES =
      new AllowedValues(
          RuntimeNames.REQUIRE_SOURCE,
          DiagnosticId.SOURCES_EMPTY,
          DiagnosticId.SOURCES_DISJOINT,
          AllowedSourcesRule::checkSources);

  @Override
  public void check(HandlerDeclaration handler, ProcessorContext context) {
    VALUES.checkClass(handler, context);
  }

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    VALUES.checkMethod(function, context);
  }

  private static void checkSources(
      List<AnnotationValue> values,
      Element element,
      AnnotationMirror mirror,
      ProcessorContext context) {
    for (AnnotationValue value : values) {
      if (value.getValue() instanceof VariableElement constant && !exists(constant)) {
        context
            .diagnostics()
            .report(
                DiagnosticId.SOURCE_UNKNOWN,
                new Position(element, mirror, value),
                constant.getSimpleName());
      }
    }
  }

  // Returns whether the enum has the constant. In a source file javac reports a missing one, but a
  // class file compiled against another version of the runtime can name one, and javac only warns.
  private static boolean exists(VariableElement constant) {
    return constant.getEnclosingElement().getEnclosedElements().stream()
        .anyMatch(
            known ->
                known.getKind() == ElementKind.ENUM_CONSTANT
                    && known.getSimpleName().equals(constant.getSimpleName()));
  }
}
