package dev.signet.servlet;

import static dev.signet.servlet.Served.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls whose answer does not come from the thread that the container gave. */
class LateAnswersTest {

  private static final Served.Setup SHORT = Served.Setup.PLAIN.with("SIGNET_TIMEOUT_MS", "100");

  private static void awaitStages(Served served, int count) {
    while (served.host.activity().stages() != count) {
      Thread.onSpinWait();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStageAnswersOnAConnectionThatStaysOpen(Server kind) {
    CompletableFuture<Object> stage = new CompletableFuture<>();
    TestFunction later = TestFunction.anonymous("later", (caller, payload) -> stage);
    try (Served served = Served.start(kind, later);
        RawHttp http = served.connect()) {
      http.send(post("/later", ""));
      awaitStages(served, 1);
      stage.complete("done");
      assertThat(http.read().body()).isEqualTo("\"done\"");
      assertThat(http.send(post("/later", "")).read().body()).isEqualTo("\"done\"");
      awaitStages(served, 0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStageThatFailsAnswersInternal(Server kind) {
    CompletableFuture<Object> stage = new CompletableFuture<>();
    TestFunction later = TestFunction.anonymous("later", (caller, payload) -> stage);
    try (Served served = Served.start(kind, later);
        RawHttp http = served.connect()) {
      http.send(post("/later", ""));
      awaitStages(served, 1);
      stage.completeExceptionally(new IllegalStateException("secret"));
      RawHttp.Response answer = http.read();
      assertThat(answer.code()).isEqualTo("INTERNAL");
      assertThat(answer.body()).doesNotContain("secret");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theDeadlineAnswersForAThreadThatIsHeld(Server kind) {
    CountDownLatch held = new CountDownLatch(1);
    TestFunction slow =
        TestFunction.anonymous(
            "slow",
            (caller, payload) -> {
              held.await();
              return "late";
            });
    try (Served served = Served.start(kind, SHORT, slow);
        RawHttp http = served.connect()) {
      RawHttp.Response answer = http.send(post("/slow", "")).read();
      assertThat(answer.status()).isEqualTo(504);
      assertThat(answer.code()).isEqualTo("DEADLINE_EXCEEDED");
      held.countDown();
      assertThat(http.send(post("/none", "")).read().code()).isEqualTo("NOT_FOUND");
      assertThat(served.recording.outcomes())
          .containsExactly("slow DEADLINE_EXCEEDED", "- NOT_FOUND");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theDeadlineAnswersForAStageThatNobodyCompletesAndIsNotWaitedFor(Server kind) {
    CompletableFuture<Object> stage = new CompletableFuture<>();
    TestFunction never = TestFunction.anonymous("never", (caller, payload) -> stage);
    try (Served served = Served.start(kind, SHORT, never);
        RawHttp http = served.connect()) {
      assertThat(http.send(post("/never", "")).read().code()).isEqualTo("DEADLINE_EXCEEDED");
      awaitStages(served, 0);
      stage.complete("late");
      assertThat(http.send(post("/none", "")).read().code()).isEqualTo("NOT_FOUND");
      assertThat(served.recording.outcomes())
          .containsExactly("never DEADLINE_EXCEEDED", "- NOT_FOUND");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whateverComesFirstTheAnswerIsTheOneThatWasRecorded(Server kind) throws Exception {
    TestFunction close =
        TestFunction.anonymous(
            "close",
            (caller, payload) -> {
              Thread.sleep(100);
              return "in time";
            });
    try (Served served = Served.start(kind, SHORT, close)) {
      Queue<String> answers = new ConcurrentLinkedQueue<>();
      List<Thread> clients = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        clients.add(
            new Thread(
                () -> {
                  RawHttp.Response answer = served.exchange(post("/close", ""));
                  answers.add("close " + (answer.code() == null ? "OK" : answer.code()));
                }));
      }
      clients.forEach(Thread::start);
      for (Thread client : clients) {
        client.join();
      }
      assertThat(served.recording.outcomes()).containsExactlyInAnyOrderElementsOf(answers);
    }
  }

  @ParameterizedTest
  @EnumSource
  void noMoreThanABoundedNumberOfStagesIsWaitedFor(Server kind) {
    CompletableFuture<Object> stage = new CompletableFuture<>();
    TestFunction later = TestFunction.anonymous("later", (caller, payload) -> stage);
    Bounds bounds = new Bounds(Bounds.DEFAULT.bodyTime(), Bounds.DEFAULT.drainTime(), 1);
    try (Served served = Served.start(kind, Served.Setup.PLAIN.with(bounds), later);
        RawHttp http = served.connect()) {
      http.send(post("/later", ""));
      awaitStages(served, 1);
      RawHttp.Response refused = served.exchange(post("/later", ""));
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.code()).isEqualTo("RESOURCE_EXHAUSTED");
      stage.complete("done");
      assertThat(http.read().body()).isEqualTo("\"done\"");
      assertThat(served.recording.outcomes())
          .containsExactlyInAnyOrder("later RESOURCE_EXHAUSTED", "later OK");
    }
  }

  /** A filter that keeps the body until its chain returns loses what comes after that. */
  @ParameterizedTest
  @EnumSource
  void aFilterThatKeepsBodiesBackLosesNoAnswer(Server kind) {
    CompletableFuture<Object> stage = new CompletableFuture<>();
    TestFunction now = TestFunction.anonymous("now", (caller, payload) -> "now");
    TestFunction later = TestFunction.anonymous("later", (caller, payload) -> stage);
    Site site = Site.of(null).behind(keepingBodiesBack());
    try (Served served = Served.start(kind, Served.Setup.PLAIN.with(site), now, later);
        RawHttp http = served.connect()) {
      assertThat(http.send(post("/now", "")).read().body()).isEqualTo("\"now\"");
      http.send(post("/later", ""));
      awaitStages(served, 1);
      stage.complete("later");
      assertThat(http.read().body()).isEqualTo("\"later\"");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aClientThatHasLeftEndsNothingButItsOwnRequest(Server kind) {
    CompletableFuture<Object> stage = new CompletableFuture<>();
    TestFunction later = TestFunction.anonymous("later", (caller, payload) -> stage);
    TestFunction now = TestFunction.anonymous("now", (caller, payload) -> "now");
    try (Served served = Served.start(kind, later, now)) {
      try (RawHttp http = served.connect()) {
        http.send(post("/later", ""));
        awaitStages(served, 1);
      }
      stage.complete("x".repeat(1_000_000));
      awaitStages(served, 0);
      assertThat(served.exchange(post("/now", "")).body()).isEqualTo("\"now\"");
      assertThat(served.recording.outcomes()).containsExactly("later OK", "now OK");
    }
  }

  private static Filter keepingBodiesBack() {
    return (request, response, chain) -> {
      ByteArrayOutputStream kept = new ByteArrayOutputStream();
      chain.doFilter(
          request,
          new HttpServletResponseWrapper((HttpServletResponse) response) {
            @Override
            public ServletOutputStream getOutputStream() {
              return keeping(kept);
            }
          });
      response.getOutputStream().write(kept.toByteArray());
    };
  }

  private static ServletOutputStream keeping(ByteArrayOutputStream kept) {
    return new ServletOutputStream() {
      @Override
      public void write(int b) {
        kept.write(b);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
