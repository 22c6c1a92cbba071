package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.UnavailableException;
import dev.signet.function.FunctionDescriptor;
import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import dev.signet.identity.WxContext;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests an image function that takes events. */
@Timeout(120)
class EventInvokeTest {

  private static final String ALICE =
      "{\"userInfo\":{\"openId\":\"oAlice\",\"appId\":\"wx0000000000000001\"}}";
  private static final String TIMER =
      "{\"Type\":\"Timer\",\"TriggerName\":\"nightly\",\"Time\":\"2026-01-01T00:00:00Z\"}";

  private static final TestFunction WHOAMI =
      TestFunction.of("whoami", (caller, payload) -> said(caller));
  private static final TestFunction NIGHTLY =
      new TestFunction(
          FunctionDescriptor.timer("report", "nightly"), (caller, payload) -> said(caller));
  private static final TestFunction ECHO =
      TestFunction.withPayload("echo", (caller, payload) -> payload.keySet());

  @Test
  void theEventSaysWhoCalls() {
    try (EventHost host = EventHost.start(WHOAMI)) {
      RawHttp.Response answer = host.event(ALICE, "X-Scf-Request-Id: call-1");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("\"oAlice - -\"");
      assertThat(host.log()).contains("\"requestId\":\"call-1\"");
    }
  }

  @Test
  void noHeaderIsAnIdentity() {
    String context = "X-Cloudbase-Context: eyJ3ZWNoYXRDb250ZXh0Ijp7Im9wZW5JZCI6Im9NIn19";
    String[] forged = {
      "X-WX-OPENID: oMallory",
      "X-WX-APPID: wx0000000000000001",
      "X-WX-UNIONID: uMallory",
      "X-WX-FROM-OPENID: oMallory",
      "X-WX-SOURCE: wx_client",
      "X-Scf-Appid: wx0000000000000001",
      "X-Scf-Uin: oMallory",
      "TCB-SOURCE: wx_client",
      context
    };
    try (EventHost host = EventHost.start(WHOAMI)) {
      assertThat(host.event("{}", forged).code()).isEqualTo("UNAUTHENTICATED");
      assertThat(host.event(ALICE, forged).body()).isEqualTo("\"oAlice - -\"");
      assertThat(host.userCodeRuns).hasValue(1);
    }
  }

  @Test
  void aUserInfoWithoutASourceIsBelievedOnlyWhereTheOperatorVouchesForAll() {
    TestFunction anybody = TestFunction.anonymous("anybody", (caller, payload) -> said(caller));
    try (EventHost host = EventHost.start(Map.of("SIGNET_INGRESS", "scf-event"), anybody)) {
      assertThat(host.event(ALICE, "X-WX-SOURCE: wx_client", "X-Scf-Trigger-Src: wx_client").code())
          .isEqualTo("IDENTITY_REJECTED");
      assertThat(host.userCodeRuns).hasValue(0);
      assertThat(host.event("{}").body()).isEqualTo("\"nobody\"");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"userInfo\":{\"openId\":7,\"appId\":\"wx1\"}}",
        "{\"userInfo\":[]}",
        "{\"userInfo\":{\"openId\":\"oAlice\"}}",
        "{\"userInfo\":{\"openId\":\"o,A\",\"appId\":\"wx1\"}}"
      })
  void aMalformedCallerIsRefused(String event) {
    try (EventHost host = EventHost.start(WHOAMI)) {
      assertThat(host.event(event).code()).isEqualTo("IDENTITY_REJECTED");
      assertThat(host.userCodeRuns).hasValue(0);
    }
  }

  @Test
  void theEnvironmentIsThatOfTheProcess() {
    for (String env : new String[] {"env-1", "env-2"}) {
      Map<String, String> environment =
          Map.of("SIGNET_ENV_ID", "env-1", "TCB_ENV", env, "WX_OPENID", "oMallory");
      try (EventHost host = EventHost.start(environment, WHOAMI)) {
        assertThat(host.event(ALICE).code())
            .isEqualTo(env.equals("env-1") ? null : "IDENTITY_REJECTED");
      }
    }
  }

  @Test
  void aTimerRunsItsFunctionWhateverTheHeaderLeavesOpen() {
    try (EventHost host = EventHost.start(NIGHTLY)) {
      assertThat(host.event(TIMER, "X-Scf-Trigger-Src: Timer").body()).isEqualTo("\"nobody\"");
      assertThat(host.event(TIMER).body()).isEqualTo("\"nobody\"");
      assertThat(host.userCodeRuns).hasValue(2);
    }
  }

