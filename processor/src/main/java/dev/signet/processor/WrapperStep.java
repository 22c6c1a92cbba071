package dev.signet.processor;

import dev.signet.processor.collect.DeclarationCollector;
import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.collect.meaning.GroupModels;
import dev.signet.processor.collect.policy.PolicyCall;
import dev.signet.processor.collect.policy.RuleDeclarations;
import dev.signet.processor.generate.wrapper.ScfEntryFile;
import dev.signet.processor.generate.wrapper.WrapperFile;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.GroupModel;
import dev.signet.processor.names.RuntimeNames;
import dev.signet.processor.validate.PushTypeRule;
import dev.signet.processor.validate.Rules;
import dev.signet.processor.validate.UniqueNameRule;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/** The first step of a top-level class: checks its declarations and writes its wrappers. */
final class WrapperStep {

  private static final Pattern ENTRY_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  private final ProcessorContext context;
  private final Filer filer;
  private final UniqueNameRule names = new UniqueNameRule();
  private final PushTypeRule pushes = new PushTypeRule();
  private final Set<String> entries = new HashSet<>();

  WrapperStep(ProcessorContext context, Filer filer) {
    this.context = context;
    this.filer = filer;
  }

  /**
   * Checks the declarations and writes the wrappers. Returns their model, or an empty Optional when
   * a mistake was reported.
   */
  Optional<GroupModel> process(HandlerGroup group) throws IOException {
    int before = context.diagnostics().errorCount();
    check(group);
    // A type that cannot be written out is reported a round later, with the other payload types;
    // a policy that cannot be asked, where its annotation type stands.
    if (context.diagnostics().errorCount() > before || !group.functions().allMatch(this::isSound)) {
      writeStubs(group);
      return Optional.empty();
    }
    GroupModel model = new GroupModels(context).of(group.topLevel(), group.handlers());
    write(model, group.topLevel());
    return Optional.of(model);
  }

  private boolean isSound(FunctionDeclaration function) {
    return function.isWritable() && PolicyCall.areSound(RuleDeclarations.of(function), context);
  }

  private void check(HandlerGroup group) {
    for (HandlerDeclaration handler : group.handlers()) {
      Rules.HANDLER.forEach(rule -> rule.check(handler, context));
      for (FunctionDeclaration function : handler.functions()) {
        Rules.FUNCTION.forEach(rule -> rule.check(function, context));
        names.check(function, context);
        pushes.check(function, context);
      }
    }
  }

  private void write(GroupModel model, TypeElement topLevel) throws IOException {
    WrapperFile.write(model, topLevel, filer);
    for (FunctionModel function : model.functions()) {
      if (model.hasEntry(function) && entries.add(model.packageName() + "." + function.name())) {
        ScfEntryFile.write(model, function, topLevel, filer);
      }
    }
  }

  /**
   * Writes stubs of the entry classes that users name, so that one mistake gives only one error.
   */
  private void writeStubs(HandlerGroup group) throws IOException {
    TypeElement topLevel = group.topLevel();
    if (!context.visible().isVisible(topLevel, RuntimeNames.SCF_FUNCTION)) {
      return;
    }
    String packageName = DeclarationCollector.packageName(topLevel);
    for (FunctionDeclaration function : group.functions().toList()) {
      if (ENTRY_NAME.matcher(function.name()).matches()
          && entries.add(packageName + "." + function.name())) {
        ScfEntryFile.writeStub(packageName, function.name(), topLevel, filer);
      }
    }
  }
}
