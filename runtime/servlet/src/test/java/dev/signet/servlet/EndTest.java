package dev.signet.servlet;

import static dev.signet.servlet.Served.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The end of a host, and what it does after memory ran out. */
class EndTest {

  private static final String HEALTH = "GET /_healthz HTTP/1.1\r\nHost: h\r\n\r\n";

  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch held = new CountDownLatch(1);
  private final TestFunction slow =
      TestFunction.anonymous(
          "slow",
          (caller, payload) -> {
            entered.countDown();
            held.await();
            return "done";
          });

  @ParameterizedTest
  @EnumSource
  void aRunningCallIsAnsweredBeforeHandlersAreClosedAndNewOnesAreRefused(Server kind)
      throws Exception {
    try (Served served = Served.start(kind, slow);
        RawHttp http = served.connect()) {
      http.send(post("/slow", ""));
      entered.await();
      Thread closing = new Thread(served.host::close);
      closing.start();
      while (served.host.isHealthy()) {
        Thread.onSpinWait();
      }
      RawHttp.Response refused = served.exchange(post("/slow", ""));
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.code()).isEqualTo("UNAVAILABLE");
      assertThat(refused.header("Retry-After")).isEqualTo("1");
      assertThat(served.exchange(HEALTH).status()).isEqualTo(503);
      assertThat(served.handlersClosed).isFalse();
      held.countDown();
      assertThat(http.read().body()).isEqualTo("\"done\"");
      closing.join();
      assertThat(served.handlersClosed).isTrue();
      assertThat(served.exchange(post("/slow", "")).code()).isEqualTo("UNAVAILABLE");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCallThatOutlastsTheDrainIsAnsweredAndNotWaitedFor(Server kind) throws Exception {
    Bounds bounds = new Bounds(Bounds.DEFAULT.bodyTime(), Duration.ofMillis(1), 10);
    try (Served served = Served.start(kind, Served.Setup.PLAIN.with(bounds), slow);
        RawHttp http = served.connect()) {
      http.send(post("/slow", ""));
      entered.await();
      served.host.close();
      assertThat(served.handlersClosed).isTrue();
      assertThat(http.read().code()).isEqualTo("DEADLINE_EXCEEDED");
      held.countDown();
      assertThat(served.recording.outcomes()).containsExactly("slow DEADLINE_EXCEEDED");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theEndOfTheServerClosesTheHandlers(Server kind) {
    Served served = Served.start(kind, slow);
    served.close();
    assertThat(served.handlersClosed).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void afterMemoryRanOutTheHostServesOnAndSaysSoInItsHealthCheck(Server kind) {
    TestFunction greedy =
        TestFunction.anonymous(
            "greedy",
            (caller, payload) -> {
              throw new OutOfMemoryError("made up");
            });
    TestFunction modest = TestFunction.anonymous("modest", (caller, payload) -> "well");
    try (Served served = Served.start(kind, greedy, modest)) {
      assertThat(served.exchange(HEALTH).status()).isEqualTo(200);
      assertThat(served.exchange(post("/greedy", "")).code()).isEqualTo("INTERNAL");
      assertThat(served.exchange(HEALTH).status()).isEqualTo(503);
      assertThat(served.host.isHealthy()).isFalse();
      assertThat(served.exchange(post("/modest", "")).body()).isEqualTo("\"well\"");
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutAsynchronousRequestsNothingIsServedNotEvenTheHealthCheck(Server kind) {
    Site site = Site.of(null).withoutAsync();
    TestFunction modest = TestFunction.anonymous("modest", (caller, payload) -> "well");
    try (Served served = Served.start(kind, Served.Setup.PLAIN.with(site), modest)) {
      assertThat(served.exchange(HEALTH).status()).isEqualTo(500);
      RawHttp.Response answer = served.exchange(post("/modest", ""));
      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.code()).isEqualTo("INTERNAL");
      assertThat(served.userCodeRuns).hasValue(0);
    }
  }
}
