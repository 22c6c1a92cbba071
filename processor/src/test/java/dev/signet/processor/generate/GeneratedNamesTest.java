package dev.signet.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Functions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedNamesTest {

  @Test
  void neverCollide() {
    String nested =
        """
        package demo;
        import dev.signet.*;
        public final class A {
          @CloudFunction("a-b") public String b_c() { return "1"; }
          @CloudFunction("a_b") public String b_c(String x) { return "2"; }
          @CloudFunction("over") public String B_c(int x) { return "3"; }
          public static class B { @CloudFunction("nested") public String c() { return "4"; } }
        }
        """;
    String flat =
        """
        package demo;
        import dev.signet.*;
        public final class A_B { @CloudFunction("flat") public String c() { return "5"; } }
        """;
    try (Functions functions = Functions.of(Compile.sources(nested, flat).isClean())) {
      assertThat(functions.names()).containsExactly("a-b", "a_b", "flat", "nested", "over");
      assertThat(
              List.of(
                  functions.call("a-b", Functions.user("o"), ""),
                  functions.call("a_b", Functions.user("o"), "{\"x\":\"\"}"),
                  functions.call("over", Functions.user("o"), "{\"x\":1}"),
                  functions.call("nested", Functions.user("o"), ""),
                  functions.call("flat", Functions.user("o"), "")))
          .containsExactly("OK \"1\"", "OK \"2\"", "OK \"3\"", "OK \"4\"", "OK \"5\"");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "string",
        "object",
        "list",
        "map",
        "optional",
        "override",
        "exception",
        "functionHandler",
        "wxContext",
        "suppressWarnings",
        "ioexception",
        "a_Signet",
        "jsonType",
        "requirement"
      })
  void mayBeThoseOfTypesThatGeneratedCodeUses(String method) {
    try (Functions functions =
        Functions.of(
            Compile.sources(
                    """
                    package demo;
                    import dev.signet.*;
                    import java.util.*;
                    public final class A {
                      @CloudFunction("fun") public Optional<List<String>> %s(String x, Map<String, Object> unused) {
                        return Optional.of(List.of(x));
                      }
                    }
                    """
                        .formatted(method)
                        .replace(", Map<String, Object> unused", ""))
                .isClean())) {
      assertThat(functions.call("fun", Functions.user("o"), "{\"x\":\"1\"}"))
          .isEqualTo("OK [\"1\"]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Functions", "Int", "String", "Object", "List", "Payload", "Target"})
  void mayBeThoseOfHandlerClasses(String type) {
    try (Functions functions =
        Functions.of(
            Compile.sources(
                    """
                    package demo;
                    public final class %s {
                      @dev.signet.CloudFunction("fun") public int run(int values) { return values; }
                    }
                    """
                        .formatted(type))
                .isClean())) {
      assertThat(functions.call("fun", Functions.user("o"), "{\"values\":7}")).isEqualTo("OK 7");
    }
  }

  @Test
  void mayBeThatOfTheMapThatIsTakenForAnOpenPayload() {
    try (Functions functions =
        Functions.of(
            Compile.sources(
                    """
                    package demo;
                    public record Map<K, V>(K key, V value) {}
                    """,
                    """
                    package demo;
                    public record String(int length) {}
                    """,
                    """
                    package demo;
                    public record Object(int size) {}
                    """,
                    """
                    package demo;
                    import dev.signet.*;
                    public final class A {
                      @CloudFunction("sum")
                      public int sum(Map<String, Object> map) {
                        return map.key().length() + map.value().size();
                      }
                    }
                    """)
                .isClean())) {
      assertThat(
              functions.call(
                  "sum", Functions.user("o"), "{\"key\":{\"length\":1},\"value\":{\"size\":2}}"))
          .isEqualTo("OK 3");
    }
  }
}
