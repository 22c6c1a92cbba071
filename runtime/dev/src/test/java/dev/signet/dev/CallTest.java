package dev.signet.dev;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.StringJoiner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests the report on a call of the console: its outcome, what was delivered, and how it was
 * decided.
 */
class CallTest {

  private static LocalServer server;

  @BeforeAll
  static void start() {
    server = LocalServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Returns one letter for each step: passed, refused, skipped or not reached. */
  private static String verdicts(JsonNode result) {
    StringJoiner letters = new StringJoiner("");
    for (JsonNode step : result.path("steps")) {
      letters.add(step.path("verdict").asText().substring(0, 1));
    }
    return letters.toString();
  }

  private static String refusal(JsonNode result) {
    for (JsonNode step : result.path("steps")) {
      if (step.path("verdict").asText().equals("refused")) {
        return step.path("step").asText() + ": " + step.path("detail").asText();
      }
    }
    return "";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hello  | user                 | 200 | OK                        | pppspp
          whoami | devtools             | 200 | OK                        | ppsspp
          ping   | anonymous            | 200 | OK                        | ppsspp
          whoami | anonymous            | 401 | UNAUTHENTICATED           | prnnnn
          link   | user-without-unionid | 403 | UNIONID_UNAVAILABLE       | prnnnn
          link   | user                 | 200 | OK                        | ppsspp
          club   | user                 | 403 | PERMISSION_DENIED         | prnnnn
          club   | second-user          | 200 | OK                        | ppsspp
          member | user                 | 200 | OK                        | pppsspp
          member | second-user          | 403 | USER_UNKNOWN              | pprnnnn
          member | anonymous            | 401 | UNAUTHENTICATED           | prnnnnn
          sell   | user                 | 422 | OUT_OF_STOCK              | ppssrn
          broken | user                 | 500 | INTERNAL                  | ppssrn
          leak   | user                 | 500 | INTERNAL                  | ppsspr
          record | user                 | 403 | PERMISSION_DENIED         | ppprnn
          """)
  void endsAlikeOverEveryEntrance(
      String function, String caller, int status, String outcome, String steps) {
    for (String entrance : new String[] {"cloudrun", "gateway", "event", "event-mini-program"}) {
      JsonNode result =
          server.call(
              "{'function':'%s','caller':'%s','entrance':'%s'}"
                  .formatted(function, caller, entrance));

      assertThat(result.path("outcome").asText()).as(entrance).isEqualTo(outcome);
      assertThat(result.path("status").asInt()).as(entrance).isEqualTo(status);
      assertThat(verdicts(result)).as(entrance).isEqualTo(steps);
      assertThat(result.path("requestId").asText()).isNotEmpty();
      if (status != 200) {
        assertThat(result.path("answer").path("code").asText()).isEqualTo(outcome);
        assertThat(result.path("answer").path("requestId")).isEqualTo(result.path("requestId"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "cloudrun, whoami, SHARED_CALLER_NOT_ALLOWED, prnnnn",
    "gateway, whoami, SHARED_CALLER_NOT_ALLOWED, prnnnn",
    "cloudrun, record, PERMISSION_DENIED, ppprnn",
    "event, whoami, UNAUTHENTICATED, prnnnn",
  })
  void aUserOfAnotherAppIsNobodysOwner(
      String entrance, String function, String outcome, String steps) {
    JsonNode result =
        server.call(
            "{'function':'%s','caller':'shared-user','entrance':'%s'}"
                .formatted(function, entrance));

    assertThat(result.path("outcome").asText()).isEqualTo(outcome);
    assertThat(verdicts(result)).isEqualTo(steps);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cloudrun", "event"})
  void theOwnerReachesTheRecordAndWhyOthersDoNotIsSaid(String entrance) {
    String call = "{'function':'record','caller':'%s','payload':{'id':'%s'},'entrance':'%s'}";

    JsonNode own = server.call(call.formatted("user", "mine", entrance));
    assertThat(own.path("answer").asText()).isEqualTo("mine");
    assertThat(verdicts(own)).isEqualTo("pppppp");
    assertThat(refusal(server.call(call.formatted("second-user", "mine", entrance))))
        .isEqualTo("ownership: the record belongs to somebody else");
    assertThat(refusal(server.call(call.formatted("user", "other", entrance))))
        .isEqualTo("ownership: no owner was found");
    assertThat(refusal(server.call(call.formatted("user", "broken", entrance))))
        .startsWith("ownership: threw java.lang.IllegalStateException at ");
  }

  @Test
  void saysThatTheApplicationKnowsNoUser() {
    assertThat(refusal(server.call("{'function':'member','caller':'second-user'}")))
        .isEqualTo("user: no user was found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"broken", "brokenLater"})
  void anExceptionIsNamedByClassAndItsMessageIsInNoAnswer(String function) {
    for (String entrance : new String[] {"cloudrun", "event"}) {
      JsonNode result =
          server.call("{'function':'%s','entrance':'%s'}".formatted(function, entrance));

      assertThat(refusal(result)).startsWith("method: threw java.lang.Illegal");
      assertThat(result.path("answer").toString()).doesNotContain("secret");
      assertThat(result.path("steps").toString()).doesNotContain("secret");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"never", "blocked"})
  void userCodeThatDoesNotEndKeepsNoAnswer(String function) {
    try (LocalServer hasty = LocalServer.in(Map.of("SIGNET_TIMEOUT_MS", "300"))) {
      for (String entrance : new String[] {"cloudrun", "gateway", "event", "event-mini-program"}) {
        JsonNode result =
            hasty.call("{'function':'%s','entrance':'%s'}".formatted(function, entrance));

        assertThat(result.path("outcome").asText()).as(entrance).isEqualTo("DEADLINE_EXCEEDED");
        assertThat(result.path("status").asInt()).isEqualTo(504);
        assertThat(verdicts(result)).isEqualTo("ppssrn");
        assertThat(refusal(result)).isEqualTo("method: the function did not finish in time");
        assertThat(result.path("answer").path("requestId")).isEqualTo(result.path("requestId"));
      }
    }
  }

  @Test
  void theHeadersThatArrivedAreShown() {
    JsonNode delivered =
        server
            .call("{'function':'whoami','headers':[['X-WX-OPENID','oForged'],['X-Other','1']]}")
            .path("delivered");

    assertThat(delivered.toString())
        .contains("[\"X-WX-OPENID\",\"oUser_A-1\"]", "[\"X-Other\",\"1\"]")
        .doesNotContain("oForged");
    assertThat(delivered.has("event")).isFalse();
  }

  @Test
  void aPlatformThatDoesNotStripLetsAForgedHeaderThroughAndTheIngressRefusesTwo() {
    JsonNode two =
        server.call("{'function':'whoami','strips':false,'headers':[['X-WX-OPENID','oForged']]}");
    JsonNode alone =
        server.call(
            "{'function':'whoami','caller':'anonymous','strips':false,'headers':["
                + "['X-WX-OPENID','oForged'],['X-WX-APPID','wx0000000000000001'],"
                + "['X-WX-SOURCE','wx_client']]}");

    assertThat(two.path("outcome").asText()).isEqualTo("IDENTITY_REJECTED");
    assertThat(refusal(two)).isEqualTo("ingress: an identity header came more than once");
    assertThat(alone.path("answer").asText()).isEqualTo("oForged");
  }

  @Test
  void theEventAndTheVariablesThatArrivedAreShown() {
    JsonNode delivered =
        server
            .call(
                "{'function':'hello','entrance':'event',"
                    + "'payload':{'name':'x','userInfo':{'openId':'oForged'}}}")
            .path("delivered");

    assertThat(delivered.path("event").path("userInfo").path("openId").asText())
        .isEqualTo("oUser_A-1");
    assertThat(delivered.path("event").path("name").asText()).isEqualTo("x");
    assertThat(delivered.path("variables").path("TCB_SOURCE").asText()).isEqualTo("wx_client");
    assertThat(delivered.has("headers")).isFalse();
  }

  @Test
  void aTimerRunsByItsEventAndIsNotReachedOverHttp() {
    JsonNode fired = server.call("{'function':'nightly','caller':'timer','entrance':'event'}");
    JsonNode client = server.call("{'function':'nightly','entrance':'event'}");
    JsonNode http = server.call("{'function':'nightly','caller':'timer'}");

    assertThat(fired.path("outcome").asText()).isEqualTo("OK");
    assertThat(fired.path("answer").isNull()).isTrue();
    assertThat(refusal(client)).isEqualTo("requirement: only its timer trigger runs this function");
    assertThat(http.path("outcome").asText()).isEqualTo("NOT_FOUND");
    assertThat(http.path("status").asInt()).isEqualTo(404);
    assertThat(verdicts(http)).isEqualTo("nnnnnn");
  }

  @Test
  void aWarmInstanceSeesNoVariableOfTheCallBefore(@TempDir Path folder) throws IOException {
    Path callers = folder.resolve("callers.json");
    Files.writeString(callers, "{\"stray\":{\"like\":\"user\",\"env\":null}}");
    Map<String, String> environment = Map.of("SIGNET_ENV_ID", "local");
    try (LocalServer one = LocalServer.in(environment, "--callers", callers.toString())) {
      String call = "{'function':'ping','entrance':'event','caller':'%s'}";

      assertThat(one.call(call.formatted("user")).path("outcome").asText()).isEqualTo("OK");
      JsonNode stray = one.call(call.formatted("stray"));
      assertThat(stray.path("outcome").asText()).isEqualTo("IDENTITY_REJECTED");
      assertThat(refusal(stray)).startsWith("ingress: ");
    }
  }

  @Test
  void aFunctionThatIsNotThereIsNotFound() {
    JsonNode result = server.call("{'function':'absent'}");

    assertThat(result.path("outcome").asText()).isEqualTo("NOT_FOUND");
    assertThat(verdicts(result)).isEqualTo("nnnnnn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "null", "{} {}", "{\\\"a\\\":1,\\\"a\\\":2}", "1"})
  void aBodyIsSentAsItIsAndRefusedAsInProduction(String body) {
    String json = "{\"function\":\"hello\",\"body\":\"" + body + "\"}";
    JsonNode result = server.post("/_signet/api/call", json).json();

    assertThat(result.path("outcome").asText()).isEqualTo("INVALID_ARGUMENT");
    assertThat(refusal(result))
        .isEqualTo("payload: " + result.path("answer").path("message").asText());
    LocalServer.Answer event =
        server.post(
            "/_signet/api/call", json.substring(0, json.length() - 1) + ",\"entrance\":\"event\"}");
    assertThat(event.status()).isEqualTo(400);
    assertThat(event.code()).isEqualTo("INVALID_ARGUMENT");
  }

  @Test
  void numbersReachTheFunctionAsTheyWereSent() {
    String payload = "{\"id\":\"mine\",\"n\":12345678901234567890.100}";
    JsonNode result =
        server
            .post(
                "/_signet/api/call",
                "{\"function\":\"record\",\"entrance\":\"event\",\"payload\":" + payload + "}")
            .json();

    assertThat(result.path("delivered").path("event").path("n").decimalValue())
        .isEqualTo("12345678901234567890.100");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{'function':1}",
        "{'function':'ping','caller':'nobody'}",
        "{'function':'ping','entrance':'dev'}",
        "{'function':'ping','entrance':'CLOUDRUN'}",
        "{'function':'ping','strips':'no'}",
        "{'function':'ping','payload':{},'body':''}",
        "{'function':'ping','body':{}}",
        "{'function':'ping','headers':{}}",
        "{'function':'ping','headers':[['a']]}",
        "{'function':'ping','headers':[['a',1]]}",
        "{'function':'ping','callr':'user'}",
        "{'function':'ping','function':'ping'}",
      })
  void aRequestThatCannotBeUnderstoodIsInvalid(String json) {
    LocalServer.Answer answer = server.post("/_signet/api/call", json.replace('\'', '"'));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("INVALID_ARGUMENT");
    assertThat(answer.json().path("message").asText()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /_signet/api/call, POST",
    "GET, /_signet/api/matrix, POST",
    "POST, /_signet/api/functions, 'GET, HEAD'",
    "POST, /_signet/api/callers, 'GET, HEAD'",
    "POST, /, 'GET, HEAD'",
  })
  void theMethodIsTheOneThatItSays(String method, String path, String allowed) {
    LocalServer.Answer answer =
        server.send(
            method,
            path,
            "Host: " + server.host() + "\r\nContent-Type: application/json\r\n",
            method.equals("POST") ? "{}" : "");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo(allowed);
  }

  @Test
  void theServersOwnMistakesAreNone() {
    assertThat(server.errors()).doesNotContain("ConsoleApi.answer");
  }
}
