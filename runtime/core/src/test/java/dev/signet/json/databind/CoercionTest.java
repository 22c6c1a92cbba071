package dev.signet.json.databind;

import static dev.signet.json.databind.Reading.read;
import static dev.signet.json.databind.Reading.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.signet.json.databind.Payloads.Boxes;
import dev.signet.json.databind.Payloads.Item;
import dev.signet.json.databind.Payloads.Optionals;
import dev.signet.json.databind.Payloads.Order;
import dev.signet.json.databind.Payloads.Scalars;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoercionTest {

  private static final String SCALARS =
      "{'b':1,'s':2,'i':3,'l':4,'f':1.5,'d':2,'z':true,'c':'x','text':'t','color':'RED',"
          + "'uuid':'00000000-0000-0001-0000-000000000002','big':12345678901234567890,"
          + "'decimal':0.10,'bytes':'AQI='}";

  @Test
  void readsEveryScalarFromItsOwnForm() throws IOException {
    Scalars read = read(Scalars.class, SCALARS.replace('\'', '"'));

    assertThat(read.b()).isEqualTo((byte) 1);
    assertThat(read.f()).isEqualTo(1.5f);
    assertThat(read.d()).isEqualTo(2.0);
    assertThat(read.c()).isEqualTo('x');
    assertThat(read.big()).isEqualTo("12345678901234567890");
    assertThat(read.decimal()).isEqualTo(new BigDecimal("0.10"));
    assertThat(read.bytes()).containsExactly(1, 2);
    assertThat(read.boxed()).isNull();
    assertThat(read(Boxes.class, "{\"color\":\"green-ish\"}").color())
        .isEqualTo(Payloads.Color.GREEN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "b | an integer (8 bit)        | '1' ; 1.0 ; 128 ; -129 ; '' ; ' ' ; true ; [1] ; {} ; 1e2",
        "s | an integer (16 bit)       | '1' ; 1.0 ; 32768 ; '' ; false ; [1] ; {} ; 1e2",
        "i | an integer (32 bit)       | '1' ; 1.0 ; 1.5 ; 2147483648 ; '' ; ' ' ; true ; [1] ; [] ; {} ; 1e2 ; 1e1000000000",
        "l | an integer (64 bit)       | '1' ; 1.0 ; 9223372036854775808 ; '' ; true ; [1] ; {} ; 1e2 ; 1e1000000000",
        "f | a number                  | '1' ; '' ; 'NaN' ; 'Infinity' ; true ; [1] ; {}",
        "d | a number                  | '1' ; '' ; 'NaN' ; '-Infinity' ; true ; [1] ; {}",
        "z | true or false             | 'true' ; '' ; 1 ; 0 ; 1.0 ; [true] ; {}",
        "c | a string of one character | '' ; 'ab' ; 1 ; 65 ; true ; ['a'] ; {}",
        "text | a string               | 1 ; 1.5 ; true ; false ; ['a'] ; [] ; {}",
        "color | one of [RED, green-ish] | '' ; ' ' ; 'red' ; 'GREEN' ; 'Color#0' ; '0' ; 0 ; 1 ; true ; ['RED'] ; {}",
        "uuid | a UUID string          | '' ; 'x' ; 1 ; true ; [] ; {}",
        "big | an integer              | '1' ; '' ; 1.5 ; 1.0 ; 1e3 ; 1e1000000000 ; true ; [1] ; {}",
        "decimal | a number            | '1' ; '' ; true ; [1] ; {} ; 1e99999999999 ; -1e-99999999999",
        "bytes | a base64 string       | '*' ; 1 ; true ; {}",
        "item | an object              | '' ; ' ' ; 'x' ; 1 ; true ; [] ; [{}]",
        "list | an array               | '' ; 'x' ; 1 ; true ; {}",
        "map | an object               | '' ; 'x' ; 1 ; true ; [] ; [{}]"
      })
  void refusesEveryOtherForm(String field, String expected, String values) {
    for (String value : values.split(" ; ")) {
      String json = "{\"" + field + "\":" + value.strip().replace('\'', '"') + "}";

      assertThat(refusal(Boxes.class, json)).as(json).isEqualTo(field + ": expected " + expected);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e1000000000", "-1e-1000000000", "0e1000000000", "1E+999999999", "1e400"})
  void takesABigDecimalWithoutExpandingIt(String number) throws IOException {
    Boxes read = read(Boxes.class, "{\"decimal\":" + number + "}");

    assertThat(read.decimal().precision()).isLessThan(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "-1e400", "1e1000000000"})
  void refusesANumberThatNoDoubleHolds(String number) {
    assertThat(refusal(Boxes.class, "{\"d\":" + number + "}")).isEqualTo("d: expected a number");
    assertThat(refusal(Boxes.class, "{\"f\":" + number + "}")).isEqualTo("f: expected a number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"b", "s", "i", "l", "f", "d", "z", "c"})
  void refusesNullAndNothingForAPrimitive(String name) {
    String json = SCALARS.replace('\'', '"');
    String sent = json.replaceFirst("\"" + name + "\":[^,]*,", "");
    assertThat(sent).isNotEqualTo(json);

    assertThat(refusal(Scalars.class, sent)).isEqualTo(name + ": is required");
    assertThat(refusal(Scalars.class, sent.replaceFirst("\\{", "{\"" + name + "\":null,")))
        .isEqualTo(name + ": is required");
  }

  @Test
  void saysWhereInTheStructureSomethingIsWrong() throws IOException {
    assertThat(refusal(Order.class, "{\"items\":[{\"qty\":1},{\"qty\":1},{\"qty\":\"S3CRET\"}]}"))
        .isEqualTo("items[2].qty: expected an integer (32 bit)");
    assertThat(refusal(Order.class, "{\"items\":[{\"qty\":1},7]}"))
        .isEqualTo("items[1]: expected an object");
    assertThat(refusal(Order.class, "{\"items\":[{\"sku\":\"a\"}]}"))
        .isEqualTo("items[0].qty: is required");
    assertThat(refusal(Order.class, "{\"byName\":{\"a\":{\"qty\":1.5}}}"))
        .isEqualTo("byName.a.qty: expected an integer (32 bit)");
    assertThat(refusal(new TypeReference<Map<String, List<Integer>>>() {}, "{\"a\":[1,\"x\"]}"))
        .isEqualTo("a[1]: expected an integer (32 bit)");
    assertThat(read(Order.class, "{\"items\":[{\"sku\":\"a\",\"qty\":1}]}").items())
        .containsExactly(new Item("a", 1));
  }

  @Test
  void ignoresPropertiesThatTheTypeDoesNotHave() throws IOException {
    assertThat(read(Item.class, "{\"x\":[{}],\"sku\":\"a\",\"y\":{\"z\":null},\"qty\":1}"))
        .isEqualTo(new Item("a", 1));
  }

  @Test
  void anOptionalIsEmptyForNullAndForNothing() throws IOException {
    Optionals none =
        new Optionals(
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty());

    assertThat(read(Optionals.class, "{}")).isEqualTo(none);
    assertThat(
            read(
                Optionals.class,
                "{\"text\":null,\"number\":null,\"small\":null,\"item\":null,\"list\":null}"))
        .isEqualTo(none);
    assertThat(read(Optionals.class, "{\"text\":\"\",\"number\":1,\"small\":2,\"list\":[]}"))
        .isEqualTo(
            new Optionals(
                Optional.of(""),
                Optional.of(1),
                OptionalInt.of(2),
                Optional.empty(),
                Optional.of(List.of())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text   | 1 ; true ; [] ; {}",
        "number | '' ; '1' ; 1.0 ; true ; [1] ; {}",
        "small  | '' ; '1' ; 1.0 ; true ; [1] ; {}",
        "item   | '' ; 'x' ; 1 ; [] ; {'qty':'1'} ; {}",
        "list   | '' ; 'x' ; {} ; [1] ; [null]"
      })
  void anOptionalIsAsStrictAsWhatItHolds(String field, String values) {
    for (String value : values.split(" ; ")) {
      assertThat(
              refusal(
                  Optionals.class, "{\"" + field + "\":" + value.strip().replace('\'', '"') + "}"))
          .startsWith(field)
          .doesNotContain("not accepted", "another value");
    }
  }
}
