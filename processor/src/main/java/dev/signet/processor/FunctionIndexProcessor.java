package dev.signet.processor;

import com.google.auto.service.AutoService;
import dev.signet.processor.collect.EarlierBuild;
import dev.signet.processor.collect.GeneratedFunctions;
import dev.signet.processor.collect.NameClash;
import dev.signet.processor.collect.OtherIndex;
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
import dev.signet.processor.model.IndexModel;
import dev.signet.processor.names.RuntimeNames;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
  private EarlierBuild earlier;
  private Documents documents;

  /**
   * The qualified name of the index; null until it is time to write the index, and empty when
   * documents are written without one.
   */
  private String indexName;

  private List<OtherIndex> others = List.of();

  /** Set once the index and its files are written; the client that belongs to them comes last. */
  private boolean clientIsDue;

  /** Called by javac, which finds the processor as a service. */
  public FunctionIndexProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    // An application without functions of its own is compiled without any of the annotations.
    return documents == Documents.ALWAYS
        ? Set.of("*")
        : Set.of(RuntimeNames.GENERATED_FUNCTION, RuntimeNames.CLOUD_FUNCTION);
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    functions = new GeneratedFunctions(context());
    earlier = new EarlierBuild(environment.getFiler());
    documents = Documents.of(options());
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (isForTooOldJava()) {
      return false;
    }
    if (indexName != null) {
      functions.in(round).forEach(this::reportLate);
    } else {
      boolean fresh = functions.addAll(round);
      if (!isUseless(round) && !functions.groups().isEmpty() && isTimeToWrite(fresh)) {
        indexName = name(null);
        guarded(this::completeAndWrite);
      }
    }
    if (round.processingOver() && indexName == null && documents == Documents.ALWAYS) {
      indexName = "";
      guarded(
          () -> {
            describeOthers(null);
            functions.clashes().forEach(this::reportClash);
            writeManifest();
          });
    }
    if (round.processingOver() && indexName != null) {
      guarded(this::writeClient);
      if (!round.errorRaised() && !indexName.isEmpty()) {
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
  private boolean isTimeToWrite(boolean freshWrappers) {
    return !freshWrappers || functions.areComplete();
  }

  /**
   * Adds what this compilation does not compile and its files must hold too, and writes the files.
   */
  private void completeAndWrite() throws IOException {
    ModuleElement module = ModuleDirectives.namedModuleOf(functions.elements().get(0), context());
    List<String> leftOut = functions.keep(earlier);
    if (!leftOut.isEmpty()) {
      context().diagnostics().report(DiagnosticId.FUNCTIONS_LEFT_OUT, String.join(", ", leftOut));
    }
    indexName = name(module);
    describeOthers(module);
    functions.clashes().forEach(this::reportClash);
    write();
  }

  private String name(ModuleElement module) {
    String chosen = options().value(ProcessorOption.INDEX);
    return chosen.isEmpty() ? IndexName.of(functions.groups(), module != null) : chosen;
  }

  private void describeOthers(ModuleElement module) {
    others = OtherIndex.of(context(), earlier, indexName, module);
    if (documents == Documents.NONE) {
      return;
    }
    others.forEach(functions::describe);
    String rivals =
        others.stream()
            .filter(OtherIndex::documents)
            .map(OtherIndex::name)
            .collect(Collectors.joining(", "));
    if (!rivals.isEmpty()) {
      context().diagnostics().report(DiagnosticId.FUNCTIONS_OF_OTHER_JARS, rivals);
    }
  }

  private void reportClash(NameClash clash) {
    context()
        .diagnostics()
        .report(
            DiagnosticId.FUNCTION_NAME_TWICE,
            clash.position(context()),
            clash.name(),
            clash.otherMethod());
  }

  private void write() throws IOException {
    List<TypeElement> groups = functions.elements();
    if (functions.isTaken(indexName)) {
      String exists = context().diagnostics().text(MessagePart.CLASS_EXISTS);
      context().diagnostics().report(DiagnosticId.FILE_NOT_WRITTEN, indexName, exists);
      return;
    }
    IndexModel index =
        new IndexModel(
            indexName,
            functions.groups(),
            functions.namesByGroup(),
            others.stream().map(OtherIndex::name).toList(),
            documents != Documents.NONE,
            functions.seesGeneratedAnnotation());
    IndexFile.write(index, groups, processingEnv.getFiler());
    new ResourceFiles(groups, processingEnv.getFiler()).service(index);
    writeManifest();
  }

  private void writeManifest() throws IOException {
    if (documents != Documents.NONE) {
      new ResourceFiles(functions.elements(), processingEnv.getFiler())
          .manifest(functions.manifest());
      clientIsDue = true;
    }
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
                .report(DiagnosticId.UNEXPECTED_FAILURE, firstGroup(), failure(e), indexName);
          }
        });
  }

  private Position firstGroup() {
    List<TypeElement> groups = functions.elements();
    return groups.isEmpty() ? Position.NOWHERE : Position.of(groups.get(0));
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
