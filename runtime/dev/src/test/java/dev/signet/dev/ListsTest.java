package dev.signet.dev;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what the console loads first: the functions, the callers and the matrix. */
class ListsTest {

  private static LocalServer server;

  @BeforeAll
  static void start() {
    server = LocalServer.start("--lang", "en");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode function(String name) {
    for (JsonNode function : server.get("/_signet/api/functions").path("functions")) {
      if (function.path("name").asText().equals(name)) {
        return function;
      }
    }
    throw new AssertionError("no function " + name);
  }

  @Test
  void theFunctionsAreThoseOfTheTableByName() {
    List<String> names = new ArrayList<>();
    server
        .get("/_signet/api/functions")
        .path("functions")
        .forEach(function -> names.add(function.path("name").asText()));

    assertThat(names).isSorted().contains("hello", "nightly").doesNotContain("gone").hasSize(18);
  }

  @Test
  void whatTheCompilerWroteOfAFunctionIsTold() {
    JsonNode hello = function("hello");

    assertThat(hello.path("description").asText()).isEqualTo("Greets");
    assertThat(hello.path("requirement").path("anonymous").asBoolean(true)).isFalse();
    assertThat(function("ping").path("schema").isNull()).isTrue();
    assertThat(function("ping").path("example").isNull()).isTrue();
    assertThat(function("nightly").path("triggers").path(0).path("name").asText())
        .isEqualTo("everyNight");
  }

  @Test
  void aSchemaStandsAlone() {
    JsonNode schema = function("hello").path("schema");

    assertThat(schema.path("type").asText()).isEqualTo("object");
    assertThat(schema.path("properties").path("color").path("$ref").asText())
        .isEqualTo("#/$defs/Color");
    assertThat(schema.path("$defs").properties())
        .extracting(Map.Entry::getKey)
        .containsExactly("Color", "Node");
    assertThat(schema.toString()).doesNotContain("components");
  }

  @ParameterizedTest
  @CsvSource({
    "name, '\"tex\"'",
    "color, '\"RED\"'",
    "when, '\"2026-01-31T08:30:00Z\"'",
    "id, '\"123e4567-e89b-12d3-a456-426614174000\"'",
    "data, '\"AQID\"'",
    "count, 5",
    "below, -2",
    "ratio, 1.5",
    "maybe, true",
    "byName, '{\"key\":1}'",
    "any, {}",
  })
  void anExampleFitsItsSchema(String property, String value) {
    assertThat(function("hello").path("example").path(property)).hasToString(value);
  }

  @Test
  void anExampleOfATypeThatHoldsItselfEnds() {
    JsonNode parts = function("hello").path("example").path("parts");

    assertThat(parts).hasSize(2);
    assertThat(parts.toString()).contains("null").hasSizeLessThan(200);
  }

  @Test
  void theCallersAreTold() {
    JsonNode callers = server.get("/_signet/api/callers").path("callers");

    assertThat(callers).hasSize(9);
    assertThat(callers.path(0).toString())
        .isEqualTo(
            "{\"name\":\"user\",\"timer\":false,\"fields\":{\"openId\":\"oUser_A-1\","
                + "\"appId\":\"wx0000000000000001\",\"unionId\":\"uUser_A\","
                + "\"source\":\"wx_client\",\"env\":\"local\"}}");
    assertThat(callers.path(5).path("timer").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "cloudrun, whoami, anonymous, UNAUTHENTICATED",
    "cloudrun, whoami, user, reached",
    "gateway, link, user-without-unionid, UNIONID_UNAVAILABLE",
    "event, record, second-user, owner check",
    "event, club, user, PERMISSION_DENIED",
    "event, nightly, timer, reached",
    "event-mini-program, nightly, user, SOURCE_NOT_ALLOWED",
    "event, whoami, timer, SOURCE_NOT_ALLOWED",
    "cloudrun, nightly, timer, NOT_FOUND",
    "cloudrun, broken, user, reached",
  })
  void theMatrixSaysHowFarEachCallerGets(
      String entrance, String function, String caller, String verdict) {
    JsonNode matrix =
        server.post("/_signet/api/matrix", "{\"entrance\":\"" + entrance + "\"}").json();
    String found = null;
    for (JsonNode row : matrix.path("rows")) {
      for (JsonNode cell : row.path("cells")) {
        if (row.path("function").asText().equals(function)
            && cell.path("caller").asText().equals(caller)) {
          found = cell.path("verdict").asText();
        }
      }
    }

    assertThat(matrix.path("callers")).hasSize(9);
    assertThat(matrix.path("rows")).hasSize(18);
    assertThat(found).isEqualTo(verdict);
  }

  @Test
  void theStartTellsTheAddressAndWhatEachFunctionNeeds() {
    assertThat(server.banner())
        .contains(
            "http://" + server.host() + "/",
            "Callers: user, user-without-unionid",
            "hello        a WeChat user",
            "record       a WeChat user, who owns the record",
            "member       a WeChat user, whom the application knows",
            "ping         anybody",
            "nightly      the timer everyNight",
            "paid         WeChat's payment callback",
            "pushed       WeChat's message push: event/subscribe");
  }
}