  @Test
  void aTimersRunThatFailsHasTheStatusOfItsFailure() {
    TestFunction failing =
        new TestFunction(
            FunctionDescriptor.timer("report", "nightly"),
            (caller, payload) -> {
              throw new UnavailableException("try again", null);
            });
    try (EventHost host = EventHost.start(failing)) {
      RawHttp.Response failed = host.event(TIMER);
      assertThat(failed.status()).isEqualTo(503);
      assertThat(failed.code()).isEqualTo("UNAVAILABLE");
      assertThat(host.event("{}").status()).isEqualTo(200);
      assertThat(host.event(TIMER.replace("nightly", "daily")).status()).isEqualTo(200);
      assertThat(host.userCodeRuns).hasValue(1);
    }
  }

  @Test
  void nothingElseRunsATimerFunction() {
    try (EventHost host = EventHost.start(NIGHTLY)) {
      String withUser = TIMER.replace("{", ALICE.substring(0, ALICE.length() - 1) + ",");
      for (String event : new String[] {"{}", ALICE, withUser, TIMER.replace("nightly", "daily")}) {
        assertThat(host.event(event).code()).as(event).isEqualTo("SOURCE_NOT_ALLOWED");
      }
      assertThat(host.event(ALICE, "X-Scf-Trigger-Src: Timer").code())
          .isEqualTo("IDENTITY_REJECTED");
      assertThat(host.event(TIMER, "X-Scf-Trigger-Src: tcb").code())
          .isEqualTo("SOURCE_NOT_ALLOWED");
      assertThat(host.event(TIMER, "X-Scf-Trigger-Src: Timer", "x-scf-trigger-src: Timer").code())
          .isEqualTo("IDENTITY_REJECTED");
      assertThat(host.userCodeRuns).hasValue(0);
    }
  }

  @Test
  void aTimerRunsNoFunctionOfUsers() {
    try (EventHost host = EventHost.start(WHOAMI)) {
      assertThat(host.event(TIMER, "X-Scf-Trigger-Src: Timer").code())
          .isEqualTo("SOURCE_NOT_ALLOWED");
      assertThat(host.event(ALICE, "X-Scf-Trigger-Src: Timer").code())
          .isEqualTo("IDENTITY_REJECTED");
      assertThat(host.userCodeRuns).hasValue(0);
    }
  }

