package dev.signet.processor;

import com.google.auto.service.AutoService;
import dev.signet.processor.collect.DeclarationCollector;
import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.collect.PendingHandlers;
import dev.signet.processor.collect.UnresolvedTypes;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.model.GroupModel;
import dev.signet.processor.validate.Rules;
import dev.signet.processor.validate.RuntimeVersion;
import dev.signet.processor.validate.StrayAnnotations;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** Makes wrappers out of handler classes: isolating, one originating element each. */
@AutoService(Processor.class)
public final class CloudFunctionProcessor extends SignetProcessor {

  private PendingHandlers pending;
  private HandlerStep handlerStep;
  private PayloadStep payloadStep;

  /**
   * The models of classes whose payloads come next, by name; empty where the class has mistakes.
   */
  private Map<String, Optional<GroupModel>> payloadsNext = new LinkedHashMap<>();

  /** The names of classes whose payloads were checked. */
  private final Set<String> payloadsDone = new LinkedHashSet<>();

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
    pending = new PendingHandlers(tools());
    handlerStep = new HandlerStep(tools(), environment.getFiler());
    payloadStep = new PayloadStep(tools(), environment.getFiler());
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!started) {
      started = true;
      options().check(tools().diagnostics());
      RuntimeVersion.check(tools());
    }
    tools().sources().add(round);
    StrayAnnotations.check(annotations, round, tools());
    Map<String, Optional<GroupModel>> payloadsNow = payloadsNext;
    payloadsNext = new LinkedHashMap<>();
    payloadsNow.forEach((name, group) -> processPayloads(name, group, round));
    for (TypeElement topLevel : pending.take(round)) {
      guarded(topLevel, () -> processHandler(topLevel, round.processingOver()));
    }
    if (round.processingOver() && !round.errorRaised()) {
      payloadsDone.forEach(this::checkModule);
    }
    return false;
  }

  private void checkModule(String name) {
    TypeElement topLevel = pending.find(name);
    guarded(
        topLevel,
        () ->
            new DeclarationCollector(tools())
                .collect(topLevel)
                .forEach(
                    handler ->
                        Rules.MODULE.forEach(
                            rule -> handler.functions().forEach(f -> rule.check(f, tools())))));
  }

  private void processHandler(TypeElement topLevel, boolean last) throws IOException {
    List<HandlerDeclaration> handlers = new DeclarationCollector(tools()).collect(topLevel);
    Optional<UnresolvedTypes.Missing> missing = pending.missingType(handlers);
    if (missing.isEmpty()) {
      GroupModel group = handlerStep.process(topLevel, handlers);
      payloadsNext.put(topLevel.getQualifiedName().toString(), Optional.ofNullable(group));
    } else if (last) {
      reportMissing(missing.get(), topLevel);
    } else {
      pending.defer(topLevel);
    }
  }

  private void processPayloads(String name, Optional<GroupModel> group, RoundEnvironment round) {
    TypeElement topLevel = pending.find(name);
    boolean last = round.processingOver();
    guarded(
        topLevel,
        () -> {
          List<HandlerDeclaration> handlers = new DeclarationCollector(tools()).collect(topLevel);
          if (!last && !payloadStep.isResolved(handlers)) {
            payloadsNext.put(name, group);
            return;
          }
          payloadsDone.add(name);
          payloadStep.process(topLevel, handlers, last ? null : group.orElse(null));
          if (last && !round.errorRaised()) {
            payloadStep.reportMissing(handlers);
          }
        });
  }

  private void reportMissing(UnresolvedTypes.Missing missing, TypeElement topLevel) {
    if (!missing.name().isEmpty()) {
      String handler = topLevel.getSimpleName().toString();
      tools()
          .diagnostics()
          .report(DiagnosticId.TYPE_NEVER_RESOLVED, missing.at(), missing.name(), handler);
    }
  }

  /** The compiler never crashes: whatever a step throws becomes one diagnostic. */
  private void guarded(TypeElement topLevel, Step step) {
    String name = topLevel.getQualifiedName().toString();
    try {
      step.run();
    } catch (IOException e) {
      tools().diagnostics().report(DiagnosticId.FILE_NOT_WRITTEN, topLevel, name, e.getMessage());
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      StackTraceElement[] stack = e.getStackTrace();
      String where = stack.length == 0 ? "" : " at " + stack[0];
      tools().diagnostics().report(DiagnosticId.UNEXPECTED_FAILURE, topLevel, e + where, name);
    } finally {
      tools().shapes().clear();
    }
  }

  private interface Step {
    void run() throws IOException;
  }
}
