package dev.signet.processor;

import dev.signet.processor.collect.DeclarationCollector;
import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.GroupModels;
import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.collect.Tools;
import dev.signet.processor.generate.ScfEntryWriter;
import dev.signet.processor.generate.WrapperWriter;
import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.GroupModel;
import dev.signet.processor.validate.FunctionNames;
import dev.signet.processor.validate.Rules;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/** The first step of a top-level class: its declarations are checked and its wrappers written. */
final class HandlerStep {

  private static final Pattern ENTRY_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  private final Tools tools;
  private final Filer filer;
  private final FunctionNames names = new FunctionNames();
  private final Set<String> entries = new HashSet<>();

  HandlerStep(Tools tools, Filer filer) {
    this.tools = tools;
    this.filer = filer;
  }

  /** The model; null when something is wrong, which has been said. */
  GroupModel process(TypeElement topLevel, List<HandlerDeclaration> handlers) throws IOException {
    int before = tools.diagnostics().errorCount();
    for (HandlerDeclaration handler : handlers) {
      Rules.HANDLER.forEach(rule -> rule.check(handler, tools));
      for (FunctionDeclaration function : handler.functions()) {
        Rules.FUNCTION.forEach(rule -> rule.check(function, tools));
        names.check(function, tools);
      }
    }
    // What cannot be written out is refused a round later, with the other payload types.
    if (tools.diagnostics().errorCount() > before || !areWritable(handlers)) {
      writeStubs(topLevel, handlers);
      return null;
    }
    GroupModel group = new GroupModels(tools).of(topLevel, handlers);
    WrapperWriter.write(group, topLevel, filer);
    if (group.scf()) {
      for (FunctionModel function : group.functions()) {
        if (entries.add(group.packageName() + "." + function.name())) {
          ScfEntryWriter.write(group, function, topLevel, filer);
        }
      }
    }
    return group;
  }

  private static boolean areWritable(List<HandlerDeclaration> handlers) {
    return handlers.stream()
        .flatMap(handler -> handler.functions().stream())
        .allMatch(FunctionDeclaration::isWritable);
  }

  /** The names that users write still exist, so that one mistake gives one error. */
  private void writeStubs(TypeElement topLevel, List<HandlerDeclaration> handlers)
      throws IOException {
    if (!new GroupModels(tools).isVisible(topLevel, WellKnownNames.SCF_FUNCTION)) {
      return;
    }
    String packageName = DeclarationCollector.packageName(topLevel);
    for (HandlerDeclaration handler : handlers) {
      for (FunctionDeclaration function : handler.functions()) {
        if (ENTRY_NAME.matcher(function.name()).matches()
            && entries.add(packageName + "." + function.name())) {
          ScfEntryWriter.writeStub(packageName, function.name(), topLevel, filer);
        }
      }
    }
  }
}