  @Test
  void anEventOfHttpAccessReachesNoUserCode() {
    String http =
        "{\"httpMethod\":\"POST\",\"requestContext\":{},\"headers\":{\"x-wx-openid\":\"oM\"}}";
    try (EventHost host = EventHost.start(ECHO)) {
      assertThat(host.event(http).code()).isEqualTo("SOURCE_NOT_ALLOWED");
      assertThat(host.userCodeRuns).hasValue(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":2}",
        "{\"userInfo\":{},\"userInf\\u006f\":{}}",
        "{\"a\":1",
        "{} {}",
        "[]",
        "null",
        "x"
      })
  void anEventThatIsNotOneStrictObjectIsRefusedForEveryFunction(String event) {
    for (TestFunction function :
        new TestFunction[] {ECHO, TestFunction.anonymous("none", (caller, payload) -> 1)}) {
      try (EventHost host = EventHost.start(function)) {
        RawHttp.Response answer = host.event(event);

        assertThat(answer.code()).isEqualTo("INVALID_ARGUMENT");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(host.userCodeRuns).hasValue(0);
      }
    }
  }

  @Test
  void whatIsWrongWithAnEventIsSaidInTheLanguageThatIsSet() {
    try (EventHost host = EventHost.start(Map.of("SIGNET_LANG", "zh_CN"), ECHO)) {
      assertThat(host.event("{\"a\":1,\"a\":2}").body()).contains("\u4e24\u6b21");
    }
  }

  @Test
  void theUserInfoIsNoPayloadAndNoTypeIsAskedFor() {
    try (EventHost host = EventHost.start(ECHO)) {
      String event = ALICE.replace("}}", "},\"a\":1}");
      String request =
          "POST /event-invoke HTTP/1.1\r\nHost: h\r\nContent-Length: "
              + event.length()
              + "\r\n\r\n"
              + event;

      assertThat(host.exchange(request).body()).isEqualTo("[\"a\"]");
      assertThat(host.exchange(TestHost.post("/event-invoke", "")).body()).isEqualTo("[]");
    }
  }

  @Test
  void onlyTheEventsAndTheHealthCheckArePaths() {
    try (EventHost host = EventHost.start(TestFunction.anonymous("f", (caller, payload) -> 1))) {
      for (String path :
          new String[] {"/f", "/", "/_push", "/event-invoke/", "/Event-Invoke", "//event-invoke"}) {
        RawHttp.Response answer = host.exchange(TestHost.post(path, "", "{}"));
        assertThat(answer.status()).as(path).isEqualTo(404);
      }
      RawHttp.Response get = host.exchange("GET /event-invoke HTTP/1.1\r\nHost: h\r\n\r\n");
      assertThat(get.status()).isEqualTo(405);
      assertThat(host.exchange("GET /_healthz HTTP/1.1\r\nHost: h\r\n\r\n").status())
          .isEqualTo(200);
      assertThat(host.userCodeRuns).hasValue(0);
    }
  }

  @Test
  void theDeclaredFunctionIsTheOnlyOne() {
    try (EventHost host =
        EventHost.start(Map.of("SIGNET_FUNCTION", "whoami"), ECHO, WHOAMI, NIGHTLY)) {
      assertThat(host.event(ALICE).body()).isEqualTo("\"oAlice - -\"");
      assertThat(host.event(TIMER).code()).isEqualTo("SOURCE_NOT_ALLOWED");
      assertThat(host.exchange(TestHost.post("/echo", "", "{}")).status()).isEqualTo(404);
    }
  }

  @Test
  void aHostOfAnotherIngressHasNoPathForEvents() {
    try (TestHost host = TestHost.start(WHOAMI)) {
      RawHttp.Response answer = host.exchange(TestHost.post("/event-invoke", "", ALICE));

      assertThat(answer.status()).isEqualTo(404);
      assertThat(host.userCodeRuns).hasValue(0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "X-Request-Id: client, false",
    "X-Cloudbase-Request-Id: client, false",
    "X-Scf-Request-Id: client, true"
  })
  void theRequestIdIsThePlatformsOwn(String header, boolean taken) {
    try (EventHost host = EventHost.start(WHOAMI)) {
      assertThat(host.event("{}", header).body().contains("\"requestId\":\"client\""))
          .isEqualTo(taken);
    }
  }

  @ParameterizedTest
  @CsvSource({"1001, ''", "1, ''", "900000, 300", "x, 300", "'', 300"})
  void aStageIsWaitedForWithinTheTimeOfThePlatform(String limit, String configured) {
    TestFunction never =
        TestFunction.anonymous("never", (caller, payload) -> new CompletableFuture<>());
    try (EventHost host = EventHost.start(Map.of("SIGNET_TIMEOUT_MS", configured), never)) {
      RawHttp.Response answer = host.event("{}", "X-Scf-Timeout: " + limit);

      assertThat(answer.code()).isEqualTo("DEADLINE_EXCEEDED");
      assertThat(answer.status()).isEqualTo(200);
    }
  }

  @Test
  void aFailureOfUserCodeIsAnAnswerWithItsCode() {
    TestFunction broken =
        TestFunction.anonymous(
            "broken",
            (caller, payload) -> {
              throw new IllegalStateException("S3CRET");
            });
    try (EventHost host = EventHost.start(broken)) {
      RawHttp.Response answer = host.event("{}");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.code()).isEqualTo("INTERNAL");
      assertThat(answer.body()).doesNotContain("S3CRET");
    }
  }

  @Test
  void anEventOverTheLimitIsRefused() {
    try (EventHost host = EventHost.start(Map.of("SIGNET_MAX_BODY_BYTES", "1024"), ECHO)) {
      RawHttp.Response answer = host.event("{\"a\":\"" + "x".repeat(1_017) + "\"}");

      assertThat(answer.code()).isEqualTo("PAYLOAD_TOO_LARGE");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(host.event("{\"a\":\"" + "x".repeat(1_016) + "\"}").body()).isEqualTo("[\"a\"]");
    }
  }

  private static String said(WxContext caller) {
    return caller == null
        ? "nobody"
        : caller.openId().value()
            + " "
            + (caller.unionId().isPresent() ? "unionid" : "-")
            + " "
            + (caller.source().isPresent() ? "source" : "-");
  }
}
