package dev.signet.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.ErrorCode;
import dev.signet.error.Refusal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests events that the platform's variables contradict. */
class ScfEventContradictionTest {

  private static final Map<String, Object> TIMER =
      Map.of("Type", "Timer", "TriggerName", "everyNight", "Time", "2019-02-21T11:49:00Z");
  private static final Map<String, Object> USER =
      Map.of("userInfo", Map.of("openId", "oAlice", "appId", "wx0000000000000001"));

  private final ScfEventIngress ingress = ScfEventIngress.withSeenSource(IngressSettings.none());

  @ParameterizedTest
  @CsvSource({",", "timer,", ",wx_trigger", "timer,wx_trigger"})
  void takesATimerThatNothingSpeaksAgainst(String triggerSrc, String source) {
    assertThat(verify(TIMER, "TRIGGER_SRC", triggerSrc, "TCB_SOURCE", source).timerTrigger())
        .contains("everyNight");
  }

  @ParameterizedTest
  @CsvSource({
    "TRIGGER_SRC,web",
    "TRIGGER_SRC,Timer",
    "TRIGGER_SRC,cmq",
    "TCB_SOURCE,wx_client",
    "TCB_SOURCE,web_client",
    "TCB_SOURCE,'wx_client,wx_trigger'",
    "TCB_SOURCE,'wx_trigger,scf'",
    "WX_OPENID,oAlice",
    "WX_FROM_OPENID,oAlice",
    "WX_FROM_UNIONID,uAlice"
  })
  void takesNoTimerAgainstAVisibleCaller(String name, String value) {
    assertThat(verify(TIMER, name, value).timerTrigger()).isEmpty();
  }

  @Test
  void takesNoTimerWhenTheTwoSourcesDisagree() {
    assertThat(verify(TIMER, "TRIGGER_SRC", "timer", "TCB_SOURCE", "wx_client").timerTrigger())
        .isEmpty();
  }

  @Test
  void rejectsAUserInACallThatATimerMade() {
    assertRejected(verify(USER, "TRIGGER_SRC", "timer", "TCB_SOURCE", "wx_client"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"WX_FROM_OPENID", "WX_FROM_APPID", "WX_FROM_UNIONID"})
  void rejectsAnEventsUserWhenOnlyAUserOfAnotherAppIsSeen(String name) {
    assertRejected(verify(USER, "TCB_SOURCE", "wx_client", name, "oAlice"));
  }

  @Test
  void countsResourceSharingThatTheListOfKeysLeavesOut() {
    IngressDecision decision =
        verify(
            USER,
            "TCB_SOURCE",
            "wx_client",
            "WX_CONTEXT_KEYS",
            "WX_OPENID",
            "WX_OPENID",
            "oAlice",
            "WX_FROM_OPENID",
            "oBob",
            "WX_FROM_APPID",
            "wx0000000000000002");

    assertThat(decision.caller().orElseThrow().findOpenId()).isEmpty();
    assertThat(decision.caller().orElseThrow().sharedCaller()).isPresent();
  }

  private IngressDecision verify(Map<String, Object> event, String... namesAndValues) {
    Map<String, String> variables = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        variables.put(namesAndValues[i], namesAndValues[i + 1]);
      }
    }
    return ingress.verify(event, PlatformContext.of(variables));
  }

  private static void assertRejected(IngressDecision decision) {
    assertThat(decision.refusal().map(Refusal::code)).contains(ErrorCode.IDENTITY_REJECTED);
  }
}
