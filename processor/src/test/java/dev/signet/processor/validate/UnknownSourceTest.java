package dev.signet.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.CloudFunctionProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a class file that was compiled against another version of the runtime. */
class UnknownSourceTest {

  private static final String LATER_SOURCES =
      "package dev.signet.identity; public enum CallSource { SCF, WX_LATER }";
  private static final String HANDLER =
      """
      package demo;
      import dev.signet.*;
      import dev.signet.identity.*;
      public class Handler {
        @CloudFunction("fn") @RequireSource({CallSource.SCF, CallSource.%s}) public void fn() {}
      }
      """;

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();

  @TempDir private Path later;
  @TempDir private Path handler;
  @TempDir private Path output;

  @Test
  void refusesASourceThatThisRuntimeDoesNotKnow() throws IOException {
    List<String> errors = processClassCompiledWith("WX_LATER");
    assertThat(errors).hasSize(1).first().asString().startsWith("[signet:SourceUnknown] WX_LATER");
  }

  @Test
  void takesASourceThatBothKnow() throws IOException {
    assertThat(processClassCompiledWith("SCF")).isEmpty();
  }

  private List<String> processClassCompiledWith(String constant) throws IOException {
    String classPath = System.getProperty("java.class.path");
    compile(later, classPath, "CallSource", LATER_SOURCES);
    compile(
        handler,
        later + java.io.File.pathSeparator + classPath,
        "Handler",
        HANDLER.formatted(constant));
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    JavaCompiler.CompilationTask task =
        javac.getTask(
            null,
            null,
            said,
            List.of(
                "-proc:only",
                "-d",
                output.toString(),
                "-cp",
                handler + java.io.File.pathSeparator + classPath),
            List.of("demo.Handler"),
            null);
    task.setProcessors(List.of(new CloudFunctionProcessor()));
    task.call();
    List<String> errors = new ArrayList<>();
    said.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .forEach(diagnostic -> errors.add(diagnostic.getMessage(Locale.ENGLISH)));
    return errors;
  }

  private void compile(Path to, String classPath, String name, String source) throws IOException {
    Path file = Files.writeString(to.resolve(name + ".java"), source);
    int exit =
        javac.run(
            null, null, null, "-proc:none", "-d", to.toString(), "-cp", classPath, file.toString());
    assertThat(exit).isZero();
  }
}
