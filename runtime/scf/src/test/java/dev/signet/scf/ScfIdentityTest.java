package dev.signet.scf;

import static dev.signet.scf.ScfHarness.APP;
import static dev.signet.scf.ScfHarness.MINI_PROGRAM;
import static dev.signet.scf.ScfHarness.SEEN_SOURCE;
import static dev.signet.scf.ScfHarness.eventOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.signet.identity.Requirement;
import java.util.Arrays;
import java.util.Collections;
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

/** CONTRACTS.md section 2, rules 1, 2 and 6: what makes an identity, and what refuses one. */
class ScfIdentityTest {

  private final TestFunction function = TestFunction.whoami(Requirement.CALLER);
  private final TestFunction anonymous = TestFunction.whoami(Requirement.ANONYMOUS);

  @Test
  void tellsUserCodeWhoCalls() {
    ScfHarness scf = ScfHarness.of(function, SEEN_SOURCE).seen("TCB_SOURCE", "wx_client");

    assertThat(scf.call(eventOf("oAlice")))
        .isEqualTo(Map.of("openid", "oAlice", "appid", APP, "source", "wx_client"));
  }

  static Stream<Arguments> openIds() {
    return Stream.of(
        arguments(null, "UNAUTHENTICATED"),
        arguments("", "UNAUTHENTICATED"),
        arguments("o", "OK"),
        arguments("o".repeat(128), "OK"),
        arguments("o".repeat(129), "IDENTITY_REJECTED"),
        arguments("oAZaz09_-", "OK"),
        arguments(" ", "IDENTITY_REJECTED"),
        arguments(" oAlice", "IDENTITY_REJECTED"),
        arguments("oAlice ", "IDENTITY_REJECTED"),
        arguments("oAlice\n", "IDENTITY_REJECTED"),
        arguments("o\u0000", "IDENTITY_REJECTED"),
        arguments("oAlice,oBob", "IDENTITY_REJECTED"),
        arguments("oÀlice", "IDENTITY_REJECTED"),
        arguments("o\u0130", "IDENTITY_REJECTED"),
        arguments(7, "IDENTITY_REJECTED"),
        arguments(7.5, "IDENTITY_REJECTED"),
        arguments(true, "IDENTITY_REJECTED"),
        arguments(List.of("oAlice"), "IDENTITY_REJECTED"),
        arguments(List.of(), "IDENTITY_REJECTED"),
        arguments(Map.of("$ne", ""), "IDENTITY_REJECTED"));
  }

  @ParameterizedTest
  @MethodSource("openIds")
  void takesAnOpenIdOnlyAsTextWithinBounds(Object openId, String outcome) {
    assertOutcome(userInfo(openId, APP), outcome, function);
  }

  static Stream<Arguments> appIds() {
    return Stream.of(
        arguments(null, "IDENTITY_REJECTED"),
        arguments("", "IDENTITY_REJECTED"),
        arguments(APP, "OK"),
        arguments("w".repeat(129), "IDENTITY_REJECTED"),
        arguments("wx 1", "IDENTITY_REJECTED"),
        arguments("wx1\r\n", "IDENTITY_REJECTED"),
        arguments(1, "IDENTITY_REJECTED"),
        arguments(false, "IDENTITY_REJECTED"),
        arguments(List.of(APP), "IDENTITY_REJECTED"),
        arguments(Map.of("a", APP), "IDENTITY_REJECTED"));
  }

  @ParameterizedTest
  @MethodSource("appIds")
  void takesAnAppIdOnlyAsTextWithinBounds(Object appId, String outcome) {
    assertOutcome(userInfo("oAlice", appId), outcome, function);
  }

  static Stream<Arguments> userInfos() {
    return Stream.of(
        arguments(null, "UNAUTHENTICATED"),
        arguments(Map.of(), "UNAUTHENTICATED"),
        arguments(Map.of("appId", APP), "UNAUTHENTICATED"),
        arguments(Map.of("openid", "oAlice", "appid", APP), "UNAUTHENTICATED"),
        arguments("oAlice", "IDENTITY_REJECTED"),
        arguments("", "IDENTITY_REJECTED"),
        arguments(0, "IDENTITY_REJECTED"),
        arguments(false, "IDENTITY_REJECTED"),
        arguments(List.of(), "IDENTITY_REJECTED"),
        arguments(List.of(Map.of("openId", "oAlice", "appId", APP)), "IDENTITY_REJECTED"));
  }

  @ParameterizedTest
  @MethodSource("userInfos")
  void takesUserInfoOnlyAsAnObject(Object userInfo, String outcome) {
    assertOutcome(Collections.singletonMap("userInfo", userInfo), outcome, function);
  }

