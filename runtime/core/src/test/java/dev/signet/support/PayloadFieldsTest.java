package dev.signet.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.Violation;
import dev.signet.json.databind.DatabindCodec;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.StrictJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayloadFieldsTest {

  private static final PayloadFields FIELDS =
      PayloadFields.none()
          .required("sku", DatabindCodec.of(String.class))
          .required("qty", DatabindCodec.of(Integer.class))
          .nullable("note", DatabindCodec.of(String.class))
          .optional(
              "limit",
              DatabindCodec.of(new TypeReference<Optional<Integer>>() {}),
              Optional.empty())
          .nullable("tags", DatabindCodec.of(new TypeReference<List<String>>() {}));

  @Test
  void readsTheFieldsInTheirOwnOrder() throws IOException {
    assertThat(read("{\"tags\":[\"a\"],\"qty\":2,\"x\":{\"sku\":1},\"sku\":\"s\",\"limit\":3}"))
        .containsExactly("s", 2, null, Optional.of(3), List.of("a"));
    assertThat(read("{\"sku\":\"\",\"qty\":0}"))
        .containsExactly("", 0, null, Optional.empty(), null);
    assertThat(read("{\"sku\":\"\",\"qty\":0,\"note\":null,\"limit\":null,\"tags\":null}"))
        .containsExactly("", 0, null, Optional.empty(), null);
  }

  @Test
  void stopsOnTheClosingBrace() throws IOException {
    try (JsonParser in = parser("{\"sku\":\"s\",\"qty\":1}")) {
      in.nextToken();
      FIELDS.read(in);
      assertThat(in.currentToken()).isEqualTo(JsonToken.END_OBJECT);
      assertThat(in.nextToken()).isNull();
    }
  }

  @Test
  void namesEveryMissingFieldAtOnce() {
    for (String json : new String[] {"{}", "{\"sku\":null,\"qty\":null}", "{\"x\":1}"}) {
      assertThatThrownBy(() -> read(json))
          .hasMessage("sku: is required; qty: is required")
          .isInstanceOfSatisfying(
              InvalidPayloadException.class,
              invalid ->
                  assertThat(invalid.violations())
                      .extracting(Violation::path)
                      .containsExactly("sku", "qty"));
    }
    assertThatThrownBy(() -> read("{\"qty\":1}")).hasMessage("sku: is required");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'qty':'S3CRET'}      | qty: expected an integer (32 bit)",
        "{'qty':2147483648}    | qty: expected an integer (32 bit)",
        "{'qty':1.0}           | qty: expected an integer (32 bit)",
        "{'sku':1}             | sku: expected a string",
        "{'sku':{}}            | sku: expected a string",
        "{'limit':'1'}         | limit: expected an integer (32 bit)",
        "{'tags':['a',1]}      | tags[1]: expected a string",
        "{'tags':['a',null]}   | tags[1]: must not be null",
        "{'tags':'a'}          | tags: expected an array"
      })
  void saysWhichFieldDoesNotFit(String json, String message) {
    assertThatThrownBy(() -> read(json.replace('\'', '"')))
        .isInstanceOf(InvalidPayloadException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource({
    "1e99999999999, price: expected a number",
    "'\"1\"', price: expected a number",
    "true, price: expected a number"
  })
  void saysWhichNumberNoTypeHolds(String value, String message) {
    PayloadFields price =
        PayloadFields.none().required("price", DatabindCodec.of(BigDecimal.class));

    assertThatThrownBy(() -> read(price, "{\"price\":" + value + "}")).hasMessage(message);
  }

  @Test
  void putsItsOwnNameBeforeTheNestedPath() {
    PayloadFields outer =
        PayloadFields.none().required("line", DatabindCodec.of(new TypeReference<List<Line>>() {}));

    assertThatThrownBy(() -> read(outer, "{\"line\":[{\"qty\":1},{\"qty\":\"x\"}]}"))
        .hasMessage("line[1].qty: expected an integer (32 bit)");
    assertThatThrownBy(() -> read(outer, "{\"line\":[{}]}")).hasMessage("line[0].qty: is required");
    assertThat(InvalidPayloadException.at("qty", "is required").below("line").violations().get(0))
        .hasToString("line.qty: is required");
    assertThat(InvalidPayloadException.at("", "is required").below("line"))
        .hasMessage("line: is required");
  }

  @Test
  void anAddedFieldLeavesTheOriginalAsItIs() throws IOException {
    PayloadFields one = PayloadFields.none().nullable("a", DatabindCodec.of(String.class));
    one.required("b", DatabindCodec.of(String.class));

    assertThat(read(one, "{\"a\":\"x\"}")).containsExactly("x");
    assertThat(read(PayloadFields.none(), "{\"a\":[{}]}")).isEmpty();
  }

  public record Line(int qty) {}

  private static Object[] read(String json) throws IOException {
    return read(FIELDS, json);
  }

  private static Object[] read(PayloadFields fields, String json) throws IOException {
    try (JsonParser in = parser(json)) {
      in.nextToken();
      return fields.read(in);
    }
  }

  private static JsonParser parser(String json) throws IOException {
    return new StrictJson(JsonLimits.defaults()).parser(json.getBytes(StandardCharsets.UTF_8));
  }
}
