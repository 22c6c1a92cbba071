package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * Requires that {@code @RequireAppId} names app ids, each once, and leaves an app that can call.
 */
final class AllowedAppsRule implements HandlerRule, FunctionRule {

  private static final Pattern APP_ID = Pattern.compile("wx[0-9a-f]{16}");

  private static final AllowedValues VALUES =
      new AllowedValues(
          RuntimeNames.REQUIRE_APP_ID,
          DiagnosticId.APP_IDS_EMPTY,
          DiagnosticId.APP_IDS_DISJOINT,
          AllowedAppsRule::checkIds);

  @Override
  public void check(HandlerDeclaration handler, ProcessorContext context) {
    VALUES.checkClass(handler, context);
  }

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    VALUES.checkMethod(function, context);
  }

  private static void checkIds(
      List<AnnotationValue> values,
      Element element,
      AnnotationMirror mirror,
      ProcessorContext context) {
    Set<String> seen = new HashSet<>();
    for (AnnotationValue value : values) {
      Annotations.text(value)
          .flatMap(text -> problem(text, seen))
          .ifPresent(
              id ->
                  context
                      .diagnostics()
                      .report(id, new Position(element, mirror, value), value.getValue()));
    }
  }

  private static Optional<DiagnosticId> problem(String appId, Set<String> seen) {
    if (!seen.add(appId)) {
      return Optional.of(DiagnosticId.APP_ID_TWICE);
    }
    return APP_ID.matcher(appId).matches()
        ? Optional.empty()
        : Optional.of(DiagnosticId.APP_ID_MALFORMED);
  }
}
