package dev.signet.scf;

import static dev.signet.scf.ScfHarness.MINI_PROGRAM;
import static dev.signet.scf.ScfHarness.SEEN_SOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.signet.identity.Requirement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CONTRACTS.md section 2, rules 4 and 5: HTTP access and timers. */
class ScfOtherEventsTest {

  private static final Map<String, Object> USER =
      Map.of("openId", "oAlice", "appId", ScfHarness.APP);

  private final TestFunction timer = TestFunction.timer("everyNight", "everyNoon");
  private final TestFunction user = TestFunction.whoami(Requirement.CALLER);
  private final TestFunction anonymous = TestFunction.whoami(Requirement.ANONYMOUS);

  @ParameterizedTest
  @ValueSource(strings = {SEEN_SOURCE, MINI_PROGRAM})
  void letsAnHttpAccessEventReachNoFunction(String ingress) {
    Map<String, Object> event =
        Map.of(
            "httpMethod",
            "POST",
            "path",
            "/",
            "headers",
            Map.of("X-WX-OPENID", "oAlice", "X-WX-SOURCE", "wx_client"),
            "requestContext",
            Map.of("requestId", "r", "appId", ScfHarness.APP),
            "body",
            "{}",
            "userInfo",
            USER);

    for (TestFunction function : List.of(timer, user, anonymous)) {
      ScfHarness scf = ScfHarness.of(function, ingress).seen("TCB_SOURCE", "wx_client");
      assertThat(scf.outcome(event)).isEqualTo("SOURCE_NOT_ALLOWED");
      assertThat(function.calls()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"everyNight", "everyNoon"})
  void runsATimerFunctionForItsOwnTriggers(String trigger) {
    ScfHarness scf = ScfHarness.of(timer, SEEN_SOURCE);

    assertThat(scf.call(event("TriggerName", trigger))).isEqualTo("ran");
    assertThat(scf.call(event("TriggerName", trigger, "Message", "go"))).isEqualTo("ran");
    assertThat(
            scf.callText("{\"Type\":\"Timer\",\"TriggerName\":\"" + trigger + "\",\"Time\":\"\"}"))
        .isEqualTo("\"ran\"");
  }

  static Stream<Arguments> forgeries() {
    return Stream.of(
        arguments("a caller", event("userInfo", USER)),
        arguments("an app without a caller", event("userInfo", Map.of("appId", ScfHarness.APP))),
        arguments("an empty userInfo", event("userInfo", Map.of())),
        arguments("another key", event("data", 1)),
        arguments("another trigger", event("TriggerName", "everyDay")),
        arguments("another case", event("TriggerName", "everynight")),
        arguments("white space", event("TriggerName", "everyNight ")),
        arguments("no text as trigger", event("TriggerName", List.of("everyNight"))),
        arguments("no trigger", event("TriggerName", null)),
        arguments("another type", event("Type", "timer")),
        arguments("no type", event("Type", null)),
        arguments("no text as time", event("Time", 1)),
        arguments("no time", event("Time", null)),
        arguments("nothing", Map.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forgeries")
  void runsATimerFunctionForNoOtherEvent(String what, Map<String, Object> event) {
    for (String ingress : List.of(SEEN_SOURCE, MINI_PROGRAM)) {
      for (String source : List.of("", "wx_trigger", "wx_client")) {
        ScfHarness scf = ScfHarness.of(timer, ingress).seen("TCB_SOURCE", source);
        assertThat(scf.outcome(event))
            .as(what + " with the source '" + source + "'")
            .isIn("SOURCE_NOT_ALLOWED", "IDENTITY_REJECTED");
      }
    }
    assertThat(timer.calls()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "TCB_SOURCE,wx_client,SOURCE_NOT_ALLOWED",
    "TCB_SOURCE,wx_http,SOURCE_NOT_ALLOWED",
    "TCB_SOURCE,'wx_client,scf',SOURCE_NOT_ALLOWED",
    "TCB_SOURCE,'wx_client,wx_trigger',SOURCE_NOT_ALLOWED",
    "TCB_SOURCE,wx_trigger,OK",
    "TRIGGER_SRC,timer,OK",
    "TRIGGER_SRC,TIMER,SOURCE_NOT_ALLOWED",
    "TRIGGER_SRC,apigw,SOURCE_NOT_ALLOWED",
    "WX_OPENID,oAlice,SOURCE_NOT_ALLOWED",
    "WX_FROM_OPENID,oAlice,SOURCE_NOT_ALLOWED"
  })
  void runsATimerFunctionAgainstNoVisibleCaller(String name, String value, String outcome) {
    ScfHarness scf = ScfHarness.of(timer, SEEN_SOURCE).seen(name, value);

    assertThat(scf.outcome(event())).isEqualTo(outcome);
  }

  @Test
  void lendsTheTriggerOfACallToNoEventAfterIt() {
    ScfHarness scf = ScfHarness.of(user, SEEN_SOURCE);
    scf.seen("TRIGGER_SRC", "timer", "TCB_SOURCE", "wx_client");
    assertThat(scf.outcome(Map.of("userInfo", USER))).isEqualTo("IDENTITY_REJECTED");

    scf.seen("TCB_SOURCE", "wx_client");
    assertThat(scf.outcome(Map.of("userInfo", USER))).isEqualTo("OK");
  }

  @Test
  void runsNoUserFunctionForATimer() {
    for (TestFunction function : List.of(user, anonymous)) {
      for (String ingress : List.of(SEEN_SOURCE, MINI_PROGRAM)) {
        assertThat(ScfHarness.of(function, ingress).outcome(event()))
            .isEqualTo("SOURCE_NOT_ALLOWED");
      }
      assertThat(function.calls()).isZero();
    }
  }

  /** Returns a timer's event with changes; a null value removes the key. */
  private static Map<String, Object> event(Object... changes) {
    Map<String, Object> event = new HashMap<>();
    event.put("Type", "Timer");
    event.put("TriggerName", "everyNight");
    event.put("Time", "2019-02-21T11:49:00Z");
    for (int i = 0; i < changes.length; i += 2) {
      if (changes[i + 1] == null) {
        event.remove(changes[i]);
      } else {
        event.put((String) changes[i], changes[i + 1]);
      }
    }
    return event;
  }
}
