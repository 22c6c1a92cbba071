package dev.signet.processor;

import com.google.auto.service.AutoService;
import dev.signet.processor.HandlerState.AwaitingCodecs;
import dev.signet.processor.HandlerState.AwaitingTypes;
import dev.signet.processor.HandlerState.WithCodecs;
import dev.signet.processor.collect.CompiledWrappers;
import dev.signet.processor.collect.DeclarationCollector;
import dev.signet.processor.collect.UnresolvedTypes;
import dev.signet.processor.collect.inspect.TypeInspector;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.validate.PayloadRule;
import dev.signet.processor.validate.Rules;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Generates wrappers and codecs from handler classes. It is an isolating processor: each file has
 * one originating element.
 *
 * <p>Each top-level class with cloud functions goes through the states of {@link HandlerState}:
 *
 * <ol>
 *   <li>The class waits until every type in its signatures exists, because another processor may
 *       still generate one.
 *   <li>Its declarations are checked, and its wrappers are written unless there is a mistake.
 *   <li>One round later its payloads and results are checked and its codecs written: by then the
 *       types that other processors complete (Lombok) are whole. The class also waits for a missing
 *       type inside a payload.
 *   <li>In the last round the class is checked against its module.
 * </ol>
 *
 * <p>Controllers of a Spring application, which get guards instead, are the work of {@link
 * ControllerStep}.
 *
 * <p>Only the name and the state of a class are kept between rounds. The step that finds a mistake
 * reports it, and the class still goes on to the next state, so that one compilation shows every
 * mistake.
 */
@AutoService(Processor.class)
public final class CloudFunctionProcessor extends SignetProcessor {

  private static final String OWN = "dev.signet.";

  /** The classes seen so far, by name, in the order in which they reached their states. */
  private final Map<String, HandlerState> states = new LinkedHashMap<>();

  private DeclarationCollector collector;
  private WrapperStep wrapperStep;
  private CodecStep codecStep;
  private ControllerStep controllers;
  private boolean started;

  /** Called by javac, which finds the processor as a service. */
  public CloudFunctionProcessor() {}

  /** Returns every annotation for a Spring application, whose own ones may be Spring's inside. */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(controllers.areVisible() ? "*" : "dev.signet.*");
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    collector = new DeclarationCollector(context());
    wrapperStep = new WrapperStep(context(), environment.getFiler());
    codecStep = new CodecStep(context(), environment.getFiler());
    controllers = new ControllerStep(context(), environment.getFiler(), this::guarded);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (isForTooOldJava()) {
      SourceVersion version = processingEnv.getSourceVersion();
      context().diagnostics().report(DiagnosticId.RELEASE_TOO_OLD, version.ordinal());
      return false;
    }
    if (!started) {
      started = true;
      options().check(context().diagnostics());
      Rules.COMPILATION.forEach(rule -> rule.check(context()));
    }
    context().sources().add(round);
    Set<? extends TypeElement> own = new LinkedHashSet<>(annotations);
    own.removeIf(annotation -> !annotation.getQualifiedName().toString().startsWith(OWN));
    Rules.ROUND.forEach(rule -> rule.check(own, round, context()));

    // The classes that have come furthest go first, so that each takes one step a round.
    if (round.processingOver() && !round.errorRaised()) {
      take(WithCodecs.class).forEach((name, state) -> step(name, this::checkModule));
    }
    take(AwaitingCodecs.class)
        .forEach((name, state) -> step(name, group -> makeCodecs(group, state, round)));
    collector.topLevels(round).forEach(this::takeIn);
    new TreeMap<>(take(AwaitingTypes.class))
        .forEach((name, state) -> step(name, group -> makeWrappers(group, state, round)));
    controllers.process(round);
    return false;
  }

  /**
   * Takes a class in, unless a build tool brings it as a class file because nothing of it has
   * changed: then its wrappers are there. Without them, only the names of parameters are missing.
   */
  private void takeIn(String name) {
    TypeElement compiled =
        collector.find(name).filter(type -> !context().files().hold(type)).orElse(null);
    if (compiled == null) {
      states.putIfAbsent(name, new AwaitingTypes());
    } else if (new CompiledWrappers(context()).of(compiled).isEmpty()) {
      if (group(compiled).functions().allMatch(function -> function.parameters().isEmpty())) {
        states.putIfAbsent(name, new AwaitingTypes());
      } else {
        context().diagnostics().report(DiagnosticId.HANDLER_WITHOUT_SOURCE, name);
      }
    }
  }

  private void makeWrappers(HandlerGroup group, AwaitingTypes state, RoundEnvironment round)
      throws IOException {
    Optional<UnresolvedTypes.Missing> missing =
        UnresolvedTypes.in(group.handlers(), context().elements());
    if (missing.isEmpty()) {
      states.put(group.name(), new AwaitingCodecs(wrapperStep.process(group)));
    } else if (round.processingOver()) {
      reportMissing(missing.get(), group);
    } else {
      states.put(group.name(), state);
    }
  }

  private void reportMissing(UnresolvedTypes.Missing missing, HandlerGroup group) {
    if (!missing.name().isEmpty()) {
      String handler = group.topLevel().getSimpleName().toString();
      context()
          .diagnostics()
          .report(DiagnosticId.TYPE_NEVER_RESOLVED, missing.at(), missing.name(), handler);
    }
  }

  private void makeCodecs(HandlerGroup group, AwaitingCodecs state, RoundEnvironment round)
      throws IOException {
    if (round.processingOver()) {
      checkWithoutCodecs(group, round);
    } else if (codecStep.isResolved(group)) {
      states.put(group.name(), new WithCodecs());
      codecStep.process(group, state.group());
    } else {
      states.put(group.name(), state);
    }
  }

  /**
   * Checks a class in the last round without writing codecs: a type inside a payload never came,
   * and javac warns about files that are created in its last round.
   */
  private void checkWithoutCodecs(HandlerGroup group, RoundEnvironment round) throws IOException {
    codecStep.process(group, Optional.empty());
    if (!round.errorRaised()) {
      codecStep.reportMissing(group);
      checkModule(group);
    }
  }

  private void checkModule(HandlerGroup group) {
    for (PayloadRule rule : Rules.MODULE) {
      group.functions().forEach(function -> rule.check(function, group.inspector(), context()));
    }
  }

  /**
   * Removes and returns the classes in a state, so that one whose step fails is not tried again.
   */
  private <S extends HandlerState> Map<String, S> take(Class<S> kind) {
    Map<String, S> taken = new LinkedHashMap<>();
    states.forEach(
        (name, state) -> {
          if (kind.isInstance(state)) {
            taken.put(name, kind.cast(state));
          }
        });
    states.keySet().removeAll(taken.keySet());
    return taken;
  }

  /** Runs a step on a class, with its declarations as the present round has them. */
  private void step(String name, GroupStep step) {
    collector
        .find(name)
        .ifPresent(
            topLevel -> guarded(name, Position.of(topLevel), () -> step.run(group(topLevel))));
  }

  private HandlerGroup group(TypeElement topLevel) {
    return new HandlerGroup(topLevel, collector.collect(topLevel), new TypeInspector(context()));
  }

  private interface GroupStep {
    void run(HandlerGroup group) throws IOException;
  }
}
