package dev.signet.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and texts that are valid Java but easily overlooked. */
class AwkwardSourcesTest {

  private static final String HANDLER =
      """
      package demo;
      public final class A { @dev.signet.CloudFunction("fun") public String fun() { return "x"; } }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"lower", "$Dollar$", "$L", "_under", "处理"})
  void everyNameOfAClassIsGoodForAHandler(String type) {
    String source = HANDLER.replace("class A", "class " + type);
    for (String encoding : new String[] {"UTF-8", "US-ASCII"}) {
      Compiled compiled = Compile.with("-encoding", encoding).compile(source).isClean();
      try (Functions functions = Functions.of(compiled)) {
        assertThat(functions.call("fun", Functions.user("o"), "")).isEqualTo("OK \"x\"");
      }
    }
  }

  @Test
  void namesInOtherScriptsSurviveAnEncodingWithoutThem() {
    Compiled compiled =
        Compile.with("-encoding", "US-ASCII")
            .compile(
                """
                package 演示;
                public final class A {
                  @dev.signet.CloudFunction("fun") public 订单 做(订单 单) { return 单; }
                  public record 订单(String 名字) {}
                }
                """)
            .isClean();
    try (Functions functions = Functions.of(compiled)) {
      assertThat(functions.call("fun", Functions.user("o"), "{\"名字\":\"中\"}"))
          .isEqualTo("OK {\"名字\":\"中\"}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo.index", "demo.$Index$L", "index", "演示.索引"})
  void everyNameOfAClassIsGoodForTheIndex(String index) {
    Compile.with("-Asignet.index=" + index).compile(HANDLER).isClean();
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo.A", "java.lang.String", "dev.signet.CloudFunction"})
  void theIndexReplacesNoOtherClass(String index) {
    Compile.with("-Asignet.index=" + index)
        .compile(HANDLER)
        .hasOnlyError(DiagnosticId.FILE_NOT_WRITTEN)
        .saying(index);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\\"", "*/", "\\\\", "\\n", "\\u4e2d", "$T$"})
  void aDescriptionIsAsLongAsTheCompilerTakesIt(String text) {
    String description = text.repeat(20_000 / text.length());
    Compiled compiled =
        Compile.sources(
            HANDLER.replace("\"fun\"", "value=\"fun\",description=\"" + description + '"'));
    assertThat(compiled.isClean().generated("functions.json")).hasSizeGreaterThan(20_000 / 6);
  }

  @Test
  void aManifestLongerThanAConstantIsPutTogetherAgain() {
    String description = "\u4e2d".repeat(21_000);
    Compiled compiled =
        Compile.sources(
            HANDLER.replace("\"fun\"", "value=\"fun\",description=\"" + description + '"'));
    assertThat(compiled.isClean().generated("functions.json"))
        .contains("\"" + "\\u4e2d".repeat(21_000) + "\"");
  }

  @Test
  void namesOfManyLettersFitIntoTheNameOfAFile() {
    String handler = "H".repeat(100);
    String nested = "N".repeat(100);
    Compiled compiled =
        Compile.sources(
            """
            package demo;
            import dev.signet.*;
            public final class %s {
              public static class %s {
                @CloudFunction("one") public String %3$s1() { return "1"; }
                @CloudFunction("two") public String %3$s2() { return "2"; }
              }
            }
            """
                .formatted(handler, nested, "做".repeat(200)));
    try (Functions functions = Functions.of(compiled.isClean())) {
      assertThat(functions.call("two", Functions.user("o"), "")).isEqualTo("OK \"2\"");
    }
  }

  @Test
  void classesOfThePackageMayBeCalledLikeThoseOfTheLibrary() {
    String method = "@dev.signet.CloudFunction(\"fun\") public int fun(int x) { return x; }";
    Compile.sources(
            HANDLER.replaceFirst("@.*; }", method),
            "package demo;\nclass String {}",
            "package demo;\nclass Object {}",
            "package demo;\nclass Override {}",
            "package demo;\nclass SuppressWarnings {}",
            "package demo;\nclass Exception {}",
            "package demo;\nclass List {}")
        .isClean();
  }

  /** There are 2 to the 60th paths through these types. */
  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void typesThatAreMetOnManyWaysAreLookedAtOnce() {
    StringBuilder types = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      types.append(
          "public record T%d(@jakarta.validation.constraints.NotNull T%2$d a, List<T%2$d> b) {}\n"
              .formatted(i, i + 1));
    }
    Compiled compiled =
        Compile.sources(
            "package demo;\nimport java.util.*;\npublic final class A {\n"
                + "@dev.signet.CloudFunction(\"fun\") public T0 fun(T0 t) { return t; }\n"
                + types
                + "public record T60(String end) {}\n}\n");
    try (Functions functions = Functions.of(compiled)) {
      assertThat(functions.call("fun", Functions.user("o"), "{\"a\":{}}"))
          .contains("\"a.a: is required\"");
    }
  }
}
