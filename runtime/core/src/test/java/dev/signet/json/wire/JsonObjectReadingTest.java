package dev.signet.json.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.json.InvalidPayloadException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectReadingTest {

  private final StrictJson json = new StrictJson(JsonLimits.defaults());

  @Test
  void readsEveryKindOfValue() throws Exception {
    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put("text", "好\u0001");
    expected.put("small", 1);
    expected.put("long", 5_000_000_000L);
    expected.put("big", new BigInteger("123456789012345678901"));
    expected.put("decimal", new BigDecimal("0.10"));
    expected.put("yes", true);
    expected.put("no", false);
    expected.put("none", null);
    expected.put("list", Arrays.asList(1, null, List.of(), Map.of("a", "b")));

    assertThat(
            read(
                "{\"text\":\"好\\u0001\",\"small\":1,\"long\":5000000000,"
                    + "\"big\":123456789012345678901,\"decimal\":0.10,\"yes\":true,\"no\":false,"
                    + "\"none\":null,\"list\":[1,null,[],{\"a\":\"b\"}]}"))
        .isEqualTo(expected);
  }

  @Test
  void doesNotExpandANumberWithAHugeExponent() throws Exception {
    assertThat(read("{\"n\":1e1000000000}")).isEqualTo(Map.of("n", new BigDecimal("1e1000000000")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "1",
        "\"{}\"",
        "{",
        "{}x",
        "{}{}",
        "{\"a\":1,}",
        "{\"a\":1 /* no */}",
        "{'a':1}",
        "{\"a\":NaN}",
        "{\"a\":1E+99999999999999999999}",
        "{\"a\":1E-99999999999999999999}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":{\"b\":[{\"c\":1,\"\\u0063\":2}]}}",
        "\ufeff{}"
      })
  void refusesWhatIsNotOneStrictObject(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(InvalidPayloadException.class);
  }

  @Test
  void refusesADepthOverTheLimitAndTakesOneAtIt() throws Exception {
    assertThat(read("{\"a\":" + "[".repeat(99) + "]".repeat(99) + "}")).containsKey("a");
    assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}"))
        .isInstanceOf(InvalidPayloadException.class);
    assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(100_000)))
        .isInstanceOf(InvalidPayloadException.class);
  }

  private Map<String, Object> read(String text) throws InvalidPayloadException {
    return json.readObject(text.getBytes(StandardCharsets.UTF_8));
  }
}
