package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import java.util.regex.Pattern;

/** Requires that the values of {@code @CloudFunction} keep to the platform's names and limits. */
final class FunctionSettingsRule implements FunctionRule {

  /** The pattern by which the CloudBase CLI checks names. */
  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_-]{0,58}[a-zA-Z0-9]");

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    checkName(function, context);
    checkRange(function, "timeoutSeconds", 1, 900, DiagnosticId.TIMEOUT_OUT_OF_RANGE, context);
    checkRange(function, "memoryMb", 64, 3072, DiagnosticId.MEMORY_OUT_OF_RANGE, context);
  }

  private static void checkName(FunctionDeclaration function, ProcessorContext context) {
    Annotations.text(function.cloudFunction(), "value")
        .filter(name -> !NAME.matcher(name).matches())
        .ifPresent(
            name ->
                context
                    .diagnostics()
                    .report(DiagnosticId.FUNCTION_NAME_MALFORMED, at(function, "value"), name));
  }

  private static void checkRange(
      FunctionDeclaration function,
      String member,
      int min,
      int max,
      DiagnosticId id,
      ProcessorContext context) {
    int value = Annotations.integer(function.cloudFunction(), member);
    if (value != 0 && (value < min || value > max)) {
      context.diagnostics().report(id, at(function, member), Integer.toString(value));
    }
  }

  private static Position at(FunctionDeclaration function, String member) {
    return Position.of(function.method(), function.cloudFunction(), member);
  }
}
