package dev.signet.processor.validate;

import dev.signet.processor.WellKnownNames;
import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.collect.Mirrors;
import dev.signet.processor.collect.Tools;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;

/** {@code @RequireSource} names sources and leaves somebody who can call. */
final class AllowedSources {

  private AllowedSources() {}

  static void checkClass(HandlerDeclaration handler, Tools tools) {
    Mirrors.find(handler.type(), WellKnownNames.REQUIRE_SOURCE)
        .ifPresent(mirror -> checkSources(handler.type(), mirror, tools));
  }

  static void checkMethod(FunctionDeclaration function, Tools tools) {
    Optional<AnnotationMirror> onMethod = function.onMethod(WellKnownNames.REQUIRE_SOURCE);
    onMethod.ifPresent(mirror -> checkSources(function.method(), mirror, tools));
    Optional<AnnotationMirror> onClass = function.onClass(WellKnownNames.REQUIRE_SOURCE);
    if (onMethod.isPresent()
        && onClass.isPresent()
        && RequiredValues.disjoint(onMethod.get(), onClass.get())) {
      tools
          .diagnostics()
          .report(
              DiagnosticId.SOURCES_DISJOINT,
              Position.of(function.method(), onMethod.get(), "value"));
    }
  }

  private static void checkSources(Element element, AnnotationMirror mirror, Tools tools) {
    List<AnnotationValue> values = Mirrors.elements(mirror, "value");
    if (values.isEmpty() && Mirrors.value(mirror, "value").isPresent()) {
      tools.diagnostics().report(DiagnosticId.SOURCES_EMPTY, Position.of(element, mirror, "value"));
    }
    for (AnnotationValue value : values) {
      if (value.getValue() instanceof VariableElement constant && !exists(constant)) {
        tools
            .diagnostics()
            .report(
                DiagnosticId.SOURCE_UNKNOWN,
                new Position(element, mirror, value),
                constant.getSimpleName());
      }
    }
  }

  // In a source file javac itself says that a constant does not exist. A class file that was
  // compiled against another version of the runtime can still name one, and javac only warns.
  private static boolean exists(VariableElement constant) {
    return constant.getEnclosingElement().getEnclosedElements().stream()
        .anyMatch(
            known ->
                known.getKind() == ElementKind.ENUM_CONSTANT
                    && known.getSimpleName().equals(constant.getSimpleName()));
  }
}
