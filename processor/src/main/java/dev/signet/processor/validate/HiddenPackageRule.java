package dev.signet.processor.validate;

import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.ProcessorContext;
import java.util.List;

/**
 * Refuses a class that is named like a root package and lies beside a handler: in its package, no
 * type of that root can be written by its qualified name, as generated code must where two types
 * share a simple name.
 */
public final class HiddenPackageRule implements HandlerRule {

  private static final List<String> ROOTS = List.of("java", "javax", "dev", "com");

  @Override
  public void check(HandlerDeclaration handler, ProcessorContext context) {
    String packageName =
        context.elements().getPackageOf(handler.type()).getQualifiedName().toString();
    for (String root : ROOTS) {
      String type = packageName.isEmpty() ? root : packageName + "." + root;
      if (context.visible().isVisible(handler.type(), type)) {
        context
            .diagnostics()
            .reportOnce(type, DiagnosticId.PACKAGE_HIDDEN, Position.of(handler.type()), type, root);
      }
    }
  }
}
