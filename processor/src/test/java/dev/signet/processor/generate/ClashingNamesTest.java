package dev.signet.processor.generate;

import static dev.signet.processor.testing.Functions.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests names of the user's that are also those of Java, of the runtime, or of other files. */
class ClashingNamesTest {

  private static final String HANDLER =
      """
      package demo;
      import com.fasterxml.jackson.annotation.JsonAlias;
      import dev.signet.CloudFunction;
      public class Handler {
        @CloudFunction("data") public Data data(Data data) { return data; }
        @CloudFunction("fields") public int fields(java.util.List<Color> data, Color color, int n) {
          return n;
        }
        @CloudFunction("own") public %1$s own(%1$s own) { return own; }
        public enum Color { @JsonAlias("r") RED }
        public record Data(
            @jakarta.validation.constraints.Pattern(regexp = "a*") java.lang.String text,
            java.util.Optional<Color> color, java.util.Map<java.lang.String, %1$s> map) {}
        %2$s
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String",
        "Map",
        "List",
        "Object",
        "Override",
        "Exception",
        "SuppressWarnings",
        "Optional",
        "Class",
        "Integer",
        "Generated",
        "Enum",
        "JsonParser",
        "JsonCodecs",
        "IOException",
        "Pattern",
        "Checks",
        "Shared_",
        "SerializedString"
      })
  void worksWithAClassOfTheUserThatHasAKnownName(String name) {
    String record = "record " + name + "(int a) {}";
    works(HANDLER.formatted(name, ""), "package demo;\npublic " + record);
    works(HANDLER.formatted(name, "public " + record));
  }

  @ParameterizedTest
  @ValueSource(strings = {"java", "javax", "dev", "com"})
  void refusesAClassBesideAHandlerThatHidesAPackage(String name) {
    Compile.sources(
            """
            package demo;
            import dev.signet.CloudFunction;
            class Handler {
              @CloudFunction("ping") void ping() {}
              static class Nested { @CloudFunction("pong") void pong() {} }
            }
            class %s {}
            """
                .formatted(name))
        .hasOnlyError(DiagnosticId.PACKAGE_HIDDEN)
        .saying("demo." + name);
  }

  @Test
  void acceptsSuchAClassInsideAHandler() {
    works(
        HANDLER
            .formatted("Own", "public record Own(int a) {} static class java {}")
            .replace("java.util.List", "List")
            .replace("java.util.Optional", "Optional")
            .replace("java.util.Map", "Map")
            .replace("java.lang.String", "String")
            .replace("public class", "import java.util.*;\npublic class"));
  }

  @Test
  void refusesFunctionsWhoseEntriesAreOneFileWhereCaseDoesNotCount() {
    Compile.sources(naming("getUser", "getuser"))
        .hasOnlyError(DiagnosticId.FUNCTION_NAME_CASE)
        .saying("'getuser' differs from 'getUser'");
  }

  @Test
  void acceptsSuchNamesInSeveralPackages() {
    Compile.sources(
            naming("getUser", "ping"),
            """
            package other;
            import dev.signet.CloudFunction;
            class Other { @CloudFunction("getuser") void user() {} }
            """)
        .isClean();
  }

  private static String naming(String first, String second) {
    return """
        package demo;
        import dev.signet.CloudFunction;
        class Handler {
          @CloudFunction("%s") void first() {}
          @CloudFunction("%s") void second() {}
        }
        """
        .formatted(first, second);
  }

  private static void works(String... sources) {
    try (Functions functions = Functions.of(Compile.sources(sources).isClean())) {
      String data = "{\"text\":\"a\",\"color\":\"RED\",\"map\":{\"k\":{\"a\":1}}}";
      assertThat(functions.call("data", user("o-1"), data)).isEqualTo("OK " + data);
      assertThat(functions.call("own", user("o-1"), "{\"a\":1}")).isEqualTo("OK {\"a\":1}");
      assertThat(functions.call("fields", user("o-1"), "{\"data\":[],\"color\":\"r\",\"n\":2}"))
          .isEqualTo("OK 2");
    }
  }
}
