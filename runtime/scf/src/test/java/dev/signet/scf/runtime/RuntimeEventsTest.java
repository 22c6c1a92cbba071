package dev.signet.scf.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.UnavailableException;
import dev.signet.function.FunctionDescriptor;
import dev.signet.identity.Requirement;
import dev.signet.identity.WxContext;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what becomes of the events that a custom runtime brings: callers, timers, payloads. */
@Timeout(120)
class RuntimeEventsTest {

  private static final String ALICE =
      "{\"userInfo\":{\"openId\":\"oAlice\",\"appId\":\"wx0000000000000001\"}}";
  private static final String TIMER =
      "{\"Type\":\"Timer\",\"TriggerName\":\"nightly\",\"Time\":\"2026-01-01T00:00:00Z\"}";

  private final CountedFunction whoami =
      function(
          FunctionDescriptor.of("whoami", Requirement.CALLER).withCallerIdentityInResult(),
          (invocation, caller, payload) -> said(caller));
  private final CountedFunction nightly =
      function(
          FunctionDescriptor.timer("report", "nightly"),
          (invocation, caller, payload) -> said(caller));
  private final CountedFunction failing =
      function(
          FunctionDescriptor.timer("report", "nightly"),
          (invocation, caller, payload) -> {
            throw new UnavailableException("try again", new IllegalStateException("secret"));
          });
  private final CountedFunction echo =
      function(
          FunctionDescriptor.of("echo", Requirement.ANONYMOUS).withPayload(),
          (invocation, caller, payload) -> payload.keySet());

  private TestPlatform platform;
  private RunningLoop running;

  @BeforeEach
  void start() throws Exception {
    platform = TestPlatform.start();
  }

  @AfterEach
  void end() throws Exception {
    running.close();
    platform.close();
  }

  @Test
  void theCallerIsTheOneOfTheEventAndOfNoVariableOfTheProcess() {
    String[] variables = {
      "WX_CONTEXT_KEYS", "WX_OPENID,WX_UNIONID,WX_FROM_OPENID",
      "WX_OPENID", "oMallory",
      "WX_UNIONID", "uMallory",
      "WX_FROM_OPENID", "oMallory",
      "TCB_SOURCE", "wx_http",
      "TRIGGER_SRC", "timer"
    };

    assertThat(outcome(whoami, ALICE, variables)).isEqualTo("response \"oAlice - -\"");
    assertThat(outcome(whoami, "{}", variables)).contains("UNAUTHENTICATED");
    assertThat(outcome(nightly, TIMER, variables)).isEqualTo("response \"nobody\"");
  }

  @Test
  void aSystemPropertyOfTheProcessNamesNobody() {
    System.setProperty("WX_OPENID", "oMallory");
    System.setProperty("TCB_SOURCE", "wx_client");
    try {
      assertThat(outcome(whoami, ALICE)).isEqualTo("response \"oAlice - -\"");
      assertThat(outcome(whoami, ALICE, "SIGNET_INGRESS", "scf-event"))
          .contains("IDENTITY_REJECTED");
    } finally {
      System.clearProperty("WX_OPENID");
      System.clearProperty("TCB_SOURCE");
    }
  }

  @Test
  void withoutASourceNoCallerIsBelievedUnlessTheOperatorVouchesForAll() {
    assertThat(outcome(whoami, ALICE, "SIGNET_INGRESS", "scf-event")).contains("IDENTITY_REJECTED");
    assertThat(whoami.ran()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"userInfo\":{\"openId\":7,\"appId\":\"wx1\"}}",
        "{\"userInfo\":[\"oAlice\"]}",
        "{\"userInfo\":{\"openId\":\"oAlice\"}}",
        "{\"userInfo\":{\"openId\":\"o A\",\"appId\":\"wx1\"}}"
      })
  void aMalformedCallerIsRefused(String event) {
    assertThat(outcome(whoami, event)).contains("IDENTITY_REJECTED");
    assertThat(whoami.ran()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"TCB_ENV,env-1,true", "SCF_NAMESPACE,env-1,true", "TCB_ENV,env-2,false", "X,x,false"})
  void theEnvironmentIsThatOfTheProcess(String name, String value, boolean passes) {
    String outcome = outcome(whoami, ALICE, "SIGNET_ENV_ID", "env-1", name, value);

    assertThat(outcome.contains("IDENTITY_REJECTED")).isEqualTo(!passes);
  }

