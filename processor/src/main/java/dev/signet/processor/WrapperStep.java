package dev.signet.processor;

import dev.signet.processor.collect.DeclarationCollector;
import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.collect.meaning.GroupModels;
import dev.signet.processor.collect.policy.PolicyCall;
import dev.signet.processor.collect.policy.RuleDeclarations;
import dev.signet.processor.collect.spring.SpringBeans;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.generate.wrapper.ScfEntryFile;
import dev.signet.processor.generate.wrapper.WrapperFile;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.GroupModel;
import dev.signet.processor.model.HandlerModel;
import dev.signet.processor.names.RuntimeNames;
import dev.signet.processor.validate.PushTypeRule;
import dev.signet.processor.validate.Rules;
import dev.signet.processor.validate.UniqueNameRule;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    tellWithoutEntry(model, group);
    return Optional.of(model);
  }

  /** Says once for each class which functions have no SCF entry, and why. */
  private void tellWithoutEntry(GroupModel model, HandlerGroup group) {
    for (int i = 0; i < model.handlers().size(); i++) {
      HandlerModel handler = model.handlers().get(i);
      List<FunctionModel> without =
          model.functions().stream()
              .filter(function -> function.handler().equals(handler))
              .filter(function -> model.scf() && !model.hasEntry(function))
              .toList();
      if (!without.isEmpty()) {
        context
            .diagnostics()
            .report(
                DiagnosticId.BEAN_WITHOUT_ENTRY,
                group.handlers().get(i).type(),
                TypeDisplay.of(group.handlers().get(i).type()),
                names(without.stream().map(FunctionModel::name)),
                names(
                    without.stream()
                        .flatMap(function -> function.beans().stream())
                        .map(bean -> String.join(".", bean.simpleNames()))));
      }
    }
  }

  private static String names(Stream<String> names) {
    return names.distinct().collect(Collectors.joining(", "));
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
      if (SpringBeans.contain(function.handler())) {
        continue;
      }
      if (ENTRY_NAME.matcher(function.name()).matches()
          && entries.add(packageName + "." + function.name())) {
        ScfEntryFile.writeStub(packageName, function.name(), topLevel, filer);
      }
    }
  }
}
