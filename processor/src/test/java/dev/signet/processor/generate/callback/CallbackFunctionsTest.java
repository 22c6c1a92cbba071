package dev.signet.processor.generate.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.identity.CallSource;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import dev.signet.scf.ScfFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs compiled functions that WeChat itself calls. */
class CallbackFunctionsTest {

  private static final String SOURCE =
      """
      package demo;

      import dev.signet.*;
      import dev.signet.function.InvocationContext;
      import dev.signet.push.*;
      import java.util.*;
      import java.util.concurrent.*;

      public final class Shop {
        private final List<String> told = Collections.synchronizedList(new ArrayList<>());

        @CloudFunction("onText")
        @MessagePush(msgType = "text")
        @MessagePush(msgType = "event", event = "user_enter_tempsession")
        void onText(PushMessage message, InvocationContext call) {
          if (message.content().filter("break"::equals).isPresent()) {
            throw new IllegalStateException("S3CRET");
          }
          told.add(call.functionName() + " " + message.sender().value() + " " + message.type());
        }

        @CloudFunction("onImage")
        @MessagePush(msgType = "image")
        CompletionStage<Void> onImage(PushMessage message) {
          told.add(message.text("PicUrl").orElse(""));
          return CompletableFuture.completedFuture(null);
        }

        @CloudFunction("onPaid")
        @PaymentCallback
        void onPaid(PaymentNotice notice) throws Exception {
          PaymentAmounts amounts =
              notice.confirmedBy(n -> QueriedOrder.paid(n.outTradeNo(), 101, "m1", "wx1"));
          told.add(notice.outTradeNo() + " " + amounts.totalFee());
        }

        @CloudFunction("told") @AllowAnonymous
        List<String> told() {
          return told;
        }
      }
      """;

  private static final String TEXT =
      "{\"FromUserName\":\"oUser\",\"ToUserName\":\"gh_1\",\"CreateTime\":1555684067,"
          + "\"MsgType\":\"text\",\"Content\":\"hello\",\"MsgId\":\"m1\"}";
  private static final String PAID =
      "{\"returnCode\":\"SUCCESS\",\"resultCode\":\"SUCCESS\",\"appid\":\"wx1\",\"mchId\":\"m1\","
          + "\"outTradeNo\":\"o-1\",\"totalFee\":101}";

  private final Functions functions = Functions.of(Compile.sources(SOURCE));

  @AfterEach
  void close() {
    functions.close();
  }

  @Test
  void aPushReachesItsFunctionOnceAndIsAnsweredSuccess() {
    assertThat(push("onText", TEXT)).isEqualTo("OK \"success\"");
    assertThat(push("onText", TEXT)).isEqualTo("OK \"success\"");

    assertThat(told()).isEqualTo("OK [\"onText oUser text\"]");
  }

  @Test
  void aFunctionTakesEachOfItsKindsAndNoOther() {
    assertThat(
            push(
                "onText",
                TEXT.replace("\"text\"", "\"event\",\"Event\":\"user_enter_tempsession\"")
                    .replace("m1", "m2")))
        .startsWith("OK");
    assertThat(push("onText", TEXT.replace("\"text\"", "\"image\"")))
        .startsWith("INVALID_ARGUMENT")
        .contains("this function takes other messages");
    assertThat(told()).isEqualTo("OK [\"onText oUser event/user_enter_tempsession\"]");
  }

  @Test
  void aPushThatFailsIsToldAgainAndShowsNothingOfTheFailure() {
    String broken = TEXT.replace("hello", "break");

    assertThat(push("onText", broken)).startsWith("INTERNAL").doesNotContain("S3CRET");
    assertThat(push("onText", TEXT)).isEqualTo("OK \"success\"");
  }

  @Test
  void aMethodMayAnswerLater() {
    String image = TEXT.replace("\"text\"", "\"image\",\"PicUrl\":\"http://p\"");

    assertThat(push("onImage", image)).isEqualTo("OK \"success\"");
    assertThat(push("onImage", image)).isEqualTo("OK \"success\"");
    assertThat(told()).isEqualTo("OK [\"http://p\"]");
  }

  @Test
  void aPaymentIsAnsweredInItsOwnForm() {
    assertThat(functions.callFrom(CallSource.WX_PAYCALLBACK, "onPaid", PAID))
        .isEqualTo("OK {\"errcode\":0,\"errmsg\":\"OK\"}");
    assertThat(told()).isEqualTo("OK [\"o-1 101\"]");
  }

