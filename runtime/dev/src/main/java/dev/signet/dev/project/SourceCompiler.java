package dev.signet.dev.project;

import dev.signet.dev.settings.DevMessages;
import dev.signet.host.ConfigurationException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceConfigurationError;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * javac in this process, which stays warm between compilations. It compiles every source, because
 * an annotation processor may gather something from all of them, unless only bodies of methods have
 * changed.
 */
final class SourceCompiler {

  private final Project project;
  private final Locale locale;
  private final JavaCompiler javac;
  private final StandardJavaFileManager files;
  private final List<String> options;
  private final Processors processors;
  private final SourceText text;

  /**
   * Finds javac.
   *
   * @param locale of messages
   * @throws dev.signet.host.ConfigurationException if this Java runs no compiler
   */
  SourceCompiler(Project project, Locale locale) {
    this.project = project;
    this.locale = locale;
    this.javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw new ConfigurationException(
          DevMessages.NO_COMPILER.format(locale, System.getProperty("java.home")));
    }
    this.files = javac.getStandardFileManager(null, locale, project.encoding());
    this.processors = Processors.of(project, project.options(), javac.getClass().getModule());
    this.options = faster(withoutProcessors(project.options()));
    this.text = new SourceText(project.base(), project.encoding());
  }

  /** The processors are made here, so that javac need not be told their names. */
  private static List<String> withoutProcessors(List<String> options) {
    List<String> rest = new ArrayList<>(options);
    int given = rest.indexOf("-processor");
    if (given >= 0) {
      rest.subList(given, Math.min(given + 2, rest.size())).clear();
    }
    return rest;
  }

  /**
   * Leaves out {@code --release} for the Java that this is, with which javac would open an archive
   * of all older ones at each compilation.
   */
  private static List<String> faster(List<String> given) {
    int release = given.indexOf("--release");
    if (release >= 0
        && release + 1 < given.size()
        && given.get(release + 1).equals(String.valueOf(Runtime.version().feature()))) {
      given.subList(release, release + 2).clear();
    }
    return given;
  }

  /**
   * Compiles.
   *
   * @param classes an existing folder for class files
   * @param generated an existing folder for generated sources
   * @return what javac reports; with an error if it did not succeed
   * @throws IOException if a file cannot be read or written
   */
  List<Problem> compile(List<Path> sources, Path classes, Path generated) throws IOException {
    return compile(sources, classes, generated, true);
  }

  /**
   * Compiles some sources against the classes of the others.
   *
   * @param classes the classes of an earlier compilation, some of which are replaced
   */
  List<Problem> compileAlone(List<Path> sources, Path classes, Path generated) throws IOException {
    return compile(sources, classes, generated, false);
  }

  /** Returns whether {@link #compileAlone} may be used for changes of method bodies. */
  boolean compilesAlone() {
    return processors.seeDeclarationsOnly() && !options.contains("-proc:only");
  }

  Declarations declarations() {
    return new Declarations(javac);
  }

  private List<Problem> compile(List<Path> sources, Path classes, Path generated, boolean processed)
      throws IOException {
    List<Problem> problems = new ArrayList<>();
    if (sources.isEmpty()) {
      return problems;
    }
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    StringWriter other = new StringWriter();
    boolean done = false;
    try {
      done = task(sources, classes, generated, processed, collector, other).call();
    } catch (ReflectiveOperationException
        | ServiceConfigurationError
        | RuntimeException
        | StackOverflowError
        | LinkageError failed) {
      Throwable cause = failed.getCause() == null ? failed : failed.getCause();
      problems.add(Problem.of(DevMessages.COMPILER_FAILED.format(locale, cause.toString())));
    }
    for (Diagnostic<? extends JavaFileObject> each : collector.getDiagnostics()) {
      if (each.getKind() != Diagnostic.Kind.NOTE && each.getKind() != Diagnostic.Kind.OTHER) {
        problems.add(text.problem(each, locale));
      }
    }
    if (!done && problems.stream().noneMatch(Problem::isError)) {
      problems.add(
          Problem.of(DevMessages.COMPILER_FAILED.format(locale, other.toString().strip())));
    }
    return problems;
  }

  private JavaCompiler.CompilationTask task(
      List<Path> sources,
      Path classes,
      Path generated,
      boolean processed,
      DiagnosticCollector<JavaFileObject> collector,
      StringWriter other)
      throws IOException, ReflectiveOperationException {
    files.flush();
    files.setLocationFromPaths(
        StandardLocation.CLASS_PATH, processed ? project.classpath() : with(classes));
    files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
    files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
    files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
    List<Processor> made = processed ? processors.make() : List.of();
    JavaCompiler.CompilationTask task =
        javac.getTask(
            other,
            files,
            collector,
            processed ? options : unprocessed(),
            null,
            files.getJavaFileObjectsFromPaths(sources));
    task.setLocale(locale);
    task.setProcessors(made);
    return task;
  }

  private List<Path> with(Path classes) {
    List<Path> path = new ArrayList<>(List.of(classes));
    path.addAll(project.classpath());
    return path;
  }

  private List<String> unprocessed() {
    List<String> rest = new ArrayList<>(options);
    rest.removeIf(option -> option.startsWith("-proc:"));
    rest.add("-proc:none");
    return rest;
  }
}
