package dev.signet.processor.validate;

import dev.signet.processor.collect.CallbackSources;
import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.meaning.Requirements;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;

/**
 * Requires that a function which a source alone may call names its sources, and none of a client,
 * which would reach the function by leaving its identity out.
 */
final class SourceAloneRule implements FunctionRule {

  private static final List<String> USUAL = List.of("WX_CLIENT", "WX_DEVTOOLS");

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    // Anything but a client's function, and @AllowAnonymous beside it, other rules report.
    if (function.isForClients() && !function.isAnonymous()) {
      function
          .onMethod(RuntimeNames.ALLOW_SOURCE_ALONE)
          .ifPresent(alone -> check(function, alone, context));
    }
  }

  private static void check(
      FunctionDeclaration function, AnnotationMirror alone, ProcessorContext context) {
    List<AnnotationMirror> required = function.all(RuntimeNames.REQUIRE_SOURCE);
    if (required.stream().anyMatch(Annotations::isErroneous)) {
      return; // javac says what is wrong
    }
    // An empty list that somebody wrote is a mistake in itself, which AllowedSourcesRule reports.
    List<String> sources = required.isEmpty() ? USUAL : Requirements.sources(function);
    if (!CallbackSources.ofNoClient().containsAll(sources)) {
      context
          .diagnostics()
          .report(
              DiagnosticId.SOURCE_ALONE_NEEDS_SOURCE,
              Position.of(function.method(), alone),
              function.displayName(),
              String.join(", ", sources),
              String.join(", ", CallbackSources.ofNoClient()));
    }
  }
}
