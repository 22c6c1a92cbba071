package dev.signet.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswersTest {

  @ParameterizedTest
  @EnumSource
  void aCallIsAnsweredOnAConnectionThatStaysOpen(Server kind) {
    TestFunction hello = TestFunction.of("hello", (caller, payload) -> Map.of("n", 1));
    try (Served served = Served.start(kind, hello);
        RawHttp http = served.connect()) {
      for (int i = 0; i < 3; i++) {
        RawHttp.Response answer = http.send(Served.post("/hello", Served.CALLER)).read();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"n\":1}");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStageAnswersWhenItIsCompleted(Server kind) {
    CompletableFuture<Object> stage = new CompletableFuture<>();
    TestFunction later = TestFunction.anonymous("later", (caller, payload) -> stage);
    try (Served served = Served.start(kind, later);
        RawHttp http = served.connect()) {
      http.send(Served.post("/later", ""));
      while (served.host.activity().stages() == 0) {
        Thread.onSpinWait();
      }
      stage.complete("done");
      assertThat(http.read().body()).isEqualTo("\"done\"");
      assertThat(http.send(Served.post("/later", "")).read().status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCallThatMissesItsDeadlineIsAnsweredAlthoughItHoldsItsThread(Server kind) {
    CountDownLatch held = new CountDownLatch(1);
    TestFunction slow =
        TestFunction.anonymous(
            "slow",
            (caller, payload) -> {
              held.await();
              return "late";
            });
    try (Served served =
            Served.start(kind, Served.Setup.PLAIN.with("SIGNET_TIMEOUT_MS", "100"), slow);
        RawHttp http = served.connect()) {
      RawHttp.Response answer = http.send(Served.post("/slow", "")).read();
      assertThat(answer.status()).isEqualTo(504);
      assertThat(answer.code()).isEqualTo("DEADLINE_EXCEEDED");
      held.countDown();
      assertThat(http.send(Served.post("/none", "")).read().code()).isEqualTo("NOT_FOUND");
      assertThat(served.recording.outcomes())
          .containsExactly("slow DEADLINE_EXCEEDED", "- NOT_FOUND");
    }
  }
}
