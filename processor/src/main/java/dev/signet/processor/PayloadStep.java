package dev.signet.processor;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.FunctionSchemas;
import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.collect.Shape;
import dev.signet.processor.collect.Shapes;
import dev.signet.processor.collect.Tools;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.generate.CodecsWriter;
import dev.signet.processor.model.GroupModel;
import dev.signet.processor.schema.FunctionSchema;
import dev.signet.processor.validate.Rules;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/**
 * The second step of a top-level class, a round later, when types that other processors complete
 * are whole: its payloads and results are checked and its codecs written.
 */
final class PayloadStep {

  private final Tools tools;
  private final Filer filer;

  PayloadStep(Tools tools, Filer filer) {
    this.tools = tools;
    this.filer = filer;
  }

  /** Whether every type inside the payloads and results exists. */
  boolean isResolved(List<HandlerDeclaration> handlers) {
    return functions(handlers)
        .flatMap(function -> Shapes.of(function, tools).stream())
        .allMatch(shape -> shape.missing().isEmpty());
  }

  /** Names the types inside payloads and results that never came, beside javac's own errors. */
  void reportMissing(List<HandlerDeclaration> handlers) {
    functions(handlers)
        .forEach(
            function ->
                Shapes.of(function, tools)
                    .forEach(shape -> reportMissing(shape, function.displayName())));
  }

  private void reportMissing(Shape shape, String function) {
    for (String type : shape.missing()) {
      tools.diagnostics().report(DiagnosticId.TYPE_NEVER_RESOLVED, shape.element(), type, function);
    }
  }

  private static Stream<FunctionDeclaration> functions(List<HandlerDeclaration> handlers) {
    return handlers.stream().flatMap(handler -> handler.functions().stream());
  }

  /**
   * @param group what the first step made; null when it found mistakes, and then nothing is written
   */
  void process(TypeElement topLevel, List<HandlerDeclaration> handlers, GroupModel group)
      throws IOException {
    int before = tools.diagnostics().errorCount();
    for (HandlerDeclaration handler : handlers) {
      Rules.COMPLETED_HANDLER.forEach(rule -> rule.check(handler, tools));
      for (FunctionDeclaration function : handler.functions()) {
        Rules.PAYLOAD.forEach(rule -> rule.check(function, tools));
      }
    }
    if (group != null && tools.diagnostics().errorCount() == before) {
      List<FunctionSchema> schemas = FunctionSchemas.of(handlers, group, tools);
      CodecsWriter.write(group, schemas, topLevel, filer);
    }
  }
}
