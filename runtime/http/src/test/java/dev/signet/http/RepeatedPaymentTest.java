package dev.signet.http;

import static dev.signet.http.TestHost.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.function.FunctionDescriptor;
import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import dev.signet.identity.CallSource;
import dev.signet.identity.Requirement;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Tests payment callbacks that WeChat repeats over HTTP. */
class RepeatedPaymentTest {

  private static final FunctionDescriptor PAID =
      FunctionDescriptor.payment(
          "onPaid", Requirement.ANONYMOUS.withSources(false, CallSource.WX_PAYCALLBACK));
  private static final String TAKEN = "{\"errcode\":0,\"errmsg\":\"OK\"}";

  @Test
  void itIsToldUntilItSucceedsAndThenAnsweredWithoutUserCode() {
    CountDownLatch failures = new CountDownLatch(2);
    TestFunction function =
        new TestFunction(
            PAID,
            (caller, notice) -> {
              if (failures.getCount() > 0) {
                failures.countDown();
                throw new IllegalStateException("s3cr3t");
              }
              return null;
            });
    try (TestHost host = TestHost.start(function)) {
      for (int i = 0; i < 2; i++) {
        RawHttp.Response failed = host.exchange(notice("o-1", "a" + i));
        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.body())
            .startsWith("{\"errcode\":1,\"errmsg\":\"INTERNAL\"")
            .doesNotContain("s3cr3t");
      }
      for (int i = 0; i < 3; i++) {
        RawHttp.Response taken = host.exchange(notice("o-1", "b" + i));
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.body()).isEqualTo(TAKEN);
      }
      assertThat(host.userCodeRuns).hasValue(3);

      assertThat(host.exchange(notice("o-2", "a")).body()).isEqualTo(TAKEN);
      assertThat(host.userCodeRuns).hasValue(4);
    }
  }

  @Test
  void oneThatComesDuringTheFirstIsToldToComeAgain() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    TestFunction function =
        new TestFunction(
            PAID,
            (caller, notice) -> {
              begun.countDown();
              end.await();
              return null;
            });
    try (TestHost host = TestHost.start(function);
        RawHttp first = host.connect()) {
      first.send(notice("o-1", "a"));
      begun.await();
      RawHttp.Response meanwhile;
      try {
        meanwhile = host.exchange(notice("o-1", "b"));
      } finally {
        end.countDown();
      }

      assertThat(meanwhile.status()).isEqualTo(409);
      assertThat(meanwhile.body()).startsWith("{\"errcode\":1,\"errmsg\":\"PUSH_IN_PROGRESS\"");
      assertThat(first.read().body()).isEqualTo(TAKEN);
      assertThat(host.exchange(notice("o-1", "c")).body()).isEqualTo(TAKEN);
      assertThat(host.userCodeRuns).hasValue(1);
    }
  }

  /** Returns a notice; the random text is another one in each repetition. */
  private static String notice(String order, String random) {
    return post(
        "/onPaid",
        "X-WX-SOURCE: wx_paycallback\r\n",
        "{\"outTradeNo\":\"%s\",\"totalFee\":1,\"nonceStr\":\"%s\"}".formatted(order, random));
  }
}
