package dev.signet.dev.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the requests that the console passes on to the application's own server. */
class ForwardingTest {

  private static EchoApplication application;
  private static ConsoleClient console;

  @BeforeAll
  static void start() throws IOException {
    application = EchoApplication.start();
    console = application.client();
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @Test
  void aRequestReachesTheApplicationAsThePlatformSendsIt() {
    JsonNode told = console.get("/orders/1?x=%2F&y").json();

    assertThat(told.path("method").asText()).isEqualTo("GET");
    assertThat(told.path("target").asText()).isEqualTo("/orders/1?x=%2F&y");
    assertThat(told.at("/headers/x-wx-openid").asText()).isEqualTo("oUser_A-1");
    assertThat(told.at("/headers/x-wx-source").asText()).isEqualTo("wx_client");
    assertThat(told.at("/headers/x-request-id").asText()).isNotEmpty();
  }

  @Test
  void theAddressChoosesTheCallerAndTheApplicationDoesNotSeeIt() {
    JsonNode told = console.get("/orders?a=1&caller=second-user&b=2").json();

    assertThat(told.path("target").asText()).isEqualTo("/orders?a=1&b=2");
    assertThat(told.at("/headers/x-wx-openid").asText()).isEqualTo("oUser_B");
    assertThat(
            console
                .get("/orders?caller=anonymous")
                .json()
                .at("/headers/x-wx-openid")
                .isMissingNode())
        .isTrue();
  }

  @Test
  void aHeaderChoosesTheCallerAndLeavesTheQueryToTheApplication() {
    JsonNode told = console.get("/orders?caller=42", "X-Signet-Caller: second-user").json();

    assertThat(told.path("target").asText()).isEqualTo("/orders?caller=42");
    assertThat(told.at("/headers/x-wx-openid").asText()).isEqualTo("oUser_B");
    assertThat(told.at("/headers/x-signet-caller").isMissingNode()).isTrue();
  }

  @Test
  void aCallerWhomNobodyKnowsIsRefused() {
    ConsoleClient.Answer answer = console.get("/orders?caller=nobody-known");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("second-user");
  }

  @Test
  void identityHeadersOfTheBrowserAreTakenOut() {
    String[] forged = {"X-WX-OPENID: oForged", "X_WX_OPENID: oForged", "x-wx-unionid: uForged"};

    assertThat(console.get("/orders", forged).json().at("/headers/x-wx-openid").asText())
        .isEqualTo("oUser_A-1");
    assertThat(console.get("/orders?caller=anonymous", forged).body()).doesNotContain("orged");
  }

  @Test
  void aPlatformThatDoesNotStripLetsThemThrough() {
    JsonNode told =
        console
            .get("/orders?caller=anonymous", "X-WX-OPENID: oForged", "X-Signet-Strips: false")
            .json();

    assertThat(told.at("/headers/x-wx-openid").asText()).isEqualTo("oForged");
  }

  @Test
  void whatIsOfOnePageOrOneConnectionDoesNotReachTheApplication() {
    JsonNode told =
        console
            .get(
                "/orders",
                "Origin: http://" + console.host(),
                "Sec-Fetch-Site: same-origin",
                "Cookie: a=b",
                "Keep-Alive: 5")
            .json();

    assertThat(told.at("/headers/origin").isMissingNode()).isTrue();
    assertThat(told.at("/headers/sec-fetch-site").isMissingNode()).isTrue();
    assertThat(told.at("/headers/keep-alive").isMissingNode()).isTrue();
    assertThat(told.at("/headers/cookie").asText()).isEqualTo("a=b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void everyMethodIsPassedOnWithItsBody(String method) {
    JsonNode told =
        console
            .send(
                method,
                "/orders",
                "{\"a\":1}",
                "Host: " + console.host() + "\r\nContent-Type: application/json\r\n")
            .json();

    assertThat(told.path("method").asText()).isEqualTo(method);
    assertThat(told.path("body").asText()).isEqualTo("{\"a\":1}");
  }

  @Test
  void everyHeaderOfTheAnswerComesBack() {
    assertThat(console.get("/orders").headers("Set-Cookie")).containsExactly("a=1", "b=2");
  }

  @Test
  void aRedirectStaysOnTheConsolesAddress() {
    ConsoleClient.Answer answer = console.get("/away");

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.headers("Location")).containsExactly("/orders?x=1");
  }

  @Test
  void anEventReachesNoApplicationWithAServerOfItsOwn() {
    ConsoleClient.Answer answer = console.post("/orders", "{}", "X-Signet-Entrance: event");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("callContainer");
  }

  @Test
  void aFormOfAPageOfAnotherSiteReachesNothing() {
    String form = "Content-Type: application/x-www-form-urlencoded\r\n";
    String host = "Host: " + console.host() + "\r\n";

    assertThat(console.send("POST", "/orders", "a=1", host + form).status()).isEqualTo(415);
    assertThat(
            console
                .send("POST", "/orders", "a=1", host + form + "Origin: http://evil.example\r\n")
                .status())
        .isEqualTo(403);
    assertThat(
            console
                .send("POST", "/orders", "a=1", host + form + "Sec-Fetch-Site: cross-site\r\n")
                .status())
        .isEqualTo(403);
    assertThat(
            console
                .send(
                    "POST",
                    "/orders",
                    "a=1",
                    host + form + "Origin: http://" + console.host() + "\r\n")
                .json()
                .path("body")
                .asText())
        .isEqualTo("a=1");
  }

  @Test
  void aNameThatWasBoundToThisMachineReachesNothing() {
    assertThat(console.send("GET", "/orders", "", "Host: evil.example\r\n").status())
        .isEqualTo(403);
  }

  @Test
  void theConsoleSaysThatTheApplicationDoesNotAnswer() throws IOException {
    try (EchoApplication stopped = EchoApplication.start()) {
      stopped.stopServer();

      ConsoleClient.Answer answer = stopped.client().get("/orders");

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.body()).contains("does not answer at http://127.0.0.1:");
    }
  }
}
