package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.OpenDataTypes;
import dev.signet.processor.collect.ParameterDeclaration;
import dev.signet.processor.collect.ParameterDeclaration.Kind;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Diagnostics;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.names.RuntimeNames;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;

/**
 * Requires that a parameter of open data is one that somebody can vouch for: of a known type, for a
 * direct caller, and not beside a payload that would hold the same field unverified.
 */
final class OpenDataRule implements FunctionRule {

  /** The most CloudIDs of one call (documentation of open data). */
  private static final int MOST = 5;

  private static final List<String> OTHER_CALLERS =
      List.of(
          RuntimeNames.ALLOW_ANONYMOUS,
          RuntimeNames.ALLOW_SOURCE_ALONE,
          RuntimeNames.ALLOW_SHARED_CALLER);

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    List<ParameterDeclaration> all = function.parameters(Kind.OPEN_DATA);
    // A payload of a timer is a mistake in itself.
    if (all.isEmpty() || function.isTimer()) {
      return;
    }
    Diagnostics diagnostics = context.diagnostics();
    for (ParameterDeclaration parameter : all) {
      if (OpenDataTypes.of(parameter.type()).isEmpty()) {
        diagnostics.report(
            DiagnosticId.OPEN_DATA_OF_OTHER_TYPE,
            parameter.element(),
            TypeDisplay.of(parameter.type()));
      }
    }
    if (all.size() > MOST) {
      diagnostics.report(
          DiagnosticId.OPEN_DATA_TOO_MANY,
          all.get(MOST).element(),
          function.displayName(),
          all.size());
    }
    for (ParameterDeclaration payload : function.parameters(Kind.PAYLOAD)) {
      diagnostics.report(
          DiagnosticId.OPEN_DATA_BESIDE_PAYLOAD,
          all.get(0).element(),
          payload.name(),
          all.get(0).name());
    }
    checkCaller(function, all.get(0), diagnostics);
  }

  private static void checkCaller(
      FunctionDeclaration function, ParameterDeclaration parameter, Diagnostics diagnostics) {
    for (String annotation : OTHER_CALLERS) {
      for (AnnotationMirror mirror : function.all(annotation)) {
        diagnostics.report(
            DiagnosticId.OPEN_DATA_WITHOUT_CALLER,
            Annotations.has(function.method(), annotation)
                ? Position.of(function.method(), mirror)
                : Position.of(parameter.element()),
            function.displayName(),
            Annotations.simpleName(mirror));
      }
    }
  }
}
