package dev.signet.json.wire;

import static dev.signet.json.databind.Reading.bytes;
import static dev.signet.json.databind.Reading.taking;
import static dev.signet.json.databind.Reading.takingNothing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.function.PayloadReader;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.databind.DatabindCodec;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLimitsTest {

  private static final PayloadReader READER =
      new PayloadReader(JsonLimits.defaults().withMaxBytes(4 * 1024 * 1024));
  private static final DatabindCodec<JsonNode> NODE = DatabindCodec.of(JsonNode.class);

  @Test
  void takesAHundredLevelsAndNoMore() {
    assertAccepted(nested(99));
    assertAccepted(nested(100));
    assertRefused(nested(101));
    assertRefused(nested(100_000));
    assertRefused("{\"a\":".repeat(101) + "1" + "}".repeat(101));
    assertRefused("{\"a\":" + "[".repeat(100_000));
    assertRefused("{\"userInfo\":" + "[".repeat(100_000));
  }

  @Test
  void takesAHundredLevelsOfATreeAndNoMore() {
    assertThat(catchThrowable(() -> readTree(nestedTree(99)))).isNull();
    assertThat(catchThrowable(() -> readTree(nestedTree(100)))).isNull();
    assertThatThrownBy(() -> readTree(nestedTree(101))).isInstanceOf(InvalidPayloadException.class);
    assertThatThrownBy(() -> readTree(nestedTree(50_000)))
        .isInstanceOf(InvalidPayloadException.class);
  }

  @Test
  void takesANumberOfAHundredDigitsAndNoMore() {
    assertAccepted("{\"a\":" + "1".repeat(99) + "}");
    assertAccepted("{\"a\":" + "1".repeat(100) + "}");
    assertRefused("{\"a\":" + "1".repeat(101) + "}");
    assertRefused("{\"a\":" + "1".repeat(1_000_000) + "}");
    assertRefused("{\"a\":0." + "1".repeat(1_000_000) + "}");
  }

  @Test
  void takesANameOfAThousandCharactersAndNoneMuchLonger() {
    assertAccepted("{\"" + "n".repeat(999) + "\":1}");
    assertAccepted("{\"" + "n".repeat(1000) + "\":1}");
    assertRefused("{\"" + "n".repeat(2000) + "\":1}");
    assertRefused("{\"" + "n".repeat(1_000_000) + "\":1}");
    assertAccepted("{\"" + "\u4e2d".repeat(300) + "\":1}");
    assertRefused("{\"" + "\u4e2d".repeat(2000) + "\":1}");
  }

  @Test
  void takesHalfAMillionTokensAndNoMore() {
    // The text around the numbers, {"a":[ and ]}, has five tokens.
    assertAccepted("{\"a\":[" + ones(500_000 - 5) + "]}");
    assertRefused("{\"a\":[" + ones(500_000 - 4) + "]}");
    assertRefused("{\"a\":[" + ones(1_000_000) + "]}");
  }

  @Test
  void takesABodyOfTheConfiguredSizeAndNoLargerOne() throws IOException {
    PayloadReader small = new PayloadReader(JsonLimits.defaults().withMaxBytes(20));

    assertThat(small.read(bytes("{\"a\":\"01234567890\"}"), taking(NODE::read))).isNotNull();
    assertThat(small.read(bytes("{\"a\":\"012345678901\"}"), taking(NODE::read))).isNotNull();
    for (String large :
        new String[] {"{\"a\":\"0123456789012\"}", "{\"a\":\"0123456789\u4e2d\"}"}) {
      assertThatThrownBy(() -> small.read(bytes(large), taking(NODE::read)))
          .isInstanceOfSatisfying(
              InvalidPayloadException.class, invalid -> assertThat(invalid.isTooLarge()).isTrue())
          .hasMessage("the payload is larger than 20 bytes");
    }
    assertThatThrownBy(() -> JsonLimits.defaults().withMaxBytes(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aStringMayFillTheBody() {
    assertAccepted("{\"a\":\"" + "x".repeat(3 * 1024 * 1024) + "\"}");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void aTreeHoldsNoNumberThatJsonDoesNotHave(double value) {
    assertThatThrownBy(() -> readTree(Map.of("a", List.of(value))))
        .isInstanceOf(InvalidPayloadException.class);
    assertThatThrownBy(() -> readTree(Map.of("a", (float) value)))
        .isInstanceOf(InvalidPayloadException.class);
  }

  @Test
  void aTreeHoldsOnlyWhatJsonHas() throws IOException {
    assertThatThrownBy(() -> readTree(Map.of("a", new StringBuilder("S3CRET"))))
        .isInstanceOf(InvalidPayloadException.class)
        .message()
        .doesNotContain("S3CRET");
    assertThat(readTree(Map.of("a", List.of(1, 2L, (short) 3, 0.1f, 0.5, true, "x"))))
        .hasToString("{\"a\":[1,2,3,0.1,0.5,true,\"x\"]}");
    assertThatThrownBy(() -> readTree(List.of())).isInstanceOf(InvalidPayloadException.class);
    assertThatThrownBy(() -> readTree(null)).isInstanceOf(InvalidPayloadException.class);
  }

  private static Object readTree(Object tree) throws IOException {
    return READER.read(JsonInput.tree(tree), taking(NODE::read));
  }

  private static void assertAccepted(String json) {
    assertThat(catchThrowable(() -> READER.read(bytes(json), taking(NODE::read)))).isNull();
    assertThat(catchThrowable(() -> READER.read(bytes(json), takingNothing()))).isNull();
  }

  private static void assertRefused(String json) {
    assertThat(catchThrowable(() -> READER.read(bytes(json), taking(NODE::read))))
        .isInstanceOf(InvalidPayloadException.class)
        .message()
        .hasSizeLessThan(200);
  }

  private static String nested(int depth) {
    return "{\"a\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}";
  }

  private static Object nestedTree(int depth) {
    Object tree = List.of();
    for (int i = 2; i < depth; i++) {
      tree = List.of(tree);
    }
    return Map.of("a", tree);
  }

  private static String ones(int count) {
    return "1" + ",1".repeat(count - 1);
  }
}
