package dev.signet.processor.generate.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that only codecs which other codecs hold have classes, because each class costs javac and
 * a cold start.
 */
class CodecClassesTest {

  private static final String HANDLER =
      """
      package demo;
      import dev.signet.*;
      import java.util.*;
      public final class Handler {
        public record Line(String sku, Size size) {}
        public record Size(int width) {}
        public record Tree(String name, Tree left, Tree right) {}
        public record Wood(List<Wood> inner) {}
        public static final class Careful {
          public String getName() throws java.io.IOException { return "n"; }
        }
        public static final class Failing {
          public String getName() throws Exception { throw new Exception("secret"); }
        }
        %s
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Size take(Line line) { return line.size(); }                |",
        "Tree take(Tree tree) { return tree; }                       |",
        "int take(List<Line> lines) { return 1; }                    | Line_Payload",
        "int take(Wood wood) { return 1; }                           | Wood_Payload",
        "Optional<Line> take() { return Optional.empty(); }          | Line_Result",
        "Line[] take(Map<String, Size> sizes) { return new Line[0]; }| Line_Result Size_Payload",
        "Careful take() { return new Careful(); }                    | Careful_Result",
      })
  void areOfTypesInsideContainersAndOfResultsThatThrow(String method, String expected)
      throws Exception {
    Class<?> codecs =
        compiled("@CloudFunction(\"take\") @AllowAnonymous public " + method)
            .load()
            .loadClass("demo.Handler_SignetCodecs");
    assertThat(Arrays.stream(codecs.getDeclaredClasses()).map(Class::getSimpleName))
        .filteredOn(name -> name.endsWith("_Payload") || name.endsWith("_Result"))
        .containsExactlyInAnyOrder(
            expected == null
                ? new String[0]
                : Arrays.stream(expected.split(" "))
                    .map(name -> "Handler_" + name)
                    .toArray(String[]::new));
  }

  @Test
  void areNotNeededForTypesInsideThemselvesNorForNull() {
    try (Functions functions =
        Functions.of(
            compiled(
                """
                @CloudFunction("tree") @AllowAnonymous public Tree tree(Tree tree) {
                  return tree;
                }
                @CloudFunction("line") @AllowAnonymous public Line line() { return null; }
                """))) {
      String tree =
          "{\"name\":\"a\",\"left\":{\"name\":\"b\",\"left\":null,\"right\":null},\"right\":null}";
      assertThat(functions.call("tree", Functions.user("o"), tree)).isEqualTo("OK " + tree);
      assertThat(functions.call("line", Functions.user("o"), "")).isEqualTo("OK null");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"n0", "nAME_0", "cODEC_0", "readHandler_Line", "shared_"})
  void areNotHiddenByWhatElseTheFileHas(String method) {
    try (Functions functions =
        Functions.of(
            compiled(
                """
                @CloudFunction("size") @AllowAnonymous public Size %s(Integer width, Size[] sizes) {
                  return new Size(width + sizes.length);
                }
                @CloudFunction("lines") @AllowAnonymous public List<Line> lines(Line line) {
                  return List.of(line);
                }
                """
                    .formatted(method)))) {
      assertThat(
              functions.call(
                  "size", Functions.user("o"), "{\"width\":2,\"sizes\":[{\"width\":1}]}"))
          .isEqualTo("OK {\"width\":3}");
    }
  }

  @Test
  void haveNamesThatDifferNotInCaseOnly() throws Exception {
    Class<?> codecs =
        Compile.sources(
                "package one;\npublic record Line(int x) {}",
                "package two;\npublic record LINE(int x) {}",
                """
                package demo;
                import dev.signet.*;
                import java.util.*;
                public final class Handler {
                  @CloudFunction("take") @AllowAnonymous
                  public void take(List<one.Line> ones, List<two.LINE> twos) {}
                }
                """)
            .isClean()
            .load()
            .loadClass("demo.Handler_SignetCodecs");
    assertThat(codecs.getDeclaredClasses())
        .extracting(type -> type.getSimpleName().toLowerCase(Locale.ROOT))
        .contains("line_payload", "line_payload2");
  }

  @Test
  void areDatabindsOfATypeThatOnlyReferencesToItNameOutsideOfIt() {
    try (Functions functions =
        Functions.of(
            Compile.sources(
                    """
                    package demo;
                    import com.fasterxml.jackson.annotation.*;
                    import dev.signet.*;
                    import java.util.*;
                    public final class Handler {
                      public static class Open {
                        @OpaqueJson("any settings") @JsonAnySetter @JsonAnyGetter
                        public Map<String, Object> rest = new LinkedHashMap<>();
                        public Inner inner;
                      }
                      public record Inner(Open open, List<Open> all) {}
                      public record Both(Open first, Inner second, List<Inner> third) {}
                      @CloudFunction("both") @AllowAnonymous public Both both(Both both) {
                        return both;
                      }
                    }
                    """)
                .isCompiled())) {
      String both =
          "{\"first\":{\"inner\":{\"open\":{\"inner\":null,\"a\":1},\"all\":null}},"
              + "\"second\":{\"open\":{\"inner\":null,\"b\":2},\"all\":[{\"inner\":null,\"c\":3}]},"
              + "\"third\":[{\"open\":null,\"all\":[]}]}";
      assertThat(functions.call("both", Functions.user("o"), both)).isEqualTo("OK " + both);
    }
  }

  @Test
  void takeTheObjectsOfAFileWithMorePropertiesThanOneClassCanHold() {
    StringBuilder source = new StringBuilder("package demo;\npublic final class Handler {\n");
    for (int type = 0; type < 60; type++) {
      source.append("public static final class T" + type + " {");
      for (int field = 0; field < 100; field++) {
        source.append(" public String p" + type + "x" + field + ";");
      }
      source.append(" }\n@dev.signet.CloudFunction(\"f" + type + "\") @dev.signet.AllowAnonymous");
      source.append(" public T" + type + " f" + type + "(T" + type + " t) { return null; }\n");
    }
    try (Functions functions = Functions.of(Compile.sources(source + "}").isCompiled())) {
      assertThat(functions.call("f59", Functions.user("o"), "{}")).isEqualTo("OK null");
    }
  }

  @Test
  void keepWhatAGetterThrowsFromTheAnswer() {
    try (Functions functions =
        Functions.of(
            compiled(
                "@CloudFunction(\"fail\") @AllowAnonymous public Failing fail() {"
                    + " return new Failing(); }"))) {
      assertThat(functions.call("fail", Functions.user("o"), ""))
          .startsWith("INTERNAL ")
          .doesNotContain("secret");
    }
  }

  private static Compiled compiled(String methods) {
    return Compile.sources(HANDLER.formatted(methods)).isClean();
  }
}
