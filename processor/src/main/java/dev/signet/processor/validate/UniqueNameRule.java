package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.ProcessorContext;
import java.util.HashMap;
import java.util.Map;

/**
 * Requires that each function name is used once in a compilation. Classes come by name and
 * functions in source order, so that it is always the same one that is reported.
 */
public final class UniqueNameRule implements FunctionRule {

  private final Map<String, String> users = new HashMap<>();

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
  }
}
