package dev.signet.json.databind;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.json.wire.JsonInput;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.StrictJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that a number which no double can hold is refused wherever a double is read, because JSON
 * has no infinity.
 */
class OutOfRangeTest {

  private static final String OPEN = "{\"a\":[1.5,{\"b\":NUMBER}]}";

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "-1e400", "1e1000000000"})
  void isRefusedWhereAnythingIsTaken(String number) throws IOException {
    for (DatabindCodec<?> type :
        List.of(
            DatabindCodec.untyped(),
            DatabindCodec.of(Object.class),
            DatabindCodec.of(JsonNode.class),
            DatabindCodec.of(Map.class),
            DatabindCodec.of(new TypeReference<Map<String, Object>>() {}),
            DatabindCodec.of(new TypeReference<Map<String, List<Object>>>() {}),
            DatabindCodec.of(new TypeReference<Map<String, JsonNode>>() {}))) {
      String json = OPEN.replace("NUMBER", number);

      assertThat(Reading.refusal(type, Reading.bytes(json))).isEqualTo("a[1].b: expected a number");
      assertThat(Reading.refusal(type, tree(json))).isEqualTo("a[1].b: expected a number");
      assertThat(Reading.read(type, Reading.bytes(json.replace(number, "2e300")))).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"map.x", "tree.x", "any", "list[1]", "some", "box", "row[0]", "all.x"})
  void isRefusedInAProperty(String path) throws IOException {
    String json = "{" + path("1e400", path) + "}";

    assertThat(Reading.refusal(Holder.class, json)).isEqualTo(path + ": expected a number");
    assertThat(Reading.refusal(DatabindCodec.of(Holder.class), tree(json)))
        .isEqualTo(path + ": expected a number");
    assertThat(Reading.read(Holder.class, json.replace("1e400", "2e30"))).isNotNull();
  }

  @Test
  void isRefusedInAPrimitive() {
    assertThat(Reading.refusal(Numbers.class, "{\"number\":1e400,\"narrow\":1}"))
        .isEqualTo("number: expected a number");
    assertThat(Reading.refusal(Numbers.class, "{\"number\":1,\"narrow\":1e40}"))
        .isEqualTo("narrow: expected a number");
  }

  @Test
  void isRefusedBehindAPropertyThatNamesTheType() {
    String json = "{\"any\":{\"x\":1e400},\"kind\":\"b\"}";

    assertThat(Reading.refusal(Kind.class, json)).isEqualTo("any.x: expected a number");
  }

  @Test
  void isTakenByABigDecimal() throws IOException {
    assertThat(Reading.read(Holder.class, "{\"decimal\":1e400}").decimal)
        .isEqualTo(new BigDecimal("1e400"));
  }

  @Test
  void aTreeGivesTheNumbersThatTextGives() throws IOException {
    String json = "{\"a\":0.10,\"b\":1.0,\"c\":12345678901234567890}";

    for (DatabindCodec<?> type :
        List.of(DatabindCodec.untyped(), DatabindCodec.of(JsonNode.class))) {
      assertThat(Reading.read(type, tree(json))).isEqualTo(Reading.read(type, Reading.bytes(json)));
    }
  }

  private static String path(String number, String path) {
    String name = path.replaceAll("[.\\[].*", "");
    String value =
        path.contains(".")
            ? "{\"x\":" + number + "}"
            : path.contains("[1]")
                ? "[0," + number + "]"
                : path.contains("[") ? "[" + number + "]" : number;
    return "\"" + name + "\":" + value;
  }

  private static JsonInput tree(String json) throws IOException {
    byte[] body = json.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return JsonInput.tree(new StrictJson(JsonLimits.defaults()).readObject(body));
  }

  /** Properties of types that accept any JSON and of types that accept only numbers. */
  public static class Holder {
    public Map<String, Object> map;
    public JsonNode tree;
    public Object any;
    public List<Object> list;
    public Double box;
    public Number some;
    public double[] row;
    public Map<String, Double> all;
    public BigDecimal decimal;

    @Override
    public String toString() {
      return Arrays.toString(row);
    }
  }

  /** A bean with primitives, which must be present. */
  public static final class Numbers {
    public double number;
    public float narrow;
  }

  /** A polymorphic type. Jackson buffers the properties that come before the name of the type. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes(@JsonSubTypes.Type(value = B.class, name = "b"))
  public interface Kind {}

  /** The only subtype. */
  public static final class B implements Kind {
    public Object any;
  }
}
