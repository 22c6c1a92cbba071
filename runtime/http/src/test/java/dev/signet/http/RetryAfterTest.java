package dev.signet.http;

import static dev.signet.http.TestHost.CALLER;
import static dev.signet.http.TestHost.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.UnavailableException;
import dev.signet.function.FunctionDescriptor;
import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import dev.signet.identity.CallSource;
import dev.signet.identity.Requirement;
import dev.signet.limit.Rate;
import dev.signet.limit.RateLimit;
import dev.signet.push.PushType;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

  private static final TestFunction ONCE_A_DAY =
      new TestFunction(
          FunctionDescriptor.of("daily", Requirement.CALLER)
              .withRates(Rate.of(1, 24 * 60 * 60, RateLimit.Scope.USER)),
          (caller, payload) -> "done");

  private static final TestFunction.UserCode AWAY =
      (caller, payload) -> {
        throw new UnavailableException("try again", null);
      };

  @Test
  void aCallbackThatCannotBeServedNowIsRepeatedByWeChatAndReachesUserCodeAgain() {
    Requirement pushes = Requirement.ANONYMOUS.withSources(false, CallSource.WX_UNKNOWN);
    Requirement pays = Requirement.ANONYMOUS.withSources(false, CallSource.WX_PAYCALLBACK);
    String push =
        post(
            "/_push",
            "X-WX-SOURCE: wx_unknown\r\n",
            "{\"FromUserName\":\"oUser_A\",\"ToUserName\":\"gh_1\",\"CreateTime\":1,"
                + "\"MsgType\":\"text\",\"MsgId\":\"1\"}");
    String payment =
        post(
            "/onPaid",
            "X-WX-SOURCE: wx_paycallback\r\n",
            "{\"outTradeNo\":\"o-1\",\"totalFee\":1}");
    try (TestHost host =
        TestHost.start(
            TestHost.OPTIONS.withErrorsAnswer200(true),
            new TestFunction(
                FunctionDescriptor.push("onText", pushes, PushType.of("text", "")), AWAY),
            new TestFunction(FunctionDescriptor.payment("onPaid", pays), AWAY))) {
      for (String request : new String[] {push, push, payment, payment}) {
        RawHttp.Response answer = host.exchange(request);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
      }
      assertThat(host.exchange(payment).body())
          .startsWith("{\"errcode\":1,\"errmsg\":\"UNAVAILABLE\"");
      assertThat(host.userCodeRuns).hasValue(5);
    }
  }

  @Test
  void aCallTooManySaysInAHeaderWhenToComeAgain() {
    try (TestHost host = TestHost.start(ONCE_A_DAY)) {
      RawHttp.Response first = host.exchange(post("/daily", CALLER));
      RawHttp.Response second = host.exchange(post("/daily", CALLER));

      assertThat(first.header("retry-after")).isNull();
      assertThat(second.code()).isEqualTo("RESOURCE_EXHAUSTED");
      assertThat(Integer.parseInt(second.header("retry-after"))).isBetween(86_000, 86_400);
      assertThat(second.body()).contains("\"retryAfterSeconds\":" + second.header("retry-after"));
    }
  }
}
