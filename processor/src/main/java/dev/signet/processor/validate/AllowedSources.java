package dev.signet.processor.validate;

import dev.signet.processor.WellKnownNames;
import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.collect.Mirrors;
import dev.signet.processor.collect.Tools;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

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
    if (Mirrors.value(mirror, "value").isPresent() && Mirrors.elements(mirror, "value").isEmpty()) {
      tools.diagnostics().report(DiagnosticId.SOURCES_EMPTY, Position.of(element, mirror, "value"));
    }
  }
}
