package dev.signet.processor;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.collect.inspect.TypeInspection;
import dev.signet.processor.collect.meaning.FunctionSchemas;
import dev.signet.processor.collect.policy.RuleDeclaration;
import dev.signet.processor.collect.policy.RuleDeclarations;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.generate.codec.CodecsFile;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.GroupModel;
import dev.signet.processor.schema.function.FunctionSchema;
import dev.signet.processor.validate.Rules;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;

/**
 * The second step of a top-level class: checks its payloads and results and writes its codecs. It
 * comes one round after the first, when types that other processors complete are whole.
 */
final class CodecStep {

  private final ProcessorContext context;
  private final Filer filer;

  CodecStep(ProcessorContext context, Filer filer) {
    this.context = context;
    this.filer = filer;
  }

  /** Returns whether every type inside the payloads and results exists. */
  boolean isResolved(HandlerGroup group) {
    return group
        .functions()
        .flatMap(function -> group.inspector().inspect(function).stream())
        .allMatch(inspection -> inspection.missing().isEmpty());
  }

  /** Reports the types inside payloads and results that never came, beside javac's own errors. */
  void reportMissing(HandlerGroup group) {
    group
        .functions()
        .forEach(
            function ->
                group
                    .inspector()
                    .inspect(function)
                    .forEach(inspection -> reportMissing(inspection, function.displayName())));
  }

  private void reportMissing(TypeInspection inspection, String function) {
    for (String type : inspection.missing()) {
      context
          .diagnostics()
          .report(DiagnosticId.TYPE_NEVER_RESOLVED, inspection.element(), type, function);
    }
  }

  /**
   * Checks the payloads and results and writes the codecs.
   *
   * @param model the model of the wrappers that the codecs belong to; when empty, everything is
   *     checked and nothing is written
   */
  void process(HandlerGroup group, Optional<GroupModel> model) throws IOException {
    int before = context.diagnostics().errorCount();
    check(group);
    model.ifPresent(made -> checkRules(group, made));
    if (model.isPresent() && context.diagnostics().errorCount() == before) {
      write(model.get(), group);
    }
  }

  private void check(HandlerGroup group) {
    for (HandlerDeclaration handler : group.handlers()) {
      Rules.COMPLETED_HANDLER.forEach(rule -> rule.check(handler, context));
      for (FunctionDeclaration function : handler.functions()) {
        Rules.PAYLOAD.forEach(rule -> rule.check(function, group.inspector(), context));
      }
    }
  }

  /**
   * Refuses a rule that was no annotation yet when the wrappers were written, because another
   * processor of this compilation writes its annotation type: the wrappers would not ask it.
   */
  private void checkRules(HandlerGroup group, GroupModel made) {
    Map<String, Set<String>> asked = new HashMap<>();
    for (FunctionModel function : made.functions()) {
      Set<String> names = new HashSet<>();
      function.admission().rules().forEach(rule -> names.add(rule.annotation().qualifiedName()));
      asked.put(function.name(), names);
    }
    group
        .functions()
        .forEach(
            function -> {
              Set<String> names = asked.getOrDefault(function.name(), Set.of());
              for (RuleDeclaration rule : RuleDeclarations.of(function)) {
                if (!names.contains(rule.annotationType().getQualifiedName().toString())) {
                  reportLate(rule);
                }
              }
            });
  }

  private void reportLate(RuleDeclaration rule) {
    context
        .diagnostics()
        .report(
            DiagnosticId.RULE_ANNOTATION,
            rule.used(),
            rule.name(),
            context.diagnostics().text(MessagePart.RULE_TOO_LATE));
  }

  private void write(GroupModel model, HandlerGroup group) throws IOException {
    List<FunctionSchema> schemas =
        FunctionSchemas.of(group.handlers(), model, group.inspector(), context);
    CodecsFile.write(model, schemas, context.forms(), group.topLevel(), filer);
  }
}
