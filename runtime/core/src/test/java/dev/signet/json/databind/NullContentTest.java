package dev.signet.json.databind;

import static dev.signet.json.databind.Reading.read;
import static dev.signet.json.databind.Reading.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.json.databind.Payloads.Bean;
import dev.signet.json.databind.Payloads.Containers;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NullContentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "list       | ['a',null]       | list[1]",
        "set        | [null]           | set[0]",
        "map        | {'a':null}       | map.a",
        "array      | ['a',null]       | array[1]",
        "lists      | [['a'],[null]]   | lists[1][0]",
        "lists      | [null]           | lists[0]",
        "mapOfLists | {'a':[1,null]}   | mapOfLists.a[1]",
        "mapOfLists | {'a':null}       | mapOfLists.a",
        "byColor    | {'RED':null}     | byColor.RED",
        "rows       | [null]           | rows[0]"
      })
  void refusesANullElement(String field, String value, String path) {
    assertThat(refusal(Containers.class, json(field, value)))
        .isEqualTo(path + ": must not be null");
  }

  @Test
  void refusesANullAmongPrimitives() {
    assertThat(refusal(Containers.class, "{\"ints\":[1,null]}")).startsWith("ints");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nullables      | ['a',null]",
        "nullableValues | {'a':null,'b':1}",
        "objects        | [null,1,'a',[null]]",
        "anything       | {'a':null,'b':{'c':null}}",
        "objectArray    | [null,{'a':null}]",
        "rows           | [{'a':null}]",
        "nodes          | [null,1]",
        "node           | {'a':[null]}"
      })
  void takesANullWhereTheElementTypeAllowsIt(String field, String value) throws IOException {
    assertThat(read(Containers.class, json(field, value))).isNotNull();
  }

  @Test
  void holdsTheNullsThatWereAllowed() throws IOException {
    assertThat(read(Containers.class, json("nullables", "['a',null]")).nullables())
        .isEqualTo(Arrays.asList("a", null));
    assertThat(read(Containers.class, json("objectArray", "[null,1]")).objectArray())
        .containsExactly(null, 1);
    assertThat(read(Containers.class, json("nodes", "[null]")).nodes().get(0).isNull()).isTrue();
  }

  @Test
  void aPayloadOfAnyKindHoldsNulls() throws IOException {
    assertThat(read(new TypeReference<Map<String, Object>>() {}, "{\"a\":null,\"b\":[null]}"))
        .isEqualTo(map("a", null, "b", Arrays.asList((Object) null)));
    assertThat(read(JsonNode.class, "{\"a\":null}").get("a").isNull()).isTrue();
    assertThat(read(new TypeReference<Map<String, JsonNode>>() {}, "{\"a\":null}"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsKey("a");
  }

  @Test
  void aPayloadOfOneKindHoldsNone() {
    assertThat(refusal(new TypeReference<Map<String, String>>() {}, "{\"a\":null}"))
        .isEqualTo("a: must not be null");
    assertThat(refusal(new TypeReference<Map<String, List<Integer>>>() {}, "{\"a\":[null]}"))
        .isEqualTo("a[0]: must not be null");
  }

  @Test
  void aBeanIsAsStrictAsARecord() throws IOException {
    assertThat(read(Bean.class, "{\"qty\":2,\"tags\":[\"a\"]}").getTags()).containsExactly("a");
    assertThat(refusal(Bean.class, "{\"qty\":null}")).isEqualTo("qty: is required");
    assertThat(refusal(Bean.class, "{\"tags\":[null]}")).isEqualTo("tags[0]: must not be null");
    assertThat(refusal(Bean.class, "{\"tags\":\"a\"}")).isEqualTo("tags: expected an array");
  }

  private static Map<String, Object> map(String a, Object first, String b, Object second) {
    Map<String, Object> map = new HashMap<>();
    map.put(a, first);
    map.put(b, second);
    return map;
  }

  private static String json(String field, String value) {
    return "{\"" + field + "\":" + value.replace('\'', '"') + "}";
  }
}
