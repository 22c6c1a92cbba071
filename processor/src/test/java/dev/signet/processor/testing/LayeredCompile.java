package dev.signet.processor.testing;

import dev.signet.processor.CloudFunctionProcessor;
import dev.signet.processor.FunctionIndexProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles into a folder by javac's interface, which takes sources and names of classes apart, with
 * layers between javac's environment and the processors.
 */
public record LayeredCompile(
    Path output,
    UnaryOperator<ProcessingEnvironment> forFunctions,
    UnaryOperator<ProcessingEnvironment> forIndex) {

  /** Compiles, and returns the texts of all diagnostics. */
  public List<String> compile(List<String> classNames, String... pathsAndSources) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = javac.getStandardFileManager(found, null, null)) {
      Files.createDirectories(output);
      String classPath = output + System.getProperty("path.separator") + Project.runtimePath();
      JavaCompiler.CompilationTask task =
          javac.getTask(
              new StringWriter(),
              files,
              found,
              List.of("-d", output.toString(), "-cp", classPath, "-Asignet.lang=en"),
              classNames,
              sources(pathsAndSources));
      task.setProcessors(
          List.of(
              new LayeredProcessor(new CloudFunctionProcessor(), forFunctions),
              new LayeredProcessor(new FunctionIndexProcessor(), forIndex)));
      task.call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.getDiagnostics().stream()
        .map((Diagnostic<?> diagnostic) -> diagnostic.getMessage(Locale.ENGLISH))
        .toList();
  }

  private static List<JavaFileObject> sources(String... pathsAndSources) {
    return Stream.iterate(0, i -> i < pathsAndSources.length, i -> i + 2)
        .<JavaFileObject>map(i -> new Source(pathsAndSources[i], pathsAndSources[i + 1]))
        .toList();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
