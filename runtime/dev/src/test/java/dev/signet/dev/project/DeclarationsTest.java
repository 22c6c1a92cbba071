package dev.signet.dev.project;

import static org.assertj.core.api.Assertions.assertThat;

import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which changes of a source concern nothing but the bodies of methods. */
class DeclarationsTest {

  private static final String SOURCE =
      """
      package app;

      /** Says. */
      @Deprecated
      class A {
        static final int C = 1;
        private int f = new Object() { int g() { return 5; } }.g();
        A(int x) { f = x; }
        int m(String s) throws Exception { return 2; }
        static { int before = 3; }
        record R(int a) { R { a = 4; } }
        interface I { default int d() { return 6; } }
      }
      """;

  private final Declarations declarations = new Declarations(ToolProvider.getSystemJavaCompiler());

  private boolean areSame(String change) {
    String[] replaced = change.split(" -> ");
    assertThat(SOURCE).contains(replaced[0]);
    return declarations.areSame(SOURCE, SOURCE.replace(replaced[0], replaced[1]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return 2; -> int y = 1;\r\n // {\r\n return y;",
        "f = x; -> f = x + 1;",
        "a = 4; -> a = 9;",
        "return 6; -> return new Object() { int h() { return 7; } }.h();",
        "return 5; -> return 8;",
        "return 2; -> return undefined;",
      })
  void aChangeOfABodyIsNone(String change) {
    assertThat(areSame(change)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C = 1 -> C = 2",
        "int m( -> long m(",
        "String s -> String t",
        "throws Exception -> throws RuntimeException",
        "before = 3 -> before = 4",
        "int a -> long a",
        "@Deprecated -> @SuppressWarnings(\"x\")",
        "Says. -> Tells.",
        "int m(String s) throws Exception { return 2; } -> abstract int m(String s);",
        "return 2; -> return 2; } int more() { return 1;",
        "return 2; -> return 2",
      })
  void anyOtherChangeIsOneOfDeclarations(String change) {
    assertThat(areSame(change)).isFalse();
  }
}
