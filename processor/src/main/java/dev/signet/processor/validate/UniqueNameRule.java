package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Requires that each function name is used once in a compilation, and that those which name SCF
 * entries in one package differ in more than case: some file systems take such classes for one.
 * Classes come by name and functions in source order, so that it is always the same one that is
 * reported.
 */
public final class UniqueNameRule implements FunctionRule {

  private final Map<String, String> users = new HashMap<>();
  private final Map<String, String> entries = new HashMap<>();

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    String user = function.handler().getQualifiedName() + "#" + function.method();
    String other = users.putIfAbsent(function.name(), user);
    if (other != null && !other.equals(user)) {
      context
          .diagnostics()
          .report(
              DiagnosticId.FUNCTION_NAME_TWICE,
              Position.of(function.method(), function.cloudFunction(), "value"),
              function.name(),
              other);
    }
    checkEntry(function, context);
  }

  private void checkEntry(FunctionDeclaration function, ProcessorContext context) {
    if (!context.visible().isVisible(function.handler(), RuntimeNames.SCF_FUNCTION)) {
      return;
    }
    String entry = context.elements().getPackageOf(function.handler()) + "." + function.name();
    String other = entries.putIfAbsent(entry.toLowerCase(Locale.ROOT), function.name());
    if (other != null && !other.equals(function.name())) {
      context
          .diagnostics()
          .report(
              DiagnosticId.FUNCTION_NAME_CASE,
              Position.of(function.method(), function.cloudFunction(), "value"),
              function.name(),
              other);
    }
  }
}
