package dev.signet.processor.generate.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.processor.generate.document.JavadocText;
import dev.signet.processor.generate.json.JsonReader;
import dev.signet.processor.generate.json.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SECURITY.md row 24: checks that a user's text stays a text, whatever it contains. */
class ClientEscapesTest {

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

  @Test
  void theHostileFunctionIsTheSameInJsonAsInJava() {
    JsonNode document = ClientCorpus.of(ClientCorpus.HOSTILE).openApi();
    JsonNode operation = document.at("/paths/~1hostile/post");

    assertThat(operation.path("summary").asText())
        .isEqualTo("\n" + ClientCorpus.HOSTILE_TEXT + "\u2028\r\n@deprecated");
    assertThat(operation.at("/responses/200/description").asText()).isEqualTo("`${x}` \"quoted\"");
    assertThat(document.at("/components/schemas/Question/properties").fieldNames())
        .toIterable()
        .containsExactly("__proto__", "a\nb");
    assertThat(document.at("/components/schemas/Choice/enum").toString())
        .isEqualTo("[\"\\\"; throw 1; //\",\"*/\"]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ts", "d.ts"})
  void theHostileFunctionLeavesTheCodeAlone(String extension) {
    ClientCorpus corpus = ClientCorpus.of(ClientCorpus.HOSTILE);
    String text = corpus.file("client/signet-client." + extension);

    assertThat(text).contains("谁").doesNotContain("\u2028", "\u202e", "\r", " @ts-ignore");
    assertThat(COMMENT.matcher(text).replaceAll(""))
        .doesNotContain("alert", "deprecated", "ts-ignore", "not the end");
    assertThat(corpus.type("Choice"))
        .isEqualTo("export type Choice = \"\\\"; throw 1; //\" | \"*/\";\n");
    assertThat(corpus.type("Question"))
        .contains("\n  __proto__?: string | null;\n", "\n  \"a\\u000ab\"?: string | null;\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/",
        "**/",
        "*\\/",
        "\\*/",
        "*\u0000/",
        "*\n/",
        "*\u2028/",
        "a */ b */",
        "\u202e*/",
        "*\ufeff/",
        "\\",
        "@ts-nocheck",
        "a\r@deprecated",
        "//# sourceMappingURL=x"
      })
  void aCommentEndsWhereItShould(String text) {
    String comment = CommentText.of("  ", text, "next");

    assertThat(COMMENT.matcher(comment).replaceFirst("")).isBlank();
    assertThat(comment.lines()).allMatch(line -> line.matches("  /\\*\\*|   \\*( .*)?|   \\*/"));
    assertThat(comment).doesNotContainPattern("(?<!\\\\)@");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "\"",
        "\\",
        "\\u0041",
        "\n\r\t\0",
        "\u2028\u2029",
        "谁",
        "😀",
        "</script>"
      })
  void jsonIsReadBackAsItWas(String text) throws Exception {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put(text, List.of(text, Map.of(), List.of(), true, false));
    value.put("null", null);

    assertThat(JsonReader.read(JsonText.of(value))).isEqualTo(value);
    assertThat(JsonText.of(value)).matches("[ -~]*").doesNotContain("\u2028");
    assertThat(new ObjectMapper().readTree(JsonText.of(value)))
        .isEqualTo(new ObjectMapper().readTree(JsonText.indented(value)));
  }

  @Test
  void halfACharacterIsReplaced() {
    assertThat(JsonText.of(List.of("a\ud800b", "\udc00", "\ud83d")))
        .isEqualTo("[\"a\\ufffdb\",\"\\ufffd\",\"\\ufffd\"]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1", "\"a", "{\"a\"}", "{}x", "{\"a\":}", "nul", "\"\\u00"})
  void whatIsNoSchemaIsRefused(String text) {
    assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLongCommentOfTagsCostsNeitherStackNorTime() {
    String tags = "{@code {x} y} <b> ".repeat(50_000);

    assertThat(JavadocText.of(tags + "\n@param a " + tags).parameter("a")).startsWith("{x} y");
    assertThat(JavadocText.of("{@code " + "{".repeat(100_000)).main()).startsWith("{@code");
  }
}
