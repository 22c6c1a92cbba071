package dev.signet.json.wire;

import static dev.signet.json.databind.Reading.bytes;
import static dev.signet.json.databind.Reading.taking;
import static dev.signet.json.databind.Reading.takingNothing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.function.FunctionHandler;
import dev.signet.function.PayloadReader;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.databind.DatabindCodec;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks the syntax of bodies. Each body is read both by a function that takes it and by one
 * without a payload.
 */
class StrictSyntaxTest {

  private static final PayloadReader READER = new PayloadReader(JsonLimits.defaults());
  private static final DatabindCodec<JsonNode> NODE = DatabindCodec.of(JsonNode.class);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"\\u0061\":1}",
        "{\"openId\":1,\"openI\\u0064\":2}",
        "{\"userInfo\":{},\"userInfo\":{}}",
        "{\"userInfo\":{},\"x\":1,\"userInf\\u006f\":{}}",
        "{\"userInfo\":{\"openId\":1,\"openId\":1}}",
        "{\"a\":{\"b\":1,\"b\":2}}",
        "{\"a\":[{\"b\":[{\"c\":1,\"c\":1}]}]}",
        "{\"\":1,\"\":1}"
      })
  void refusesADuplicateNameAtEveryDepth(String json) {
    for (FunctionHandler function : List.of(taking(NODE::read), takingNothing())) {
      assertThatThrownBy(() -> READER.read(bytes(json), function))
          .isInstanceOf(InvalidPayloadException.class)
          .hasMessageEndingWith("the name occurs twice in its object");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{} {}",
        "{}{}",
        "{},",
        "{}x",
        "{} 1",
        "{}]",
        "{}}",
        "{}null",
        "{}\u0000",
        "{} //",
        "{}#"
      })
  void refusesWhatFollowsTheObject(String json) {
    assertMalformed(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{/**/}",
        "//\n{}",
        "{}//x",
        "#\n{}",
        "{'a':1}",
        "{\"a\":'x'}",
        "{a:1}",
        "{\"a\":NaN}",
        "{\"a\":Infinity}",
        "{\"a\":-Infinity}",
        "{\"a\":+1}",
        "{\"a\":01}",
        "{\"a\":-01}",
        "{\"a\":00}",
        "{\"a\":.5}",
        "{\"a\":5.}",
        "{\"a\":1e}",
        "{\"a\":0x1}",
        "{\"a\":1_000}",
        "{\"a\":-}",
        "{\"a\":1,}",
        "{,}",
        "{\"a\":[1,]}",
        "{\"a\":[,1]}",
        "{\"a\":[1 2]}",
        "{\"a\" 1}",
        "{\"a\":}",
        "{\"a\"}",
        "{\"a\":tru}",
        "{\"a\":True}",
        "{\"a\":nul}",
        "{\"a\":\"\t\"}",
        "{\"a\":\"\n\"}",
        "{\"a\":\"\u0000\"}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12\"}",
        "{\"a\":\"\\'\"}",
        "{\"a\\\n\":1}",
        "{",
        "{\"a\":[1}",
        "{\"a\":\"",
        "{\"a\":undefined}",
        "{\"a\":1}\f",
        "\u00a0{}",
        "{\u000b}",
        "{\"userInfo\":",
        "{\"userInfo\"}"
      })
  void refusesWhatIsNotJson(String json) {
    assertMalformed(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "[{}]", "1", "\"{}\"", "true", " ", "\n", "}", "]", ","})
  void refusesABodyThatIsNoObject(String json) {
    assertMalformed(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]            | the payload must be a JSON object (at offset 0)",
        "`  7`         | the payload must be a JSON object (at offset 2)",
        "{} {}         | the payload has something after its JSON object (at offset 3)",
        "{\"a\":\"\\ud800\"} | the payload has half of a surrogate pair (at offset 6)",
        "{\"a\":tru}     | the payload is not valid JSON (at offset 5)",
        "{\"a\":1,\"a\":2} | a: the name occurs twice in its object",
        "{\"a\":[{\"b\":{\"c\":1,\"c\":2}}]} | a[0].b.c: the name occurs twice in its object",
      })
  void saysWhereTheBodyGoesWrong(String json, String message) {
    assertThatThrownBy(() -> READER.read(bytes(json), taking(NODE::read))).hasMessage(message);
  }

  @Test
  void placesADuplicateNameInTheWholePayloadWhoeverReadsIt() {
    DatabindCodec<List<Map<String, Integer>>> items = DatabindCodec.of(new TypeReference<>() {});
    FunctionHandler readsItems =
        taking(
            in -> {
              in.nextToken();
              in.nextToken();
              try {
                return items.read(in);
              } catch (InvalidPayloadException invalid) {
                throw invalid.below("items");
              }
            });

    assertThatThrownBy(
            () -> READER.read(bytes("{\"items\":[{},{\"qty\":1,\"qty\":2}]}"), readsItems))
        .hasMessage("items[1].qty: the name occurs twice in its object");
  }

  @Test
  void saysWhichByteIsNoUtf8() {
    byte[] body = {'{', '"', 'a', (byte) 0xc3, '"', '}'};
    assertThatThrownBy(() -> READER.read(JsonInput.bytes(body), taking(NODE::read)))
        .hasMessageEndingWith("(at offset 3)");
  }

  @Test
  void refusesAnEmptyBodyOnlyWhereAPayloadIsTaken() throws IOException {
    assertThatThrownBy(() -> READER.read(bytes(""), taking(NODE::read)))
        .isInstanceOf(InvalidPayloadException.class)
        .hasMessageContaining("send a JSON object");
    assertThat(READER.read(bytes(""), takingNothing())).isNull();
    assertThat(READER.read(bytes("{\"anything\":[1]}"), takingNothing())).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {" {} ", "\t\r\n{\"a\" : [ 1 , -0.5e+3 ] }\n", "{\"\\u0061\":\"\\/\"}"})
  void takesWhatRfc8259Has(String json) {
    assertThatCode(() -> READER.read(bytes(json), taking(NODE::read))).doesNotThrowAnyException();
    assertThatCode(() -> READER.read(bytes(json), takingNothing())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
  void refusesEveryEncodingButUtf8(String charset) {
    for (String json :
        new String[] {"{}", "{\"a\":\"\u00e9\"}", " {}", "{\"name\":\"\u4e2d\u6587\"}"}) {
      assertMalformed(json.getBytes(Charset.forName(charset)));
      assertMalformed(("\ufeff" + json).getBytes(Charset.forName(charset)));
    }
  }

  @Test
  void refusesAByteOrderMarkAndBytesThatAreNotUtf8() {
    assertMalformed("\ufeff{}");
    assertMalformed("{\"a\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
    assertMalformed(new byte[] {0, '{', '}'});
    assertMalformed(new byte[] {'{', '}', 0});
    assertMalformed(text(0xc0, 0x80));
    assertMalformed(text(0xc0, 0xaf));
    assertMalformed(text(0xe0, 0x80, 0xaf));
    assertMalformed(text(0xf0, 0x80, 0x80, 0xaf));
    assertMalformed(text(0xed, 0xa0, 0x80));
    assertMalformed(text(0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80));
    assertMalformed(text(0xf4, 0x90, 0x80, 0x80));
    assertMalformed(text(0x80));
    assertMalformed(text(0xff));
    assertMalformed(text(0xe4, 0xb8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\ud800",
        "\\udc00",
        "\\uDBFFx",
        "\\ud800\\u0061",
        "\\udc00\\ud800",
        "\\ud800\\ud800\\udc00",
        "\\\\\\ud800",
        "\\ud800\\n",
        "\u4e2d\\uD8aB"
      })
  void refusesHalfASurrogatePair(String escaped) {
    assertMalformed("{\"a\":\"" + escaped + "\"}");
    assertMalformed("{\"" + escaped + "\":1}");
  }

  @Test
  void takesEveryCharacterThatIsWhole() throws IOException {
    String sent = "{\"a\":\"\\ud83d\\ude00 \\uD83D\\uDE00 \ud83d\ude00 \u4e2d \\\\ud800 \\u00e9\"}";

    JsonNode read = (JsonNode) READER.read(bytes(sent), taking(NODE::read));

    assertThat(read.get("a").textValue())
        .isEqualTo("\ud83d\ude00 \ud83d\ude00 \ud83d\ude00 \u4e2d \\ud800 \u00e9");
  }

  private static void assertMalformed(String json) {
    assertMalformed(json.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertMalformed(byte[] body) {
    assertThatThrownBy(() -> READER.read(JsonInput.bytes(body), taking(NODE::read)))
        .isInstanceOf(InvalidPayloadException.class)
        .message()
        .startsWith("the payload ");
    assertThatThrownBy(() -> READER.read(JsonInput.bytes(body), takingNothing()))
        .isInstanceOf(InvalidPayloadException.class)
        .message()
        .startsWith("the payload ");
  }

  private static byte[] text(int... content) {
    byte[] body = new byte[content.length + 8];
    System.arraycopy("{\"a\":\"".getBytes(StandardCharsets.US_ASCII), 0, body, 0, 6);
    for (int i = 0; i < content.length; i++) {
      body[6 + i] = (byte) content[i];
    }
    body[body.length - 2] = '"';
    body[body.length - 1] = '}';
    return body;
  }
}
