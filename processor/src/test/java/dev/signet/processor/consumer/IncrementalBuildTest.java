package dev.signet.processor.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compiles as Gradle does with incremental processors: it deletes all that the aggregating one made
 * and what came of the changed source, compiles that source, and gives javac the unchanged classes
 * by their names.
 */
class IncrementalBuildTest {

  private static final String A =
      """
      package shop;
      public class A {
        public record In(String x) {}
        @dev.signet.CloudFunction("fa") public String a(In in) { return in.x(); }
      }
      """;
  private static final String CHANGED = A.replace("\"fa\"", "\"changed\"");
  private static final String B =
      """
      package shop.sub;
      public class B {
        @dev.signet.CloudFunction("fb") public String b(int n) { return "b" + n; }
        public static class Inner {
          @dev.signet.CloudFunction("fi") public String inner(String text) { return text; }
        }
      }
      """;

  @TempDir Path folder;

  private Project project;

  @BeforeEach
  void compileAll() {
    project = project("built", A);
    assertThat(project.compile()).isEqualTo(new Project.Output(0, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop.sub.B",
        "shop.sub.B shop.sub.B_Signet",
        "shop.sub.B_Signet shop.sub.B",
        "shop.sub.B_Signet",
        "shop.sub.B shop.sub.B_Signet shop.sub.B_SignetCodecs shop.sub.Scf_fb shop.sub.Scf_fi"
      })
  void writesWhatAFullBuildWritesAndDoesNotTouchWhatIsUnchanged(String names) throws IOException {
    prepare();
    Map<String, String> before = filesOf("shop/sub");
    assertThat(project.compileBeside(List.of(names.split(" ")), "A.java"))
        .isEqualTo(new Project.Output(0, ""));
    assertThat(filesOf("shop/sub")).isEqualTo(before);

    Project full = project("full", CHANGED);
    assertThat(full.compile()).isEqualTo(new Project.Output(0, ""));
    assertThat(contents(project)).isEqualTo(contents(full));
    assertThat(project.java("demo.Names").text()).isEqualToIgnoringNewLines("changed fb fi");
  }

  @Test
  void writesTheSameWithoutAnyHandlerInSource() throws IOException {
    Map<String, String> before = contents(project);
    deleteAggregated();
    assertThat(
            project.compileBeside(
                List.of("shop.A", "shop.sub.B", "-Xlint:all,-processing", "-Werror"), "Names.java"))
        .isEqualTo(new Project.Output(0, ""));
    assertThat(contents(project)).isEqualTo(before);
  }

  @Test
  void keepsWhatTheServiceFileOfAnEarlierBuildNames() {
    project.source("shop/A.java", CHANGED);
    assertThat(project.compileBeside(List.of("shop.sub.B"), "A.java"))
        .isEqualTo(new Project.Output(0, ""));
    assertThat(project.java("demo.Names").text()).isEqualToIgnoringNewLines("changed fb fi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"B_Signet.class", "B_SignetCodecs.class"})
  void refusesAHandlerByNameWithoutItsGeneratedClasses(String gone) throws IOException {
    prepare();
    delete("shop/sub/" + gone);
    delete("shop/sub/" + gone.replace("class", "java"));
    isRefused(project.compileBeside(List.of("shop.sub.B"), "A.java"));
  }

  @Test
  void refusesAHandlerByNameOfWhichAFunctionHasNoWrapper() throws IOException {
    project.source("shop/sub/B.java", B.replace(" inner(", " renamed("));
    Project.Output alone =
        new Project(project.classes().getParent())
            .options("-proc:none")
            .compileAgain("shop/sub/B.java");
    assertThat(alone).isEqualTo(new Project.Output(0, ""));
    prepare();
    isRefused(project.compileBeside(List.of("shop.sub.B"), "A.java"));
  }

  @Test
  void refusesANameThatAnUnchangedFunctionHas() throws IOException {
    prepare();
    project.source("shop/A.java", A.replace("\"fa\"", "\"fb\""));
    Project.Output output = project.compileBeside(List.of("shop.sub.B"), "A.java");
    assertThat(output.exitCode()).isNotZero();
    assertThat(output.text())
        .containsOnlyOnce("error: ")
        .contains("[signet:" + DiagnosticId.FUNCTION_NAME_TWICE + "]")
        .contains("shop.sub.B#b");
  }

  private static void isRefused(Project.Output output) {
    assertThat(output.exitCode()).isNotZero();
    assertThat(output.text())
        .containsOnlyOnce("error: ")
        .contains("[signet:" + DiagnosticId.HANDLER_WITHOUT_SOURCE + "]")
        .contains("Compile the source file of shop.sub.B too");
  }

  private Project project(String name, String a) {
    return new Project(folder.resolve(name))
        .source("shop/A.java", a)
        .source("shop/sub/B.java", B)
        .source("demo/Names.java", FunctionNames.MAIN)
        .withSignet();
  }

  /** Changes a source, and deletes what Gradle deletes then. */
  private void prepare() throws IOException {
    project.source("shop/A.java", CHANGED);
    for (Path file : files(project.classes().resolve("shop"))) {
      if (file.getParent().endsWith("shop")) {
        Files.delete(file);
      }
    }
    deleteAggregated();
  }

  private void deleteAggregated() throws IOException {
    for (String part : List.of("META-INF", "dev")) {
      for (Path file : files(project.classes().resolve(part))) {
        Files.delete(file);
      }
    }
  }

  private void delete(String path) throws IOException {
    Files.delete(project.classes().resolve(path));
  }

  /** The files of a folder of classes, with their contents and the time of their last change. */
  private Map<String, String> filesOf(String path) throws IOException {
    Map<String, String> files = new HashMap<>();
    for (Path file : files(project.classes().resolve(path))) {
      FileTime changed = Files.getLastModifiedTime(file);
      files.put(file.toString(), changed + " " + text(file));
    }
    assertThat(files).hasSizeGreaterThan(5);
    return files;
  }

  private static Map<String, String> contents(Project of) throws IOException {
    Map<String, String> files = new HashMap<>();
    for (Path file : files(of.classes())) {
      files.put(of.classes().relativize(file).toString(), text(file));
    }
    assertThat(files).hasSizeGreaterThan(15);
    return files;
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  private static List<Path> files(Path below) throws IOException {
    try (Stream<Path> files = Files.walk(below)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