  @Test
  void anotherAppIsRefused() {
    assertThat(outcome(whoami, ALICE, "SIGNET_APP_IDS", "wx000000000000000f"))
        .contains("IDENTITY_REJECTED");
  }

  @Test
  void aTimerRunsItsFunctionAndNothingElseDoes() {
    assertThat(outcome(nightly, TIMER)).isEqualTo("response \"nobody\"");
    for (String other :
        new String[] {
          "{}",
          ALICE,
          TIMER.replace("nightly", "daily"),
          TIMER.replace("{", "{\"more\":1,"),
          TIMER.replace("{", ALICE.substring(0, ALICE.length() - 1) + ",")
        }) {
      assertThat(outcome(nightly, other)).contains("\"code\":\"SOURCE_NOT_ALLOWED\"");
    }
    assertThat(nightly.ran()).hasSize(1);
    assertThat(outcome(whoami, TIMER)).contains("SOURCE_NOT_ALLOWED");
    assertThat(whoami.ran()).isEmpty();
  }

  @Test
  void aTimersRunThatFailsIsReportedAsFailed() {
    assertThat(outcome(failing, TIMER))
        .startsWith("error {\"code\":\"UNAVAILABLE\",\"message\":\"try again\"");
    assertThat(outcome(failing, "{}")).startsWith("response {\"code\":\"SOURCE_NOT_ALLOWED\"");
    assertThat(failing.ran()).hasSize(1);
  }

  @Test
  void aRepeatOfAFailedRunRunsAgainAndOneOfALostReportDoesNot() {
    run(failing);
    platform.event("1", TIMER).event("1", TIMER).event("2", TIMER);
    assertThat(platform.outcome("2")).startsWith("error ");
    assertThat(failing.ran()).containsExactly("1", "1", "2");

    platform.fault(TestPlatform.ERROR, Fault.LOST).event("3", TIMER).event("4", TIMER);
    assertThat(platform.outcome("4")).startsWith("error ");
    assertThat(failing.ran()).containsExactly("1", "1", "2", "3", "4");
  }

  @Test
  void anEventOfHttpAccessReachesNoUserCode() {
    String http = "{\"httpMethod\":\"POST\",\"requestContext\":{},\"headers\":{},\"body\":\"{}\"}";

    assertThat(outcome(echo, http)).contains("SOURCE_NOT_ALLOWED");
    assertThat(echo.ran()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":2}",
        "{\"a\":{\"userInfo\":1,\"userInf\\u006f\":2}}",
        "{\"a\":1",
        "{\"a\":1}}",
        "{\"a\":1} x",
        "[]",
        "null",
        "\"{}\"",
        "\ufeff{}",
        "{/**/}",
        "{\"a\":\"\\ud800\"}"
      })
  void anEventThatIsNotOneStrictObjectIsRefused(String event) {
    assertThat(outcome(echo, event)).contains("\"code\":\"INVALID_ARGUMENT\"");
    assertThat(echo.ran()).isEmpty();
  }

  @Test
  void anEmptyEventIsAnEmptyObjectAndTheCallerIsNoPayload() {
    assertThat(outcome(echo, "")).isEqualTo("response []");
    assertThat(outcome(echo, ALICE.replace("}}", "},\"a\":1}"))).isEqualTo("response [\"a\"]");
  }

