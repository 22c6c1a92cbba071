package dev.signet.dev;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The function's own source of open data would reach the network, and is never asked. */
class LocalOpenDataTest {

  private static final String MARKED =
      "{'phone':{'$openData':{'phoneNumber':'138','purePhoneNumber':'138','countryCode':'86'}}}"
          .replace('\'', '"');

  private static LocalServer server;

  @BeforeAll
  static void start() {
    server = LocalServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static LocalServer.Answer post(String entrance, String json) {
    return server.post("/phone", json, "X-Signet-Entrance: " + entrance);
  }

  private static JsonNode console(String entrance, String json) {
    return server.call(
        "{'function':'phone','entrance':'"
            + entrance
            + "','caller':'user','payload':"
            + json
            + "}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cloudrun", "gateway", "event", "event-mini-program"})
  void vouchesForSimulatedOpenDataOnEveryWay(String entrance) {
    assertThat(post(entrance, MARKED).body()).isEqualTo("\"138\"");
    assertThat(console(entrance, MARKED).path("answer").asText()).isEqualTo("138");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "cloudrun; 'a-cloud-id'",
        "gateway; 'a-cloud-id'",
        "event; 'a-cloud-id'",
        "event-mini-program; 'a-cloud-id'",
        "cloudrun; {'cloudID':'a-cloud-id','data':{'phoneNumber':'1'}}",
        "event; {'cloudID':'a-cloud-id','data':{'phoneNumber':'1'}}",
      },
      quoteCharacter = '`')
  void refusesWhatOnlyWeChatCouldOpenAndSaysWhatToSend(String entrance, String sent) {
    String json = "{'phone':" + sent + "}";

    for (JsonNode answer :
        new JsonNode[] {
          post(entrance, json.replace('\'', '"')).json(), console(entrance, json).path("answer")
        }) {
      assertThat(answer.path("code").asText()).isEqualTo("OPEN_DATA_UNVERIFIED");
      assertThat(answer.path("message").asText())
          .contains("{\"phone\": {\"$openData\": {…}}}")
          .doesNotContain("a-cloud-id");
    }
  }
}
