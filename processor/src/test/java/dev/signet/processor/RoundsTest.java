package dev.signet.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import dev.signet.processor.testing.Generating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundsTest {

  private static final String GENERATED_TYPE = "package demo; public record Gen(int size) {}";
  private static final String GENERATED_HANDLER =
      """
      package demo;
      public final class Late {
        @dev.signet.CloudFunction("late") public String late() { return "late"; }
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gen value",
        "java.util.List<Gen> value",
        "Gen[] value",
        "java.util.Optional<Gen> value"
      })
  void waitForATypeThatAnotherProcessorMakes(String parameter) {
    Compile.with()
        .after(Generating.inRound(2, "demo.Gen", GENERATED_TYPE))
        .after(Generating.inRound(1, "demo.Unrelated", "package demo; class Unrelated {}"))
        .compile(handler("String", parameter))
        .isCompiled();
  }

  @Test
  void waitForAResultTypeAndStillFindTheFunction() {
    Compiled compiled =
        Compile.with()
            .before(Generating.inRound(1, "demo.Gen", GENERATED_TYPE))
            .compile(
                """
                package demo;
                public final class A {
                  @dev.signet.CloudFunction("make") public Gen make(int size) { return new Gen(size); }
                }
                """);
    try (Functions functions = Functions.of(compiled.isClean())) {
      assertThat(functions.call("make", Functions.user("o"), "{\"size\":3}"))
          .isEqualTo("OK {\"size\":3}");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record Note(Gen gen) {}",
        "record Note(java.util.List<Gen[]> gens) {}",
        "record Note(Inner inner) {} public record Inner(java.util.Optional<Gen> gen) {}",
        "record Note(Box<Gen> box) {} public record Box<T>(T value) {}",
        "class Note extends Gen { public int size; }"
      })
  void waitForATypeInsideOfAPayload(String payload) {
    boolean above = payload.contains("extends");
    String generated = above ? "package demo; public class Gen {}" : GENERATED_TYPE;
    Compiled compiled =
        Compile.with()
            .after(Generating.inRound(2, "demo.Gen", generated))
            .after(Generating.inRound(1, "demo.Unrelated", "package demo; class Unrelated {}"))
            .compile(taking(payload));
    try (Functions functions = Functions.of(compiled.isClean())) {
      assertThat(functions.names()).containsExactly("fun");
      assertThat(functions.call("fun", Functions.user("o"), "{}")).doesNotContain("INTERNAL");
    }
    // Here the codecs, which carry the schema, come after the index.
    assertThat(compiled.generated("META-INF/signet/client/signet-client.d.ts"))
        .contains("fun(data: Note)");
  }

  @Test
  void findTheMistakesOfATypeThatCameLate() {
    Compile.with()
        .after(
            Generating.inRound(1, "demo.Gen", GENERATED_TYPE.replace("int size", "String openId")))
        .compile(taking("record Note(Gen gen) {}").replace("Note note", "Note /*>*/note"))
        .hasOnlyError(DiagnosticId.IDENTITY_NAME_IN_PAYLOAD)
        .saying("gen.openId");
  }

  @Test
  void nameATypeInsideOfAPayloadThatNeverComesBesideTheCompilersOwnError() {
    Compiled compiled =
        Compile.sources(
            taking("record Note(Missing gen) {}").replace("Note note", "Note /*>*/note"));
    assertThat(compiled.compilation().errors()).hasSize(1);
    compiled.hasWarning(DiagnosticId.TYPE_NEVER_RESOLVED).saying("The type Missing");
  }

  @Test
  void nameATypeThatNeverComesBesideTheCompilersOwnError() {
    Compiled compiled = Compile.sources(handler("String", "java.util.List<Missing> /*>*/value"));
    assertThat(compiled.compilation().errors()).hasSize(1);
    compiled.hasWarning(DiagnosticId.TYPE_NEVER_RESOLVED).saying("The type Missing");
  }

  @Test
  void takeInAHandlerThatAnotherProcessorMakesInTime() {
    Compiled compiled =
        Compile.with()
            .before(Generating.inRound(1, "demo.Late", GENERATED_HANDLER))
            .compile(handler("String", "String value"));
    try (Functions functions = Functions.of(compiled.isClean())) {
      assertThat(functions.names()).containsExactly("fun", "late");
    }
    assertThat(compiled.generated("META-INF/signet/client/signet-client.d.ts"))
        .contains(
            "fun(data: FunPayload): Promise<string | null>;", "late(): Promise<string | null>;");
  }

  @Test
  void refuseAHandlerThatComesAfterTheIndex() {
    Compile.with()
        .after(Generating.inRound(3, "demo.Late", GENERATED_HANDLER))
        .compile(handler("String", "String value"))
        .hasErrors(DiagnosticId.LATE_HANDLER)
        .saying("demo.Late#late");
  }

  @Test
  void refuseAFunctionNameThatIsUsedTwice() {
    Compile.sources(
            """
            package demo;
            public final class A { @dev.signet.CloudFunction("same") public void a() {} }
            """,
            """
            package demo;
            public final class B { @dev.signet.CloudFunction(/*>*/"same") public void b() {} }
            """)
        .hasOnlyError(DiagnosticId.FUNCTION_NAME_TWICE)
        .saying("demo.A#a()");
    Compile.sources(
            """
            package demo;
            public final class B { @dev.signet.CloudFunction(/*>*/"same") public void b() {} }
            """,
            """
            package demo;
            public final class A { @dev.signet.CloudFunction("same") public void a() {} }
            """)
        .hasOnlyError(DiagnosticId.FUNCTION_NAME_TWICE);
  }

  private static String taking(String payload) {
    return """
        package demo;
        public final class A {
          @dev.signet.CloudFunction("fun") public void fun(Note note) {}
          public static %s
        }
        """
        .formatted(payload.replace(" public ", " public static "));
  }

  private static String handler(String result, String parameter) {
    return """
        package demo;
        public final class A {
          @dev.signet.CloudFunction("fun") public %s fun(%s) { return "x"; }
        }
        """
        .formatted(result, parameter);
  }
}