  @Test
  void aPaymentIsToldOnceWhateverDiffersInItsRepetition() {
    String first = PAID.replace("}", ",\"transactionId\":\"t-1\",\"nonceStr\":\"a\"}");
    String again = PAID.replace("}", ",\"nonceStr\":\"b\",\"transactionId\":\"t-1\"}");

    assertThat(paid(first.replace("101", "1"))).startsWith("INTERNAL {\"errcode\":1,");
    for (String notice : new String[] {first, again, first}) {
      assertThat(paid(notice)).isEqualTo("OK {\"errcode\":0,\"errmsg\":\"OK\"}");
    }
    assertThat(told()).isEqualTo("OK [\"o-1 101\"]");

    paid(first.replace("t-1", "t-2"));
    paid(first.replace("o-1", "o-2"));
    assertThat(told()).isEqualTo("OK [\"o-1 101\",\"o-1 101\",\"o-2 101\"]");
  }

  @Test
  void theEntryOfAPaymentThatCannotStartHasWeChatCallAgain() throws Exception {
    ClassLoader loader =
        Compile.sources(
                """
                package demo;
                import dev.signet.*;
                import dev.signet.push.*;
                public final class Broken {
                  public Broken() { throw new IllegalStateException("S3CRET"); }
                  @CloudFunction("paid") @PaymentCallback void paid(PaymentNotice notice) {}
                }
                """)
            .isClean()
            .load();
    ScfFunction entry =
        (ScfFunction) loader.loadClass("demo.Scf_paid").getConstructor().newInstance();

    assertThat(entry.mainHandlerText("{}", null))
        .startsWith("{\"errcode\":1,\"errmsg\":\"INTERNAL\",\"code\":\"INTERNAL\",")
        .doesNotContain("S3CRET");
  }

  @Test
  void aPaymentThatTheQueryDoesNotConfirmIsAnsweredSoThatItComesAgain() {
    assertThat(functions.callFrom(CallSource.WX_PAYCALLBACK, "onPaid", PAID.replace("101", "1")))
        .startsWith("INTERNAL {\"errcode\":1,");
    assertThat(told()).isEqualTo("OK []");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "{\"outTradeNo\":\"o-1\",\"totalFee\":[]}"})
  void aBodyThatIsNoNoticeReachesNoMethod(String body) {
    assertThat(functions.callFrom(CallSource.WX_PAYCALLBACK, "onPaid", body))
        .startsWith("INVALID_ARGUMENT {\"errcode\":1,");
    assertThat(told()).isEqualTo("OK []");
  }

  @ParameterizedTest
  @ValueSource(strings = {"onText", "onImage", "onPaid"})
  void aClientWithTheSameKeysReachesNothing(String function) {
    for (String body : new String[] {TEXT, PAID, TEXT + "x", "{}", ""}) {
      assertThat(functions.call(function, Functions.user("oUser"), body))
          .startsWith("SOURCE_NOT_ALLOWED");
      assertThat(functions.call(function, null, body)).startsWith("SOURCE_NOT_ALLOWED");
      assertThat(functions.callFrom(CallSource.WX_CLIENT, function, body))
          .startsWith("SOURCE_NOT_ALLOWED");
      assertThat(functions.callFrom(CallSource.SCF, function, body))
          .startsWith("SOURCE_NOT_ALLOWED");
    }
    assertThat(told()).isEqualTo("OK []");
  }

  @Test
  void theManifestNamesItAndWhatIsForClientsDoesNot() {
    Compiled compiled = Compile.sources(SOURCE);

    assertThat(compiled.generated("META-INF/signet/functions.json"))
        .contains(
            "\"callback\":{\"kind\":\"push\",\"messages\":[{\"msgType\":\"text\",\"event\":\"\"},"
                + "{\"msgType\":\"event\",\"event\":\"user_enter_tempsession\"}],"
                + "\"sources\":[\"wx_http\",\"wx_trigger\",\"wx_unknown\"]}")
        .contains("\"callback\":{\"kind\":\"payment\",\"sources\":[\"wx_paycallback\"]}");
    for (String name : new String[] {"signet-client.d.ts", "openapi.json"}) {
      assertThat(compiled.generated(name)).contains("told").doesNotContain("onText", "onPaid");
    }
  }

  private String paid(String body) {
    return functions.callFrom(CallSource.WX_PAYCALLBACK, "onPaid", body);
  }

  private String push(String function, String body) {
    return functions.callFrom(CallSource.WX_UNKNOWN, function, body);
  }

  private String told() {
    return functions.call("told", null, "");
  }
}
