package dev.signet.json.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.signet.json.InvalidPayloadException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTreeTest {

  private final StrictJson json = new StrictJson(JsonLimits.defaults());

  static Stream<Arguments> numbers() {
    return Stream.of(
        arguments(1, 1),
        arguments(1L, 1),
        arguments(5_000_000_000L, 5_000_000_000L),
        arguments((short) 1, 1),
        arguments(0.5, 0.5),
        arguments(0.5f, 0.5),
        arguments(new BigInteger("123456789012345678901"), new BigInteger("123456789012345678901")),
        arguments(new BigDecimal("0.50"), 0.5));
  }

  /** A payload must be the same whether its event arrives parsed or as text. */
  @ParameterizedTest
  @MethodSource("numbers")
  void keepsTheKindOfANumber(Number sent, Number read) throws IOException {
    try (JsonParser in = JsonInput.tree(Map.of("n", sent)).open(json)) {
      in.nextToken();
      assertThat(in.nextToken()).isEqualTo(JsonToken.FIELD_NAME);
      in.nextToken();
      assertThat(in.getNumberValue()).isEqualTo(read);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e1000000000", "0.10"})
  void keepsADecimalForThoseWhoAskForOne(BigDecimal sent) throws IOException {
    try (JsonParser in = JsonInput.tree(Map.of("n", sent)).open(json)) {
      in.nextToken();
      in.nextToken();
      in.nextToken();
      assertThat(in.getDecimalValue()).isEqualTo(sent);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN})
  void refusesANumberThatJsonDoesNotHave(double sent) {
    assertThatThrownBy(() -> JsonInput.tree(Map.of("n", sent)).open(json))
        .isInstanceOf(InvalidPayloadException.class);
    assertThatThrownBy(() -> JsonInput.tree(Map.of("n", (float) sent)).open(json))
        .isInstanceOf(InvalidPayloadException.class);
  }
}
