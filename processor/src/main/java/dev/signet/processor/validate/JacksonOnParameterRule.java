package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.ParameterDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;

/**
 * Refuses property annotations, which are Jackson's and {@code @OpaqueJson}, on a method's
 * parameter, where nothing reads them although their author expects it.
 */
final class JacksonOnParameterRule implements FunctionRule {

  private static final String JACKSON = "com.fasterxml.jackson.";

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    for (ParameterDeclaration parameter : function.parameters()) {
      parameter.element().getAnnotationMirrors().stream()
          .filter(mirror -> isAboutProperties(Annotations.qualifiedName(mirror)))
          .findFirst()
          .ifPresent(
              mirror ->
                  context
                      .diagnostics()
                      .report(
                          DiagnosticId.JACKSON_ON_PARAMETER,
                          Position.of(parameter.element(), mirror),
                          Annotations.simpleName(mirror),
                          parameter.name()));
    }
  }

  private static boolean isAboutProperties(String annotation) {
    return annotation.startsWith(JACKSON) || annotation.equals(RuntimeNames.OPAQUE_JSON);
  }
}
