package dev.signet.json.databind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.signet.identity.AppId;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.OpenId;
import dev.signet.identity.SharedCaller;
import dev.signet.identity.UnionId;
import dev.signet.identity.WxContext;
import dev.signet.json.databind.Payloads.Color;
import dev.signet.json.databind.Payloads.Item;
import dev.signet.json.wire.JsonOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsTest {

  private static final OpenId OWN = OpenId.of("oOwn_0123456789");
  private static final OpenId OTHER = OpenId.of("oOther_123456789");
  private static final UnionId OWN_UNION = UnionId.of("uOwn_0123456789");
  private static final AppId APP = AppId.of("wx0123456789abcdef");
  private static final IdentityGuard DIRECT =
      IdentityGuard.of(WxContext.direct(OWN, APP).unionId(OWN_UNION).build());
  private static final IdentityGuard SHARED =
      IdentityGuard.of(WxContext.shared(new SharedCaller(OWN, APP, OWN_UNION)).build());
  private static final IdentityGuard CLOSED = IdentityGuard.of(null);

  @Test
  void aSerializerOfTheUsersOwnMayHandAnObjectOn() throws IOException {
    assertThat(json(new Wrapped(new Item("a", 1)), CLOSED))
        .isEqualTo("{\"value\":{\"sku\":\"a\",\"qty\":1}}");
    assertThat(write(new Wrapped(new Item("a", 1)), CLOSED, JsonOutput.tree()))
        .isEqualTo(Map.of("value", Map.of("sku", "a", "qty", 1)));
  }

  @Test
  void aSerializerOfTheUsersOwnHandsNoIdentityOn() {
    for (IdentityGuard guard : List.of(CLOSED, DIRECT)) {
      assertThatThrownBy(() -> json(new Wrapped(OTHER), guard))
          .hasMessageContaining("not the caller's own")
          .hasMessageNotContaining(OTHER.value());
      assertThatThrownBy(() -> write(new Wrapped(OTHER), guard, JsonOutput.tree()))
          .hasMessageContaining("not the caller's own")
          .hasMessageNotContaining(OTHER.value());
    }
  }

  /** A value whose serializer leaves it to the generator, as many serializers do. */
  @JsonSerialize(using = WrappedSerializer.class)
  record Wrapped(Object value) {}

  static final class WrappedSerializer extends JsonSerializer<Wrapped> {
    @Override
    public void serialize(Wrapped wrapped, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeStartObject();
      out.writeObjectField("value", wrapped.value());
      out.writeEndObject();
    }
  }

  static Stream<Object> values() {
    return Stream.of(
        new Item("a", 1),
        new Mixed(),
        "text \u4e2d \ud83d\ude00 \" \\ \n \u0001",
        1,
        1L << 40,
        new BigInteger("123456789012345678901234567890"),
        new BigDecimal("0.1234567890123456789"),
        new BigDecimal("1e1000000000"),
        0.1,
        0.1f,
        true,
        'c',
        (short) 3,
        (byte) 4,
        Color.GREEN,
        UUID.fromString("00000000-0000-0001-0000-000000000002"),
        Instant.parse("2024-02-29T01:02:03.4Z"),
        LocalDate.of(2024, 2, 29),
        new byte[] {1, 2, (byte) 0xff},
        new int[] {1, 2},
        List.of(1, "a", List.of(), Map.of()),
        Map.of("a", Optional.of(1)),
        Arrays.asList(null, Optional.empty(), OptionalInt.empty()),
        new TreeMap<>(Map.of(1, "a")),
        new Raw("{\"a\":[1,2.5]}"),
        BinaryNode.valueOf(new byte[] {1, 2, 3}),
        APP);
  }

  @ParameterizedTest
  @MethodSource("values")
  void theTreeEqualsTheBytes(Object value) throws IOException {
    Object tree = write(value, CLOSED, JsonOutput.tree());

    ObjectMapper plain = new ObjectMapper();
    assertThat(onlyHoldsJson(tree)).isTrue();
    assertThat(plain.writeValueAsBytes(tree))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(json(value, CLOSED));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void aNumberThatJsonDoesNotHaveIsNotWritten(double number) {
    for (Object value : List.of(number, (float) number, new double[] {1, number})) {
      assertThatThrownBy(() -> json(value, CLOSED)).hasMessageContaining("NaN or infinite");
      assertThatThrownBy(() -> write(value, CLOSED, JsonOutput.tree()))
          .hasMessageContaining("NaN or infinite");
    }
  }

  @Test
  void datesAreIso8601AndAnEmptyOptionalIsNull() throws IOException {
    assertThat(json(Instant.parse("2024-02-29T01:02:03.4Z"), CLOSED))
        .isEqualTo("\"2024-02-29T01:02:03.400Z\"");
    assertThat(json(LocalDate.of(2024, 2, 29), CLOSED)).isEqualTo("\"2024-02-29\"");
    assertThat(json(LocalDateTime.of(2024, 2, 29, 1, 2, 3), CLOSED))
        .isEqualTo("\"2024-02-29T01:02:03\"");
    assertThat(json(OffsetDateTime.parse("2024-02-29T01:02:03+08:00"), CLOSED))
        .isEqualTo("\"2024-02-29T01:02:03+08:00\"");
    assertThat(json(Duration.ofSeconds(90), CLOSED)).isEqualTo("\"PT1M30S\"");
    assertThat(json(Optional.empty(), CLOSED)).isEqualTo("null");
    assertThat(json(Optional.of("a"), CLOSED)).isEqualTo("\"a\"");
    assertThat(json(null, CLOSED)).isEqualTo("null");
    assertThat(write(null, CLOSED, JsonOutput.tree())).isNull();
    assertThat(write(Optional.empty(), CLOSED, JsonOutput.tree())).isNull();
    assertThat(json(new BigDecimal("1e1000000000"), CLOSED)).isEqualTo("1E+1000000000");
  }

  @Test
  void theCallersOwnIdentityPassesWhereItIsDeclared() throws IOException {
    Map<String, Object> own = new TreeMap<>(Map.of("o", OWN, "u", Optional.of(OWN_UNION)));
    String expected = "{\"o\":\"oOwn_0123456789\",\"u\":\"uOwn_0123456789\"}";

    assertThat(json(own, DIRECT)).isEqualTo(expected);
    assertThat(json(own, SHARED)).isEqualTo(expected);
    assertThat(json(OWN, DIRECT)).isEqualTo("\"oOwn_0123456789\"");
    assertThat(json(APP, CLOSED)).isEqualTo("\"wx0123456789abcdef\"");
    assertThat(json(Map.of(OWN, 1), DIRECT)).isEqualTo("{\"oOwn_0123456789\":1}");
    assertThat(json(Map.of(APP, 1), CLOSED)).isEqualTo("{\"wx0123456789abcdef\":1}");
  }

  @Test
  void noOtherIdentityEverPasses() {
    UnionId otherUnion = UnionId.of("uOther_123456789");
    WxContext withoutUnion = WxContext.direct(OWN, APP).build();

    for (Object leak :
        new Object[] {
          OTHER,
          otherUnion,
          List.of(OWN, OTHER),
          Map.of("a", List.of(otherUnion)),
          Optional.of(OTHER),
          Map.of(OTHER, 1),
          Map.of(otherUnion, 1),
          JsonNodeFactory.instance.objectNode().putPOJO("a", OTHER),
          JsonNodeFactory.instance.arrayNode().addPOJO(otherUnion),
          OpenId.of("uOwn_0123456789")
        }) {
      assertLeakIsStopped(leak, DIRECT);
      assertLeakIsStopped(leak, SHARED);
      assertLeakIsStopped(leak, CLOSED);
    }
    assertLeakIsStopped(OWN, CLOSED);
    assertLeakIsStopped(OWN_UNION, CLOSED);
    assertLeakIsStopped(Map.of(OWN, 1), CLOSED);
    assertLeakIsStopped(OWN_UNION, IdentityGuard.of(withoutUnion));
  }

  private static void assertLeakIsStopped(Object value, IdentityGuard guard) {
    for (JsonOutput<?> output : new JsonOutput<?>[] {JsonOutput.bytes(), JsonOutput.tree()}) {
      assertThatThrownBy(() -> write(value, guard, output))
          .isInstanceOf(Exception.class)
          .message()
          .contains("not the caller's own")
          .doesNotContain("oOther_", "uOther_", "oOwn_", "uOwn_");
    }
  }

  @Test
  void beginningAnewDropsWhatWasWritten() throws IOException {
    for (JsonOutput<?> output : new JsonOutput<?>[] {JsonOutput.bytes(), JsonOutput.tree()}) {
      JsonGenerator half = output.start();
      half.writeStartObject();
      half.writeStringField("secret", "S3CRET");
      half.flush();
      output.start().writeNumber(1);
      Object body = output.finish();
      assertThat(body instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : body)
          .hasToString("1");
    }
  }

  public record Raw(@JsonRawValue String raw) {}

  /** One value of each kind whose form in a tree could differ from its form in text. */
  public static final class Mixed {
    public Mixed() {}

    public byte[] getBytes() {
      return new byte[] {-1, 0, 1};
    }

    public JsonNode getNode() {
      return BinaryNode.valueOf(new byte[] {7});
    }

    public Object getUuid() {
      return new UUID(1, 2);
    }

    public float getFloat() {
      return 1.1f;
    }
  }

  private static boolean onlyHoldsJson(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      return map.keySet().stream().allMatch(String.class::isInstance)
          && map.values().stream().allMatch(ResultsTest::onlyHoldsJson);
    }
    if (tree instanceof List<?> list) {
      return list.stream().allMatch(ResultsTest::onlyHoldsJson);
    }
    return tree == null
        || tree instanceof String
        || tree instanceof Boolean
        || tree instanceof Number number && Double.isFinite(scale(number));
  }

  private static double scale(Number number) {
    return number instanceof Double || number instanceof Float ? number.doubleValue() : 0;
  }

  private static String json(Object value, IdentityGuard guard) throws IOException {
    return new String(write(value, guard, JsonOutput.bytes()), StandardCharsets.UTF_8);
  }

  private static <B> B write(Object value, IdentityGuard guard, JsonOutput<B> output)
      throws IOException {
    DatabindCodec.of(Object.class).write(value, output.start(), guard);
    return output.finish();
  }
}
