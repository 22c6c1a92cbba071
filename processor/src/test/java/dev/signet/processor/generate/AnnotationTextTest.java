package dev.signet.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that a text which a user writes into an annotation stays data in every generated file. */
class AnnotationTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\"); System.exit(1); //",
        "*/ class Evil {} /*",
        "\\",
        "\\u0022 + evil() + \\u0022",
        "\\\\u000a",
        "\n\r\t\u0000\u001b\u2028\u2029",
        "$L $T $S $> $$ %s {0}",
        "</script><!-- ]]> @Deprecated {@code }",
        "谁 \ud83d\ude00",
        "\"},{\"name\":\"evil\"",
      })
  void comesBackAsItWasWritten(String text) throws IOException {
    Compiled compiled =
        Compile.sources(
                """
                package demo;
                import dev.signet.*;
                public final class A {
                  @CloudFunction(value = "fn", description = "TEXT") public String fn() { return "ran"; }
                }
                """
                    .replace("TEXT", literal(text)))
            .isClean();

    JsonNode functions =
        new ObjectMapper().readTree(compiled.generated("META-INF/signet/functions.json"));
    assertThat(functions.findValuesAsText("description")).containsExactly(text);
    assertThat(functions.findValuesAsText("name")).containsExactly("fn");
    try (Functions table = Functions.of(compiled)) {
      assertThat(table.names()).containsExactly("fn");
      assertThat(table.call("fn", Functions.user("o"), "")).isEqualTo("OK \"ran\"");
    }
  }

  private static String literal(String text) {
    return text.chars()
        .mapToObj(c -> c < 256 ? "\\%03o".formatted(c) : String.valueOf((char) c))
        .collect(Collectors.joining());
  }
}