  @Test
  void anEventOverTheLimitIsRefusedAndTheNextOneRuns() {
    run(echo, "SIGNET_MAX_BODY_BYTES", "1024");
    platform.event("1", "{\"a\":\"" + "x".repeat(1_017) + "\"}");
    platform.fault(TestPlatform.NEXT, Fault.CHUNKED);
    platform.event("2", "{\"a\":\"" + "x".repeat(1_017) + "\"}");
    platform.event("3", "{\"a\":\"" + "x".repeat(1_016) + "\"}");

    assertThat(platform.outcome("3")).isEqualTo("response [\"a\"]");
    assertThat(platform.outcome("1")).contains("\"code\":\"PAYLOAD_TOO_LARGE\"");
    assertThat(platform.outcome("2")).contains("\"code\":\"PAYLOAD_TOO_LARGE\"");
    assertThat(echo.ran()).containsExactly("3");
  }

  @ParameterizedTest
  @CsvSource({"60000,59500", "900000,899500", "-1,15000", "1000,500"})
  void theTimeOfACallIsThatOfThePlatformLessWhatAnAnswerTakes(int limit, long atMost) {
    CountedFunction remaining =
        function(
            FunctionDescriptor.of("remaining", Requirement.ANONYMOUS),
            (invocation, caller, payload) -> invocation.remaining().toMillis());
    platform.limit(limit);
    String outcome = outcome(remaining, "{}");

    assertThat(Long.parseLong(outcome.substring("response ".length())))
        .isBetween(Math.max(0, atMost - 15_000), atMost);
  }

  @Test
  void aStageThatNeverEndsIsAnsweredWithinTheTimeOfThePlatform() {
    CountedFunction never =
        function(
            FunctionDescriptor.of("never", Requirement.ANONYMOUS),
            (invocation, caller, payload) -> new CompletableFuture<>());
    platform.limit(510);

    assertThat(outcome(never, "{}")).contains("\"code\":\"DEADLINE_EXCEEDED\"");
  }

  @Test
  void anIdThatCannotStandInALineIsReplacedButToldFromOthers() {
    run(whoami);
    platform.fault(TestPlatform.RESPONSE, Fault.IGNORED);
    platform.event("an id / with marks", ALICE).event("another id", ALICE);

    platform.outcome("another id");
    assertThat(whoami.ran())
        .hasSize(2)
        .allSatisfy(id -> assertThat(id).matches("[A-Za-z0-9._-]{1,64}"));
  }

  @Test
  void anInterruptThatUserCodeLeavesBehindDoesNotHurtTheNextCall() {
    CompletableFuture<Object> stage =
        CompletableFuture.supplyAsync(
            () -> "late",
            CompletableFuture.delayedExecutor(20, java.util.concurrent.TimeUnit.MILLISECONDS));
    CountedFunction interrupting =
        function(
            FunctionDescriptor.of("interrupting", Requirement.ANONYMOUS).withPayload(),
            (invocation, caller, payload) -> {
              if (payload.containsKey("wait")) {
                return stage;
              }
              Thread.currentThread().interrupt();
              return "first";
            });
    run(interrupting);
    platform.event("1", "{}").event("2", "{\"wait\":1}");

    assertThat(platform.outcome("2")).isEqualTo("response \"late\"");
  }

  @Test
  void aFailureOfUserCodeIsAnAnswerWithoutItsText() {
    CountedFunction broken =
        function(
            FunctionDescriptor.of("broken", Requirement.ANONYMOUS),
            (invocation, caller, payload) -> {
              throw new IllegalStateException("S3CRET");
            });

    assertThat(outcome(broken, "{}"))
        .startsWith("response {\"code\":\"INTERNAL\"")
        .doesNotContain("S3CRET");
  }

  private static CountedFunction function(
      FunctionDescriptor descriptor, CountedFunction.UserCode code) {
    return new CountedFunction(descriptor, code);
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

  /** Starts an instance, in place of the one that runs. */
  private void run(CountedFunction function, String... environment) {
    if (running != null) {
      running.close();
    }
    running = new RunningLoop(platform.variables(), function, environment);
  }

  /** Returns what decided one call of a new instance. */
  private String outcome(CountedFunction function, String event, String... environment) {
    run(function, environment);
    String id = "call-" + platform.requests().size();
    return platform.event(id, event).outcome(id);
  }
}