  @ParameterizedTest
  @MethodSource("openIds")
  void rejectsAMalformedOpenIdForAnAnonymousFunctionToo(Object openId, String outcome) {
    assertOutcome(userInfo(openId, APP), nobodyIsFine(outcome), anonymous);
  }

  @ParameterizedTest
  @MethodSource("userInfos")
  void rejectsAMalformedUserInfoForAnAnonymousFunctionToo(Object userInfo, String outcome) {
    assertOutcome(Collections.singletonMap("userInfo", userInfo), nobodyIsFine(outcome), anonymous);
  }

  @Test
  void treatsNoEventAsNobody() {
    ScfHarness scf = ScfHarness.of(function, SEEN_SOURCE);

    assertThat(scf.outcome(null)).isEqualTo("UNAUTHENTICATED");
    assertThat(scf.outcome(Map.of())).isEqualTo("UNAUTHENTICATED");
    assertThat(ScfHarness.of(anonymous, SEEN_SOURCE).call(null)).isEqualTo("nobody");
  }

  @Test
  void makesNobodyOfVariablesWithoutAnEvent() {
    ScfHarness scf = ScfHarness.of(function, MINI_PROGRAM);
    scf.seen("TCB_SOURCE", "wx_client", "WX_CONTEXT_KEYS", "WX_OPENID", "WX_OPENID", "oAlice");

    assertThat(scf.outcome(Map.of())).isEqualTo("UNAUTHENTICATED");
    assertThat(function.calls()).isZero();
  }

  @Test
  void rejectsAnEventThatNamesAnotherUserThanThePlatform() {
    ScfHarness scf = ScfHarness.of(function, SEEN_SOURCE);
    scf.seen("TCB_SOURCE", "wx_client", "WX_OPENID", "oBob");

    assertThat(scf.outcome(eventOf("oAlice"))).isEqualTo("IDENTITY_REJECTED");
    assertThat(function.calls()).isZero();
  }

  @Test
  void rejectsAnEventThatNamesAnotherAppThanThePlatform() {
    ScfHarness scf = ScfHarness.of(function, SEEN_SOURCE);
    scf.seen("TCB_SOURCE", "wx_client", "WX_OPENID", "oAlice", "WX_APPID", "wx0000000000000002");

    assertThat(scf.outcome(eventOf("oAlice"))).isEqualTo("IDENTITY_REJECTED");
  }

  @Test
  void completesTheCallerOnlyWhenThePlatformNamesTheSameUser() {
    ScfHarness scf = ScfHarness.of(function, SEEN_SOURCE);
    String keys = "WX_OPENID,WX_UNIONID,WX_CLIENTIP";

    scf.seen("TCB_SOURCE", "wx_client", "WX_CONTEXT_KEYS", keys, "WX_OPENID", "oAlice");
    scf.seen("WX_UNIONID", "uAlice", "WX_CLIENTIP", "1.2.3.4");
    assertThat(said(scf.call(eventOf("oAlice"))))
        .containsEntry("unionid", "uAlice")
        .containsEntry("clientip", "1.2.3.4");

    scf.seen("TCB_SOURCE", "wx_client", "WX_CONTEXT_KEYS", keys);
    scf.seen("WX_UNIONID", "uAlice", "WX_CLIENTIP", "1.2.3.4");
    assertThat(said(scf.call(eventOf("oAlice")))).doesNotContainKeys("unionid", "clientip");
  }

  @Test
  void leavesOutAUnionIdThatTheListOfKeysDoesNotName() {
    ScfHarness scf = ScfHarness.of(function, SEEN_SOURCE);
    scf.seen("TCB_SOURCE", "wx_client", "WX_CONTEXT_KEYS", "WX_OPENID");
    scf.seen("WX_OPENID", "oAlice", "WX_UNIONID", "uAlice");

    assertThat(said(scf.call(eventOf("oAlice")))).doesNotContainKey("unionid");
  }

  @ParameterizedTest
  @CsvSource({
    "uAlice,OK",
    "'',UNIONID_UNAVAILABLE",
    "' ',IDENTITY_REJECTED",
    "'u Alice',IDENTITY_REJECTED",
    "'u,v',IDENTITY_REJECTED"
  })
  void asksForAWellFormedUnionIdWhereOneIsRequired(String unionId, String outcome) {
    ScfHarness scf =
        ScfHarness.of(TestFunction.whoami(Requirement.CALLER.withUnionId()), SEEN_SOURCE);
    scf.seen("TCB_SOURCE", "wx_client", "WX_CONTEXT_KEYS", "WX_OPENID,WX_UNIONID");
    scf.seen("WX_OPENID", "oAlice", "WX_UNIONID", unionId);

    assertThat(scf.outcome(eventOf("oAlice"))).isEqualTo(outcome);
  }

