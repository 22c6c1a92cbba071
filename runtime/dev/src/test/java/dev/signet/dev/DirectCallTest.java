package dev.signet.dev;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests requests to a function's own path, as a client makes them. */
class DirectCallTest {

  private static LocalServer server;

  @BeforeAll
  static void start() {
    server = LocalServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theUserCallsUnlessAnotherCallerIsChosen() {
    assertThat(server.post("/whoami", "{}").body()).isEqualTo("\"oUser_A-1\"");
    assertThat(server.post("/whoami?caller=second-user", "{}").body()).isEqualTo("\"oUser_B\"");
    assertThat(server.post("/whoami?a=b&caller=second%2Duser", "{}").body())
        .isEqualTo("\"oUser_B\"");
    assertThat(server.post("/whoami", "{}", "X-Signet-Caller: second-user").body())
        .isEqualTo("\"oUser_B\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cloudrun", "gateway"})
  void aRequestIsAnsweredWithItsOwnStatus(String entrance) {
    String header = "X-Signet-Entrance: " + entrance;

    assertThat(server.post("/whoami?caller=second-user", "{}", header).body())
        .isEqualTo("\"oUser_B\"");
    LocalServer.Answer refused = server.post("/whoami?caller=anonymous", "{}", header);
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.code()).isEqualTo("UNAUTHENTICATED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"event", "event-mini-program"})
  void anEventIsAnsweredAsCallFunctionHandsItOver(String entrance) {
    String header = "X-Signet-Entrance: " + entrance;

    assertThat(server.post("/hello", "{\"name\":\"x\"}", header).json().path("greeting").asText())
        .isEqualTo("hello x");
    LocalServer.Answer refused = server.post("/whoami?caller=anonymous", "{}", header);
    assertThat(refused.status()).isEqualTo(200);
    assertThat(refused.code()).isEqualTo("UNAUTHENTICATED");
    assertThat(server.post("/nightly?caller=timer", "{}", header).body()).isEqualTo("null");
  }

  @Test
  void aClientsOwnIdentityIsStrippedUnlessItIsToArrive() {
    String forged = "X-WX-OPENID: oForged";

    assertThat(server.post("/whoami", "{}", forged).body()).isEqualTo("\"oUser_A-1\"");
    assertThat(server.post("/whoami", "{}", forged, "X-Signet-Strips: true").body())
        .isEqualTo("\"oUser_A-1\"");
    assertThat(server.post("/whoami", "{}", forged, "X-Signet-Strips: false").code())
        .isEqualTo("IDENTITY_REJECTED");
  }

  @ParameterizedTest
  @CsvSource({
    "/whoami?caller=nobody, X-A: 1, no caller of this name",
    "/whoami?caller=, X-A: 1, no caller of this name",
    "/whoami?caller=a&caller=b, X-A: 1, came twice",
    "/whoami?caller=%zz, X-A: 1, not well-formed",
    "/whoami?caller=user, X-Signet-Caller: second-user, two callers",
    "/whoami, X-Signet-Entrance: dev, no such entrance",
    "/whoami, X-Signet-Strips: no, true or false",
  })
  void aChoiceThatCannotBeUnderstoodIsInvalid(String target, String header, String said) {
    LocalServer.Answer answer = server.post(target, "{}", header);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("INVALID_ARGUMENT");
    assertThat(answer.json().path("message").asText()).contains(said);
  }

  @Test
  void anUnknownCallerIsToldTheKnownOnes() {
    assertThat(server.post("/whoami?caller=nobody", "{}").body())
        .contains(
            "user, user-without-unionid, second-user, shared-user, devtools, timer, anonymous");
  }

  @Test
  void theRestIsAsInProduction() {
    String host = "Host: " + server.host() + "\r\n";

    assertThat(server.send("GET", "/whoami", host, "").status()).isEqualTo(405);
    assertThat(server.post("/nightly?caller=timer", "{}").code()).isEqualTo("NOT_FOUND");
    assertThat(server.post("/Whoami", "{}").code()).isEqualTo("NOT_FOUND");
    assertThat(server.send("GET", "/_healthz", host, "").body()).isEqualTo("{\"status\":\"ok\"}");
    assertThat(server.post("/hello", "{").code()).isEqualTo("INVALID_ARGUMENT");
  }
}
