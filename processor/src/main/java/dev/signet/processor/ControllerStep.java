package dev.signet.processor;

import dev.signet.processor.collect.DeclarationCollector;
import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.UnresolvedTypes;
import dev.signet.processor.collect.controller.ControllerCollector;
import dev.signet.processor.collect.controller.ControllerDeclaration;
import dev.signet.processor.collect.controller.UnknownAnnotations;
import dev.signet.processor.collect.inspect.TypeInspector;
import dev.signet.processor.collect.meaning.GuardModels;
import dev.signet.processor.collect.policy.PolicyCall;
import dev.signet.processor.collect.policy.RuleDeclarations;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.generate.guard.GuardsFile;
import dev.signet.processor.generate.guard.UserIdsFile;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.model.GuardsModel;
import dev.signet.processor.names.SpringNames;
import dev.signet.processor.validate.Rules;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The controllers of a Spring application: they are checked as handler classes are, and get guards,
 * which the application asks before it calls a method.
 *
 * <p>A top-level class waits until every type in the signatures of its controllers exists. One
 * round after its guards, when Lombok has completed all types, the values that Spring takes from
 * requests are checked, and what reads the ids of users is written. Only names and models are kept
 * between rounds.
 */
final class ControllerStep {

  private final ProcessorContext context;
  private final ControllerCollector collector;
  private final Filer filer;
  private final Guarded guarded;

  /** The top-level classes that have yet to be read. */
  private final SortedSet<String> waiting = new TreeSet<>();

  /** The controllers that were read in the last round, with their guards if there are any. */
  private SortedMap<String, Optional<GuardsModel>> read = new TreeMap<>();

  ControllerStep(ProcessorContext context, Filer filer, Guarded guarded) {
    this.context = context;
    this.collector = new ControllerCollector(context);
    this.filer = filer;
    this.guarded = guarded;
  }

  /** Returns whether the compilation can have controllers. */
  boolean areVisible() {
    return collector.find(SpringNames.REQUEST_MAPPING).isPresent();
  }

  /** Takes one step with each class. */
  void process(RoundEnvironment round) {
    SortedMap<String, Optional<GuardsModel>> complete = read;
    read = new TreeMap<>();
    complete.forEach((name, model) -> step(name, type -> complete(type, model)));
    for (Element root : round.getRootElements()) {
      if (root instanceof TypeElement type && context.files().hold(type)) {
        waiting.add(type.getQualifiedName().toString());
      }
    }
    if (areVisible()) {
      List<String> names = List.copyOf(waiting);
      waiting.clear();
      names.forEach(name -> step(name, type -> read(type, round)));
    }
  }

  private void read(TypeElement topLevel, RoundEnvironment round) throws IOException {
    List<ControllerDeclaration> controllers = collector.collect(topLevel);
    boolean unknown = UnknownAnnotations.areIn(topLevel);
    Optional<UnresolvedTypes.Missing> missing =
        UnresolvedTypes.in(
            controllers.stream().map(ControllerDeclaration::handler).toList(), context.elements());
    if ((unknown || missing.isPresent()) && !round.processingOver()) {
      waiting.add(topLevel.getQualifiedName().toString());
    } else if (missing.isEmpty()) {
      for (ControllerDeclaration controller : controllers) {
        process(controller, topLevel);
      }
    } else if (!missing.get().name().isEmpty()
        && controllers.stream().anyMatch(controller -> !controller.guarded().isEmpty())) {
      context
          .diagnostics()
          .report(
              DiagnosticId.TYPE_NEVER_RESOLVED,
              missing.get().at(),
              missing.get().name(),
              topLevel.getSimpleName());
    }
  }

  private void process(ControllerDeclaration controller, TypeElement topLevel) throws IOException {
    int before = context.diagnostics().errorCount();
    Rules.CONTROLLER.forEach(rule -> rule.check(controller, context));
    List<FunctionDeclaration> guarded = controller.guarded();
    if (guarded.isEmpty()) {
      return;
    }
    Optional<GuardsModel> model = Optional.empty();
    if (context.diagnostics().errorCount() == before && guarded.stream().allMatch(this::isSound)) {
      model = Optional.of(new GuardModels(context).of(controller));
      GuardsFile.write(model.get(), topLevel, filer);
    }
    read.put(controller.type().getQualifiedName().toString(), model);
  }

  /** A policy that cannot be asked is reported where its annotation type stands. */
  private boolean isSound(FunctionDeclaration method) {
    return PolicyCall.areSound(RuleDeclarations.of(method), context);
  }

  /** Checks what Spring takes from requests, and writes what reads the ids of users. */
  private void complete(TypeElement type, Optional<GuardsModel> model) throws IOException {
    TypeElement topLevel = DeclarationCollector.topLevelOf(type);
    for (ControllerDeclaration controller : collector.collect(topLevel)) {
      if (controller.type().equals(type)) {
        complete(controller, topLevel, model);
      }
    }
  }

  private void complete(
      ControllerDeclaration controller, TypeElement topLevel, Optional<GuardsModel> model)
      throws IOException {
    int before = context.diagnostics().errorCount();
    TypeInspector inspector = new TypeInspector(context);
    for (FunctionDeclaration method : controller.guarded()) {
      Rules.GUARDED.forEach(rule -> rule.check(method, inspector, context));
    }
    if (model.isPresent()
        && !model.get().readingIds().isEmpty()
        && context.diagnostics().errorCount() == before) {
      Map<String, String> ids = new GuardModels(context).ids(controller, model.get());
      UserIdsFile.write(model.get(), ids, topLevel, filer);
    }
  }

  /** Runs a step on a class as the present round has it. */
  private void step(String name, TypeStep step) {
    collector
        .find(name)
        .ifPresent(type -> guarded.run(name, Position.of(type), () -> step.run(type)));
  }

  /** Runs a step and reports what it throws. */
  interface Guarded {
    void run(String name, Position at, SignetProcessor.Step step);
  }

  private interface TypeStep {
    void run(TypeElement type) throws IOException;
  }
}
