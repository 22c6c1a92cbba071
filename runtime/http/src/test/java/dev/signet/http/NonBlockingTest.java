package dev.signet.http;

import static dev.signet.http.TestHost.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Functions that wait for nothing, on the event loop. */
class NonBlockingTest {

  private final CompletableFuture<String> stage = new CompletableFuture<>();
  private final Semaphore entered = new Semaphore(0);
  private TestHost host;

  @AfterEach
  void stop() {
    stage.complete("late");
    host.close();
  }

  private void start(HttpHostOptions options) {
    host =
        TestHost.start(
            options,
            TestFunction.anonymous("thread", (caller, payload) -> thread()).nonBlocking(),
            TestFunction.anonymous("worker", (caller, payload) -> thread()),
            TestFunction.of("whoami", (caller, payload) -> caller.openId()).nonBlocking(),
            TestFunction.anonymous("failure", (caller, payload) -> failure()).nonBlocking(),
            TestFunction.anonymous(
                    "staged",
                    (caller, payload) -> {
                      entered.release();
                      return stage;
                    })
                .nonBlocking());
  }

  private static String thread() {
    return Thread.currentThread().getName();
  }

  private static String failure() {
    throw new IllegalStateException("no");
  }

  @Test
  void runOnTheThreadOfTheirConnection() {
    start(TestHost.OPTIONS);
    assertThat(host.exchange(post("/thread", "")).body()).startsWith("\"signet-http");
    assertThat(host.exchange(post("/worker", "")).body()).startsWith("\"signet-worker");
  }

  @Test
  void oneConnectionServesCallAfterCallOfBothKinds() {
    start(TestHost.OPTIONS.withWorkers(1));
    try (RawHttp http = host.connect()) {
      for (int i = 0; i < 300; i++) {
        assertThat(http.send(post("/thread", "")).read().status()).isEqualTo(200);
        assertThat(http.send(post("/worker", "")).read().status()).isEqualTo(200);
        assertThat(http.send(post("/failure", "")).read().code()).isEqualTo("INTERNAL");
      }
    }
  }

  @Test
  void requestsSentAheadAreAnsweredInOrder() {
    start(TestHost.OPTIONS);
    try (RawHttp http = host.connect()) {
      http.send(post("/thread", "").repeat(50) + post("/worker", "") + post("/failure", ""));
      for (int i = 0; i < 50; i++) {
        assertThat(http.read().body()).startsWith("\"signet-http");
      }
      assertThat(http.read().body()).startsWith("\"signet-worker");
      assertThat(http.read().code()).isEqualTo("INTERNAL");
    }
  }

  @Test
  void aRefusedCallerIsRefusedThereToo() {
    start(TestHost.OPTIONS);
    assertThat(host.exchange(post("/whoami", "")).code()).isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void aStageIsAnsweredWhenItEndsAndHoldsUpNoOther() throws Exception {
    start(TestHost.OPTIONS);
    try (RawHttp http = host.connect()) {
      http.send(post("/staged", ""));
      entered.acquire();
      for (int i = 0; i < 10; i++) {
        assertThat(host.exchange(post("/thread", "")).status()).isEqualTo(200);
      }
      stage.complete("late");
      assertThat(http.read().body()).isEqualTo("\"late\"");
    }
  }

  @Test
  void aStageHasItsDeadlineAndThenGivesItsSlotBack() throws Exception {
    start(TestHost.OPTIONS.withWorkers(1).withTimeout(Duration.ofMillis(200)));
    try (RawHttp http = host.connect()) {
      assertThat(http.send(post("/staged", "")).read().code()).isEqualTo("DEADLINE_EXCEEDED");
      assertThat(http.send(post("/thread", "")).read().status()).isEqualTo(200);
    }
  }

  @Test
  void aMethodThatHoldsItsEventLoopHoldsUpNoStop() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    host =
        TestHost.start(
            TestHost.OPTIONS,
            TestFunction.anonymous(
                    "held",
                    (caller, payload) -> {
                      entered.release();
                      gate.await();
                      return "late";
                    })
                .nonBlocking());
    List<RawHttp> clients = new ArrayList<>();
    for (int loop = 0; loop < Math.min(2, Runtime.getRuntime().availableProcessors()); loop++) {
      clients.add(host.connect().send(post("/held", "")));
    }
    entered.acquire();
    host.host().stop(Duration.ofMillis(100));

    assertThat(host.handlersClosed).isTrue();
    gate.countDown();
    clients.forEach(RawHttp::close);
  }
}
