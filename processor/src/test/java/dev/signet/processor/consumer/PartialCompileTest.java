package dev.signet.processor.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles some of the sources again, as a build tool does that looks at dates only. */
class PartialCompileTest {

  private static final List<String> FILES =
      List.of(
          "META-INF/signet/functions.json",
          "META-INF/signet/openapi.json",
          "META-INF/signet/client/signet-client.ts",
          "META-INF/signet/client/signet-client.js",
          "META-INF/signet/client/signet-client.d.ts",
          "META-INF/services/dev.signet.function.FunctionIndex",
          "dev/signet/index/shop_A.java");
  private static final String A =
      """
      package shop;
      public class A {
        public record In(String x) {}
        @dev.signet.CloudFunction("fa") public String a(In in) { return in.x(); }
      }
      """;
  private static final String B =
      """
      package shop.sub;
      public class B { @dev.signet.CloudFunction("fb") public String b(int n) { return "b" + n; } }
      """;

  @TempDir Path folder;

  private Project project;

  @BeforeEach
  void compileAll() {
    project =
        new Project(folder)
            .source("shop/A.java", A)
            .source("shop/sub/B.java", B)
            .source("demo/Names.java", FunctionNames.MAIN)
            .withSignet();
    assertThat(project.compile()).isEqualTo(new Project.Output(0, ""));
  }

  @Test
  void ofEitherHandlerLeavesEveryFileAsItWas() {
    Map<String, String> before = files();
    for (String again : List.of("A.java", "B.java")) {
      assertThat(project.compileAgain(again)).isEqualTo(new Project.Output(0, ""));
      assertThat(files()).isEqualTo(before);
    }
    assertThat(project.java("demo.Names").text()).isEqualToIgnoringNewLines("fa fb");
  }

  @Test
  void bringsTheChangedFunctionAndKeepsTheOther() {
    project.source("shop/A.java", A.replace("\"fa\"", "\"changed\""));
    assertThat(project.compileAgain("A.java")).isEqualTo(new Project.Output(0, ""));
    assertThat(project.java("demo.Names").text()).isEqualToIgnoringNewLines("changed fb");
    assertThat(files().get("META-INF/signet/openapi.json"))
        .contains("/changed", "/fb")
        .doesNotContain("/fa");
  }

  @Test
  void isRefusedWhenItDoesNotSeeTheOtherHandler() {
    Project.Output output = project.compileBlindly("A.java");
    assertThat(output.exitCode()).isNotZero();
    assertThat(output.text())
        .containsOnlyOnce("error: ")
        .contains("[signet:" + DiagnosticId.FUNCTIONS_LEFT_OUT + "]")
        .contains("shop.sub.B");
  }

  @Test
  void refusesANameThatAClassHasWhichIsNotCompiledNow() {
    project.source("shop/A.java", A.replace("\"fa\"", "\"fb\""));
    Project.Output output = project.compileAgain("A.java");
    assertThat(output.exitCode()).isNotZero();
    assertThat(output.text())
        .containsOnlyOnce("error: ")
        .contains("[signet:" + DiagnosticId.FUNCTION_NAME_TWICE + "]")
        .contains("shop.sub.B#b");
  }

  @Test
  void forgetsAHandlerWhoseClassIsGone() throws IOException {
    Files.delete(folder.resolve("classes/shop/sub/B.class"));
    assertThat(project.compileAgain("A.java")).isEqualTo(new Project.Output(0, ""));
    assertThat(project.java("demo.Names").text()).isEqualToIgnoringNewLines("fa");
  }

  @Test
  void forgetsAHandlerThatHasNoFunctionsLeft() {
    project.source("shop/sub/B.java", "package shop.sub; public class B {}");
    assertThat(project.compileAgain("A.java", "B.java")).isEqualTo(new Project.Output(0, ""));
    assertThat(project.java("demo.Names").text()).isEqualToIgnoringNewLines("fa");
  }

  private Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    FILES.forEach(path -> files.put(path, new String(project.file(path), StandardCharsets.UTF_8)));
    return files;
  }
}
