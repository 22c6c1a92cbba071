package dev.signet.processor.validate;

import dev.signet.processor.collect.CallbackSources;
import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;

/**
 * Requires that {@code @RequireSource} on a function that WeChat itself calls only narrows the
 * sources of such calls: never to a client, and to no chain, whose first element could be one.
 */
final class CallbackSourceRule implements FunctionRule {

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    if (!function.isCallback() || function.isTimer()) {
      return;
    }
    function
        .onMethod(RuntimeNames.REQUIRE_SOURCE)
        .ifPresent(
            mirror -> {
              Position at = Position.of(function.method(), mirror, "value");
              check(function, mirror, at, context);
            });
    function
        .onClass(RuntimeNames.REQUIRE_SOURCE)
        .ifPresent(mirror -> check(function, mirror, Position.of(function.method()), context));
  }

  private static void check(
      FunctionDeclaration function,
      AnnotationMirror mirror,
      Position position,
      ProcessorContext context) {
    List<String> possible = CallbackSources.of(function);
    boolean narrows =
        Annotations.elements(mirror, "value").stream()
            .map(AnnotationValue::getValue)
            .filter(VariableElement.class::isInstance)
            .map(constant -> ((VariableElement) constant).getSimpleName().toString())
            .allMatch(possible::contains);
    if (!narrows || Annotations.bool(mirror, "chain")) {
      context
          .diagnostics()
          .report(
              DiagnosticId.CALLBACK_SOURCES,
              position,
              function.displayName(),
              String.join(", ", possible));
    }
  }
}