  @Test
  void neverTakesAUnionIdFromTheEvent() {
    ScfHarness scf =
        ScfHarness.of(TestFunction.whoami(Requirement.CALLER.withUnionId()), SEEN_SOURCE);
    scf.seen("TCB_SOURCE", "wx_client");
    Map<String, Object> event =
        Map.of(
            "unionId",
            "uAlice",
            "userInfo",
            Map.of("openId", "oAlice", "appId", APP, "unionId", "uAlice"));

    assertThat(scf.outcome(event)).isEqualTo("UNIONID_UNAVAILABLE");
  }

  @Test
  void countsACallWithASharedIdentityAsShared() {
    String[] shared = {
      "TCB_SOURCE", "wx_client",
      "WX_CONTEXT_KEYS", "WX_OPENID,WX_FROM_OPENID,WX_FROM_APPID",
      "WX_OPENID", "oAlice",
      "WX_FROM_OPENID", "oAliceElsewhere",
      "WX_FROM_APPID", "wx0000000000000002"
    };
    ScfHarness direct = ScfHarness.of(function, SEEN_SOURCE).seen(shared);
    assertThat(direct.outcome(eventOf("oAlice"))).isEqualTo("SHARED_CALLER_NOT_ALLOWED");

    TestFunction both = TestFunction.whoami(Requirement.CALLER.withSharedCaller());
    ScfHarness allowing = ScfHarness.of(both, SEEN_SOURCE).seen(shared);
    assertThat(said(allowing.call(eventOf("oAlice"))))
        .containsEntry("fromOpenid", "oAliceElsewhere")
        .doesNotContainKey("openid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"WX_FROM_OPENID", "WX_FROM_APPID", "WX_FROM_UNIONID"})
  void rejectsHalfASharedIdentity(String only) {
    ScfHarness scf =
        ScfHarness.of(TestFunction.whoami(Requirement.CALLER.withSharedCaller()), SEEN_SOURCE);
    scf.seen("TCB_SOURCE", "wx_client", "WX_OPENID", "oAlice", only, "x1");

    assertThat(scf.outcome(eventOf("oAlice"))).isEqualTo("IDENTITY_REJECTED");
  }

  @Test
  void takesOnlyTheConfiguredApps() {
    ScfHarness own = ScfHarness.of(function, MINI_PROGRAM, "SIGNET_APP_IDS", APP);
    ScfHarness other =
        ScfHarness.of(function, MINI_PROGRAM, "SIGNET_APP_IDS", "wx0000000000000002");

    assertThat(own.outcome(eventOf("oAlice"))).isEqualTo("OK");
    assertThat(other.outcome(eventOf("oAlice"))).isEqualTo("IDENTITY_REJECTED");
    assertThat(function.calls()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"env-1,OK", "env-2,IDENTITY_REJECTED", ",IDENTITY_REJECTED"})
  void takesOnlyTheConfiguredEnvironmentAndOnlyWhenItIsSeen(String seen, String outcome) {
    ScfHarness scf = ScfHarness.of(function, SEEN_SOURCE, "SIGNET_ENV_ID", "env-1");
    scf.seen("TCB_SOURCE", "wx_client", "WX_CONTEXT_KEYS", "WX_OPENID");
    scf.seen("TCB_ENV", seen == null ? "" : seen);

    assertThat(scf.outcome(eventOf("oAlice"))).isEqualTo(outcome);
  }

  private static void assertOutcome(
      Map<String, Object> event, String outcome, TestFunction function) {
    for (String ingress : Arrays.asList(SEEN_SOURCE, MINI_PROGRAM)) {
      int before = function.calls();
      ScfHarness scf = ScfHarness.of(function, ingress).seen("TCB_SOURCE", "wx_client");

      assertThat(scf.outcome(event)).as(ingress).isEqualTo(outcome);
      assertThat(function.calls() - before).isEqualTo(outcome.equals("OK") ? 1 : 0);
    }
  }

  private static String nobodyIsFine(String outcome) {
    return outcome.equals("UNAUTHENTICATED") ? "OK" : outcome;
  }

  private static Map<String, Object> userInfo(Object openId, Object appId) {
    Map<String, Object> userInfo = new HashMap<>();
    userInfo.put("openId", openId);
    userInfo.put("appId", appId);
    return Map.of("userInfo", userInfo);
  }

  private static Map<String, Object> said(Object answer) {
    Map<String, Object> said = new HashMap<>();
    ((Map<?, ?>) answer).forEach((name, value) -> said.put((String) name, value));
    return said;
  }
}
