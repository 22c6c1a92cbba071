package dev.signet.processor;

import com.google.auto.service.AutoService;
import dev.signet.processor.HandlerState.AwaitingCodecs;
import dev.signet.processor.HandlerState.AwaitingTypes;
import dev.signet.processor.HandlerState.WithCodecs;
import dev.signet.processor.collect.DeclarationCollector;
import dev.signet.processor.collect.UnresolvedTypes;
import dev.signet.processor.collect.inspect.TypeInspector;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.validate.PayloadRule;
import dev.signet.processor.validate.Rules;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * Makes wrappers and codecs out of handler classes: isolating, one originating element each.
 *
 * <p>Each top-level class with cloud functions goes through the states of {@link HandlerState}:
 *
 * <ol>
 *   <li>It waits until every type of its signatures exists, since another processor may make one.
 *   <li>Its declarations are checked, and its wrappers written unless there is a mistake.
 *   <li>A round later its payloads and results are checked and its codecs written: by then the
 *       types that other processors complete (Lombok) are whole. It waits for a type inside a
 *       payload too.
 *   <li>In the last round it is checked against its module.
 * </ol>
 *
 * <p>All that is kept between rounds is the name of the class and its state. Whatever is wrong is
 * reported by the step that sees it, and the class goes on to the next state all the same, so that
 * one compilation shows every mistake.
 */
@AutoService(Processor.class)
public final class CloudFunctionProcessor extends SignetProcessor {

  /** The classes seen so far, by name, in the order in which they reached their states. */
  private final Map<String, HandlerState> states = new LinkedHashMap<>();

  private DeclarationCollector collector;
  private WrapperStep wrapperStep;
  private CodecStep codecStep;
  private boolean started;

  /** Found as a service. */
  public CloudFunctionProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.signet.*");
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    collector = new DeclarationCollector(context());
    wrapperStep = new WrapperStep(context(), environment.getFiler());
    codecStep = new CodecStep(context(), environment.getFiler());
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!started) {
      started = true;
      options().check(context().diagnostics());
      Rules.COMPILATION.forEach(rule -> rule.check(context()));
    }
    context().sources().add(round);
    Rules.ROUND.forEach(rule -> rule.check(annotations, round, context()));

    // The classes that have come furthest go first, so that each takes one step a round.
    if (round.processingOver() && !round.errorRaised()) {
      take(WithCodecs.class).forEach((name, state) -> step(name, this::checkModule));
    }
    take(AwaitingCodecs.class)
        .forEach((name, state) -> step(name, group -> makeCodecs(group, state, round)));
    collector.topLevels(round).forEach(name -> states.putIfAbsent(name, new AwaitingTypes()));
    new TreeMap<>(take(AwaitingTypes.class))
        .forEach((name, state) -> step(name, group -> makeWrappers(group, state, round)));
    return false;
  }

  private void makeWrappers(HandlerGroup group, AwaitingTypes state, RoundEnvironment round)
      throws IOException {
    Optional<UnresolvedTypes.Missing> missing = UnresolvedTypes.in(group.handlers());
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
   * A type inside a payload never came, and javac warns of files that are made in its last round.
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

  /** Takes the classes of a state out, so that one whose step fails is not tried again. */
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

  /** Lets a class take a step, with its declarations as the present round has them. */
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
