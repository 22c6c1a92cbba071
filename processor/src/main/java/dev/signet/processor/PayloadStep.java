package dev.signet.processor;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.collect.OwnerModels;
import dev.signet.processor.collect.PayloadModels;
import dev.signet.processor.collect.Tools;
import dev.signet.processor.generate.CodecsWriter;
import dev.signet.processor.model.GroupModel;
import dev.signet.processor.model.OwnerModel;
import dev.signet.processor.schema.FunctionSchemas;
import dev.signet.processor.validate.Rules;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
      Map<String, OwnerModel> owners = new OwnerModels(tools).of(handlers, group);
      CodecsWriter.write(group, owners, schemas(handlers, group), topLevel, filer);
    }
  }

  private Map<String, FunctionSchemas> schemas(
      List<HandlerDeclaration> handlers, GroupModel group) {
    List<FunctionDeclaration> functions =
        handlers.stream().flatMap(handler -> handler.functions().stream()).toList();
    Map<String, FunctionSchemas> schemas = new HashMap<>();
    for (int i = 0; i < functions.size(); i++) {
      FunctionDeclaration function = functions.get(i);
      schemas.put(
          group.functions().get(i).wrapperName(),
          new FunctionSchemas(
              PayloadModels.of(function, tools), PayloadModels.result(function, tools)));
    }
    return schemas;
  }
}
