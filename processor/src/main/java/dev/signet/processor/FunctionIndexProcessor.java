package dev.signet.processor;

import com.google.auto.service.AutoService;
import dev.signet.processor.collect.GeneratedFunctions;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.generate.ResourceFiles;
import dev.signet.processor.generate.client.ClientModel;
import dev.signet.processor.generate.json.OtherVersionException;
import dev.signet.processor.generate.wrapper.IndexFile;
import dev.signet.processor.generate.wrapper.IndexName;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ModuleDirectives;
import dev.signet.processor.names.RuntimeNames;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;

/**
 * Generates the index of all wrappers. It is an aggregating processor that reads only what the
 * wrappers carry.
 */
@AutoService(Processor.class)
public final class FunctionIndexProcessor extends SignetProcessor {

  private GeneratedFunctions functions;

  private boolean firstRound = true;

  /** The qualified name of the index; null until it is time to write the index. */
  private String indexName;

  /** Set once the index and its files are written; the client that belongs to them comes last. */
  private boolean clientIsDue;

  /** Called by javac, which finds the processor as a service. */
  public FunctionIndexProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(RuntimeNames.GENERATED_FUNCTION, RuntimeNames.CLOUD_FUNCTION);
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    functions = new GeneratedFunctions(context());
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (indexName != null) {
      functions.in(round).forEach(this::reportLate);
    } else {
      boolean fresh = functions.addAll(round);
      if (!isUseless(round) && !functions.groups().isEmpty() && isTimeToWrite(fresh, annotations)) {
        indexName = IndexName.of(options().value(ProcessorOption.INDEX), functions.groups());
        guarded(this::write);
      }
    }
    firstRound = false;
    if (round.processingOver() && indexName != null) {
      guarded(this::writeClient);
      if (!round.errorRaised()) {
        checkProvided();
      }
    }
    return false;
  }

  /**
   * Returns whether an index written in this round would serve nobody: in the last round, where
   * javac warns about a new file. After an error the index is still written, for the code that
   * names it; without an error, a missing type has held the codecs up, which javac reports.
   */
  private static boolean isUseless(RoundEnvironment round) {
    return round.processingOver() && !round.errorRaised();
  }

  /**
   * Returns whether to write the index in this round. It is written as soon as each handler seen so
   * far has its wrapper, because one more round makes javac enter every class again; after
   * mistakes, it is written in the first round without new wrappers. When the very first round
   * brings wrappers, they are class files (an incremental build, or class names in place of
   * sources); unless a handler is being compiled too, no later round comes.
   */
  private boolean isTimeToWrite(boolean freshWrappers, Set<? extends TypeElement> annotations) {
    if (!freshWrappers) {
      return true;
    }
    return firstRound
        ? annotations.stream()
            .noneMatch(a -> a.getQualifiedName().contentEquals(RuntimeNames.CLOUD_FUNCTION))
        : functions.areComplete();
  }

  private void write() throws IOException {
    List<TypeElement> groups = functions.elements();
    if (functions.isTaken(indexName)) {
      String exists = context().diagnostics().text(MessagePart.CLASS_EXISTS);
      context().diagnostics().report(DiagnosticId.FILE_NOT_WRITTEN, indexName, exists);
      return;
    }
    IndexFile.write(
        indexName,
        functions.groups(),
        functions.seesGeneratedAnnotation(),
        groups,
        processingEnv.getFiler());
    ResourceFiles resources = new ResourceFiles(groups, processingEnv.getFiler());
    resources.service(indexName);
    resources.manifest(functions.manifest());
    clientIsDue = true;
  }

  /** Writes the client in the last round, when all codecs, which carry the schemas, have come. */
  private void writeClient() throws IOException {
    if (clientIsDue) {
      new ResourceFiles(functions.elements(), processingEnv.getFiler())
          .client(ClientModel.of(functions.schemas()));
    }
  }

  /**
   * Runs a step that makes files of many classes, so its failures have no place in the sources;
   * what a wrapper carries and nobody can read is reported at the first wrapper.
   */
  private void guarded(Step step) {
    guarded(
        indexName,
        Position.NOWHERE,
        () -> {
          try {
            step.run();
          } catch (IllegalArgumentException e) {
            context()
                .diagnostics()
                .report(
                    DiagnosticId.UNEXPECTED_FAILURE,
                    functions.elements().get(0),
                    failure(e),
                    indexName);
          }
        });
  }

  private String failure(IllegalArgumentException e) {
    if (!(e instanceof OtherVersionException unreadable)) {
      return e.getMessage();
    }
    MessagePart reason =
        switch (unreadable.part()) {
          case SCHEMA -> MessagePart.SCHEMA_OF_OTHER_VERSION;
          case KEY -> MessagePart.KEY_OF_OTHER_VERSION;
        };
    return context().diagnostics().text(reason, unreadable.detail());
  }

  private void reportLate(TypeElement wrapper) {
    Annotations.find(wrapper, RuntimeNames.GENERATED_FUNCTION)
        .map(mirror -> Annotations.string(mirror, "method"))
        .ifPresent(
            method -> context().diagnostics().report(DiagnosticId.LATE_HANDLER, wrapper, method));
  }

  private void checkProvided() {
    for (TypeElement group : functions.elements()) {
      ModuleElement module = ModuleDirectives.namedModuleOf(group, context());
      if (module != null
          && !ModuleDirectives.provides(module, RuntimeNames.FUNCTION_INDEX, indexName)) {
        context()
            .diagnostics()
            .report(
                DiagnosticId.PROVIDES_MISSING,
                module,
                module.getQualifiedName().toString(),
                "provides " + RuntimeNames.FUNCTION_INDEX + " with " + indexName + ";");
        return;
      }
    }
  }
}
