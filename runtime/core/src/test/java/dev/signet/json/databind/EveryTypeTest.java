package dev.signet.json.databind;

import static dev.signet.json.databind.Reading.bytes;
import static dev.signet.json.databind.Reading.taking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.signet.function.PayloadReader;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.databind.Payloads.Color;
import dev.signet.json.databind.Payloads.Item;
import dev.signet.json.wire.JsonLimits;
import dev.signet.support.PayloadFields;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks that, whatever a client sends for a parameter, the call ends in a value or in a refusal
 * with a path.
 */
class EveryTypeTest {

  private static final PayloadReader READER = new PayloadReader(JsonLimits.defaults());

  private static final String[] VALUES = {
    "0",
    "-0",
    "1",
    "-1",
    "127",
    "128",
    "255",
    "256",
    "65536",
    "2147483648",
    "-2147483649",
    "9223372036854775808",
    "1e2",
    "1.5",
    "-0.0",
    "1e308",
    "1e309",
    "1e400",
    "1e-400",
    "1e1000000000",
    "1e99999999999",
    "-1e-99999999999",
    "true",
    "false",
    "[]",
    "{}",
    "[[]]",
    "[{}]",
    "[1]",
    "[null]",
    "{\"a\":1}",
    "{\"a\":null}",
    "{\"a\":{}}",
    "{\"1\":1}",
    "{\"\":\"\"}",
    "{\"RED\":1}",
    "\"\"",
    "\" \"",
    "\"a\"",
    "\"S3CRET\"",
    "\"1\"",
    "\"1.5\"",
    "\"NaN\"",
    "\"-Infinity\"",
    "\"true\"",
    "\"null\"",
    "\"RED\"",
    "\"+999999999-12-31T23:59:59.999999999Z\"",
    "\"+1000000000-12-31T23:59:59.999999999Z\"",
    "\"2024-02-30\"",
    "\"PT9223372036854775807H\"",
    "\"P999999999999Y\"",
    "\"-P1D\"",
    "\"T\"",
    "\"9999999999999999999\"",
    "\"2024-01-01T00:00:00\"",
    "\"24:00\"",
    "\"GMT+99\"",
    "\"../../etc\"",
    "\"00000000-0000-0000-0000-00000000000g\"",
    "\"AQI\"",
    "\"====\"",
    "\"\\u0000\"",
    "\"\\ud83d\\ude00\"",
    "[1,\"a\",null,{}]",
    "[1e99999999999]",
    "{\"a\":1e99999999999}",
    "{\"S3CRET key\":\"x\"}"
  };

  static Stream<TypeReference<?>> types() {
    return Stream.of(
        new TypeReference<Byte>() {},
        new TypeReference<Short>() {},
        new TypeReference<Integer>() {},
        new TypeReference<Long>() {},
        new TypeReference<Float>() {},
        new TypeReference<Double>() {},
        new TypeReference<Boolean>() {},
        new TypeReference<Character>() {},
        new TypeReference<String>() {},
        new TypeReference<BigInteger>() {},
        new TypeReference<BigDecimal>() {},
        new TypeReference<UUID>() {},
        new TypeReference<Color>() {},
        new TypeReference<Item>() {},
        new TypeReference<byte[]>() {},
        new TypeReference<int[]>() {},
        new TypeReference<double[]>() {},
        new TypeReference<BigDecimal[]>() {},
        new TypeReference<Instant>() {},
        new TypeReference<LocalDate>() {},
        new TypeReference<LocalTime>() {},
        new TypeReference<LocalDateTime>() {},
        new TypeReference<OffsetDateTime>() {},
        new TypeReference<ZonedDateTime>() {},
        new TypeReference<Duration>() {},
        new TypeReference<Period>() {},
        new TypeReference<Year>() {},
        new TypeReference<YearMonth>() {},
        new TypeReference<ZoneId>() {},
        new TypeReference<Optional<BigDecimal>>() {},
        new TypeReference<OptionalLong>() {},
        new TypeReference<OptionalDouble>() {},
        new TypeReference<List<BigDecimal>>() {},
        new TypeReference<Set<Color>>() {},
        new TypeReference<EnumSet<Color>>() {},
        new TypeReference<EnumMap<Color, Integer>>() {},
        new TypeReference<Map<Color, String>>() {},
        new TypeReference<Map<Integer, Instant>>() {},
        new TypeReference<Map<Instant, Object>>() {},
        new TypeReference<Map<UUID, Item>>() {},
        new TypeReference<Map<String, Object>>() {},
        new TypeReference<List<List<Integer>>>() {},
        new TypeReference<Object>() {},
        new TypeReference<JsonNode>() {});
  }

  @ParameterizedTest
  @MethodSource("types")
  void endsInAValueOrInARefusalWithAPath(TypeReference<?> type) {
    PayloadFields field = PayloadFields.none().required("v", DatabindCodec.of(type));
    for (String value : VALUES) {
      Throwable thrown =
          catchThrowable(() -> READER.read(bytes("{\"v\":" + value + "}"), taking(field::read)));
      if (thrown != null) {
        assertThat(thrown).as(value).isInstanceOf(InvalidPayloadException.class).hasNoCause();
        assertThat(thrown.getMessage())
            .as(value)
            .matches("v(\\.[^:]*|\\[\\d+]|)*: .+")
            .doesNotContain("\"", "java.", "not accepted", "S3CRET\"");
      }
    }
  }

  /**
   * Compares a field that is read by itself with one that is part of an object, because jackson
   * reads the two in different ways.
   */
  @ParameterizedTest
  @MethodSource("types")
  void saysTheSameOfAFieldAndOfAMapValue(TypeReference<?> type) {
    PayloadFields field = PayloadFields.none().required("v", DatabindCodec.of(type));
    DatabindCodec<?> map = DatabindCodec.of(mapOf(type));
    for (String value : VALUES) {
      String json = "{\"v\":" + value + "}";
      assertThat(message(map::read, json)).as(value).isEqualTo(message(field::read, json));
    }
  }

  private static String message(Reading.Decoder decoder, String json) {
    Throwable thrown = catchThrowable(() -> READER.read(bytes(json), taking(decoder)));
    return thrown == null ? "accepted" : thrown.getMessage();
  }

  private static TypeReference<Object> mapOf(TypeReference<?> type) {
    TypeFactory types = TypeFactory.defaultInstance();
    JavaType map =
        types.constructMapType(
            Map.class, types.constructType(String.class), types.constructType(type));
    return new TypeReference<>() {
      @Override
      public Type getType() {
        return map;
      }
    };
  }
}
