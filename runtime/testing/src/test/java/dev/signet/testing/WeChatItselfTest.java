package dev.signet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.ErrorCode;
import dev.signet.simulator.Entrance;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends pushes and payment callbacks to functions, as WeChat, as a client and as nobody. */
@WithCaller
class WeChatItselfTest {

  private static final Map<String, Object> TEXT =
      Map.of(
          "FromUserName", "oUser_A-1",
          "ToUserName", "gh_1",
          "CreateTime", 1555684067,
          "MsgType", "text",
          "Content", "hello",
          "MsgId", "49d7_1555684067");
  private static final Map<String, Object> PAID =
      Map.of("outTradeNo", "o-1", "totalFee", 101, "mchId", "m1", "appid", "wx1");
  private static final Map<String, String> PAYCALLBACK = Map.of("TCB_SOURCE", "wx_paycallback");

  @Test
  void anEventFunctionAnswersInTheFormThatWeChatReads(ScfPlatform platform) {
    assertThat(platform.as("message-push").invoke("onText", TEXT).as(String.class))
        .isEqualTo("success");
    assertThat(platform.as("payment-callback").invoke("onPaid", PAID).as(Object.class))
        .isEqualTo(Map.of("errcode", 0, "errmsg", "OK"));
  }

  @Test
  void aFailureIsAnsweredSoThatItComesAgain(ScfPlatform platform) {
    platform
        .as("message-push")
        .invoke("onText", with(TEXT, "Content", "break"))
        .expectCode(ErrorCode.INTERNAL);
    platform
        .as("payment-callback")
        .invoke("onPaid", with(PAID, "totalFee", 1))
        .expectCode(ErrorCode.INTERNAL);
  }

  @Test
  void aPaymentThatFailedIsRepeatedUntilItSucceedsAndThenToldOnce(ScfPlatform platform) {
    ScfPlatform payment = platform.as("payment-callback");
    int before = WeChatFunctions.PAYMENTS.get();

    for (int i = 0; i < 2; i++) {
      CallResult failed = payment.invoke("onPaid", with(PAID, "totalFee", 1));
      assertThat(failed.tree().path("errcode").asInt()).isEqualTo(1);
      assertThat(failed.tree().path("errmsg").asText()).isEqualTo("INTERNAL");
    }
    for (int i = 0; i < 3; i++) {
      assertThat(payment.invoke("onPaid", PAID).tree().path("errcode").asInt(1)).isZero();
    }
    assertThat(WeChatFunctions.PAYMENTS.get() - before).isEqualTo(3);
  }

  @Test
  void aPushThatNamesItsUserInTheContextIsOneToo(ScfPlatform platform) {
    Map<String, String> seen =
        Map.of(
            "TCB_SOURCE", "wx_unknown", "WX_OPENID", "oUser_A-1", "WX_CONTEXT_KEYS", "WX_OPENID");

    platform.send("onText", TEXT, seen).expectOk();
    platform
        .send(
            "onText",
            with(TEXT, "userInfo", Map.of("openId", "oUser_A-1", "appId", "wx0000000000000001")),
            seen)
        .expectOk();
  }

  @ParameterizedTest
  @ValueSource(strings = {"user", "second-user", "shared-user", "devtools", "timer", "anonymous"})
  void nobodyElseReachesThemWithTheSameKeys(String caller, Functions functions) {
    for (Entrance entrance : Entrance.values()) {
      Functions calls = functions.as(caller).through(entrance);
      for (Object body : new Object[] {TEXT, PAID, with(PAID, "MsgType", "text"), Map.of()}) {
        if (!caller.equals("timer") || entrance.isEvent()) {
          calls.call("onText", body).expectCode(ErrorCode.SOURCE_NOT_ALLOWED);
          calls.call("onPaid", body).expectCode(ErrorCode.SOURCE_NOT_ALLOWED);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Entrance.class)
  void theyReachTheirOwnFunctionsOnlyAndNotThroughTheGateway(
      Entrance entrance, Functions functions) {
    Functions push = functions.as("message-push").through(entrance);
    Functions payment = functions.as("payment-callback").through(entrance);

    if (entrance == Entrance.GATEWAY) {
      push.call("onText", TEXT).expectCode(ErrorCode.SOURCE_NOT_ALLOWED);
      payment.call("onPaid", PAID).expectCode(ErrorCode.SOURCE_NOT_ALLOWED);
    } else {
      push.call("onText", TEXT).expectOk();
      payment.call("onPaid", PAID).expectOk();
      push.call("onPaid", PAID).expectCode(ErrorCode.SOURCE_NOT_ALLOWED);
      payment.call("onText", TEXT).expectCode(ErrorCode.SOURCE_NOT_ALLOWED);
    }
    push.call("greet", TEXT).expectCode(ErrorCode.UNAUTHENTICATED);
    payment.call("greet", PAID).expectCode(ErrorCode.UNAUTHENTICATED);
  }

  @Test
  void theSourceOfAnotherCallLendsNothing(ScfPlatform platform) {
    for (int i = 0; i < 100; i++) {
      platform.send("onPaid", PAID, PAYCALLBACK).expectOk();
      platform.send("onPaid", PAID, Map.of()).expectCode(ErrorCode.SOURCE_NOT_ALLOWED);
      platform.as("user").invoke("onPaid", PAID).expectCode(ErrorCode.SOURCE_NOT_ALLOWED);
    }
  }

  @Test
  void neitherTheShapeOfATimerNorOfHttpAccessHelps(ScfPlatform platform) {
    Map<String, Object> timer =
        Map.of("Type", "Timer", "TriggerName", "t", "Time", "2026-01-01T00:00:00Z");

    platform.send("onPaid", timer, Map.of()).expectCode(ErrorCode.SOURCE_NOT_ALLOWED);
    platform
        .send(
            "onPaid",
            with(with(PAID, "httpMethod", "POST"), "requestContext", Map.of()),
            PAYCALLBACK)
        .expectCode(ErrorCode.SOURCE_NOT_ALLOWED);
    platform
        .send("onPaid", PAID, Map.of("TCB_SOURCE", "wx_paycallback", "TRIGGER_SRC", "timer"))
        .expectCode(ErrorCode.SOURCE_NOT_ALLOWED);
  }

  private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
    Map<String, Object> copy = new LinkedHashMap<>(fields);
    copy.put(name, value);
    return copy;
  }
}
