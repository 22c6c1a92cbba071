package dev.signet.processor.validate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.signet.processor.CloudFunctionProcessor;
import dev.signet.processor.FunctionIndexProcessor;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadOpensTest {

  private static final String PROVIDES =
      "provides dev.signet.function.FunctionIndex with demo.SignetIndex;";

  private static final String HANDLER =
      """
      package demo;
      import dev.signet.*;
      public final class A {
        @CloudFunction("one") public Res one(Req request) { return null; }
        @CloudFunction("two") public void two(Req request) {}
        @com.fasterxml.jackson.annotation.JsonAutoDetect(creatorVisibility =
            com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY)
        public record Req(String name) {}
        public record Res(Req request) {}
      }
      """;

  @TempDir Path folder;

  /**
   * Compiles real files: compile-testing keeps them in memory, where javac mixes up module-info
   * files.
   */
  private List<String> errors(String module, String handler) throws IOException {
    Path moduleFile =
        Files.writeString(folder.resolve("module-info.java"), module.replace("PROVIDES", PROVIDES));
    Path demo = Files.createDirectories(folder.resolve("demo"));
    Path handlerFile = Files.writeString(demo.resolve("A.java"), handler);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(diagnostics, Locale.ENGLISH, UTF_8)) {
      CompilationTask task =
          javac.getTask(
              null,
              files,
              diagnostics,
              List.of("--module-path", modulePath(), "-d", folder.toString()),
              null,
              files.getJavaFileObjects(moduleFile, handlerFile));
      task.setProcessors(List.of(new CloudFunctionProcessor(), new FunctionIndexProcessor()));
      task.call();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(d -> d.getLineNumber() + ":" + d.getMessage(Locale.ENGLISH))
        .toList();
  }

  private static String modulePath() {
    return Stream.of("java.class.path", "jdk.module.path")
        .map(key -> System.getProperty(key, ""))
        .flatMap(value -> Stream.of(value.split(File.pathSeparator)))
        .filter(entry -> entry.contains("runtime") || entry.contains("jackson"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Test
  void asksOnceToOpenThePackage() throws IOException {
    assertThat(
            errors(
                "module demo { requires dev.signet.runtime; requires com.fasterxml.jackson.annotation; PROVIDES }",
                HANDLER))
        .singleElement(STRING)
        .startsWith("4:[signet:OpensMissing]")
        .contains("opens demo to com.fasterxml.jackson.databind;");
  }

  @Test
  void isNotContentWithAnotherReader() throws IOException {
    String module =
        "module demo { requires dev.signet.runtime; requires com.fasterxml.jackson.annotation; PROVIDES opens demo to dev.signet.runtime; }";

    assertThat(errors(module, HANDLER)).singleElement(STRING).contains("[signet:OpensMissing]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "module demo { requires dev.signet.runtime; requires com.fasterxml.jackson.annotation; PROVIDES opens demo; }",
        "open module demo { requires dev.signet.runtime; requires com.fasterxml.jackson.annotation; PROVIDES }",
        "module demo { requires dev.signet.runtime; requires com.fasterxml.jackson.annotation; PROVIDES requires com.fasterxml.jackson.databind;"
            + " opens demo to com.fasterxml.jackson.databind; }",
      })
  void isContentWithAnOpenPackage(String module) throws IOException {
    assertThat(errors(module, HANDLER)).isEmpty();
  }

  @Test
  void asksForNothingWithoutTypesOfItsOwn() throws IOException {
    String handler =
        """
        package demo;
        import dev.signet.*;
        import java.util.*;
        public final class A {
          @CloudFunction("one") public String one(Map<String, Object> all) { return null; }
          @CloudFunction("two") public List<String> two(int a, Kind kind) { return null; }
          public enum Kind { A }
        }
        """;

    assertThat(
            errors(
                "module demo { requires dev.signet.runtime; requires com.fasterxml.jackson.annotation; PROVIDES }",
                handler))
        .isEmpty();
  }

  @Test
  void asksForNothingForTypesThatGeneratedCodeReads() throws IOException {
    String handler = HANDLER.replaceFirst("(?m)^.*JsonAutoDetect.*\n.*$", "");

    assertThat(errors("module demo { requires dev.signet.runtime; PROVIDES }", handler)).isEmpty();
  }
}
