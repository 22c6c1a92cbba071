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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The slots of user code, and the deadline of a call. */
class WorkersTest {

  private static final String HEALTH = "GET /_healthz HTTP/1.1\r\nHost: h\r\n\r\n";

  private final CountDownLatch gate = new CountDownLatch(1);
  private final CompletableFuture<String> stage = new CompletableFuture<>();
  private final Semaphore entered = new Semaphore(0);
  private final List<RawHttp> clients = new ArrayList<>();
  private TestHost host;

  @AfterEach
  void stop() {
    gate.countDown();
    stage.complete("late");
    clients.forEach(RawHttp::close);
    host.close();
  }

  private void start(HttpHostOptions options) {
    host =
        TestHost.start(
            options,
            TestFunction.anonymous("ping", (caller, payload) -> "pong"),
            TestFunction.anonymous(
                "gated",
                (caller, payload) -> {
                  entered.release();
                  gate.await();
                  return "late";
                }),
            TestFunction.anonymous(
                "staged",
                (caller, payload) -> {
                  entered.release();
                  return stage;
                }),
            TestFunction.anonymous("staged-failure", (caller, payload) -> failing()));
  }

  private static CompletableFuture<String> failing() {
    return CompletableFuture.failedFuture(new IllegalStateException("no"));
  }

  private RawHttp begin(String function) {
    RawHttp http = host.connect().send(post("/" + function, ""));
    clients.add(http);
    return http;
  }

  @ParameterizedTest
  @ValueSource(strings = {"gated", "staged"})
  void oneCallMoreThanThereAreSlotsIsRefusedAtOnce(String function) throws Exception {
    start(TestHost.OPTIONS.withWorkers(3));
    List<RawHttp> running = new ArrayList<>();
    running.add(begin(function));
    running.add(begin(function));
    entered.acquire(2);
    RawHttp.Response below = host.exchange(post("/ping", ""));
    running.add(begin(function));
    entered.acquire();
    RawHttp.Response above = host.exchange(post("/ping", ""));

    assertThat(below.body()).isEqualTo("\"pong\"");
    assertThat(above.status()).isEqualTo(429);
    assertThat(above.code()).isEqualTo("RESOURCE_EXHAUSTED");
    gate.countDown();
    stage.complete("late");
    for (RawHttp http : running) {
      assertThat(http.read().body()).isEqualTo("\"late\"");
    }
    assertThat(host.exchange(post("/ping", "")).body()).isEqualTo("\"pong\"");
  }

  @Test
  void callsThatWaitHoldUpNoOther() throws Exception {
    int many = 20 * Runtime.getRuntime().availableProcessors();
    start(TestHost.OPTIONS.withWorkers(many + 1));
    List<RawHttp> running = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      running.add(begin("gated"));
    }
    entered.acquire(many);

    assertThat(host.exchange(post("/ping", "")).body()).isEqualTo("\"pong\"");
    gate.countDown();
    for (RawHttp http : running) {
      assertThat(http.read().body()).isEqualTo("\"late\"");
    }
  }

  @Test
  void aRefusedCallKeepsItsConnection() throws Exception {
    start(TestHost.OPTIONS.withWorkers(1));
    RawHttp running = begin("gated");
    entered.acquire();
    try (RawHttp http = host.connect()) {
      assertThat(http.send(post("/ping", "")).read().status()).isEqualTo(429);
      gate.countDown();
      running.read();
      assertThat(http.send(post("/ping", "")).read().status()).isEqualTo(200);
    }
  }

  @Test
  void oneSlotServesCallAfterCall() {
    start(TestHost.OPTIONS.withWorkers(1));
    try (RawHttp http = host.connect()) {
      for (int i = 0; i < 500; i++) {
        assertThat(http.send(post("/ping", "")).read().status()).isEqualTo(200);
        assertThat(http.send(post("/staged-failure", "")).read().status()).isEqualTo(500);
      }
    }
  }

  @Test
  void healthAndRefusalsNeedNoSlot() throws Exception {
    start(TestHost.OPTIONS.withWorkers(1));
    begin("gated");
    entered.acquire();

    assertThat(host.exchange(HEALTH).status()).isEqualTo(200);
    assertThat(host.exchange(post("/nothing", "")).status()).isEqualTo(404);
  }

  @Test
  void afterTheDeadlineAThreadKeepsItsSlotAndItsLateResultIsDropped() throws Exception {
    start(TestHost.OPTIONS.withWorkers(1).withTimeout(Duration.ofMillis(200)));
    RawHttp http = begin("gated");
    RawHttp.Response expired = http.read();
    entered.acquire();

    assertThat(expired.status()).isEqualTo(504);
    assertThat(expired.code()).isEqualTo("DEADLINE_EXCEEDED");
    assertThat(http.send(post("/ping", "")).read().status()).as("the slot is kept").isEqualTo(429);
    gate.countDown();
    RawHttp.Response next = http.send(post("/ping", "")).read();
    while (next.status() == 429) {
      next = http.send(post("/ping", "")).read();
    }
    assertThat(next.body()).as("the late result is not the next answer").isEqualTo("\"pong\"");
    assertThat(host.outcomes()).startsWith("DEADLINE_EXCEEDED").endsWith("OK");
    assertThat(host.outcomes()).filteredOn("OK"::equals).hasSize(1);
  }

  @Test
  void afterTheDeadlineAStagesSlotIsFreeAndItsLateResultIsDropped() throws Exception {
    start(TestHost.OPTIONS.withWorkers(1).withTimeout(Duration.ofMillis(200)));
    for (int lost = 0; lost < 3; lost++) {
      assertThat(begin("staged").read().code()).isEqualTo("DEADLINE_EXCEEDED");
    }
    RawHttp http = begin("ping");
    assertThat(http.read().body()).isEqualTo("\"pong\"");
    stage.complete("late");

    assertThat(http.send(post("/ping", "")).read().body()).isEqualTo("\"pong\"");
    assertThat(host.outcomes())
        .containsExactly("DEADLINE_EXCEEDED", "DEADLINE_EXCEEDED", "DEADLINE_EXCEEDED", "OK", "OK");
  }

  @Test
  void aStageWhoseClientHungUpGivesItsSlotBackAtItsDeadlineToo() throws Exception {
    start(TestHost.OPTIONS.withWorkers(1).withTimeout(Duration.ofMillis(200)));
    begin("staged").close();
    entered.acquire();

    awaitStatus(post("/ping", ""), 200);
    assertThat(host.outcomes()).contains("DEADLINE_EXCEEDED");
  }

  @Test
  void aHostThatLostEveryWorkerIsUnhealthyUntilOneComesBack() throws Exception {
    start(
        TestHost.OPTIONS
            .withWorkers(2)
            .withTimeout(Duration.ofMillis(100))
            .withLostAfter(Duration.ofMillis(100)));
    RawHttp first = begin("gated");
    assertThat(first.read().code()).isEqualTo("DEADLINE_EXCEEDED");
    assertThat(first.hasAnswerWithin(200)).isFalse();
    assertThat(host.exchange(HEALTH).status()).as("one worker is left").isEqualTo(200);
    begin("gated").read();

    assertThat(awaitStatus(HEALTH, 503).code()).isEqualTo("UNAVAILABLE");
    assertThat(host.exchange(post("/ping", "")).status()).isEqualTo(429);
    gate.countDown();
    awaitStatus(HEALTH, 200);
    awaitStatus(post("/ping", ""), 200);
  }

  @Test
  void workersThatWereLostForAMomentAreNoReasonToReplaceTheHost() throws Exception {
    start(TestHost.OPTIONS.withWorkers(1).withTimeout(Duration.ofMillis(100)));
    begin("gated").read();

    assertThat(host.exchange(HEALTH).status()).isEqualTo(200);
  }

  private RawHttp.Response awaitStatus(String request, int status) {
    RawHttp.Response answer = host.exchange(request);
    while (answer.status() != status) {
      answer = host.exchange(request);
    }
    return answer;
  }

  @Test
  void aCallThatEndsBeforeItsDeadlineIsAnswered() throws Exception {
    start(TestHost.OPTIONS.withTimeout(Duration.ofSeconds(10)));
    RawHttp http = begin("gated");
    entered.acquire();
    assertThat(http.hasAnswerWithin(50)).isFalse();
    gate.countDown();

    assertThat(http.read().body()).isEqualTo("\"late\"");
    assertThat(host.outcomes()).containsExactly("OK");
  }

  @Test
  void everyCallHasADeadlineOfItsOwn() {
    start(TestHost.OPTIONS.withTimeout(Duration.ofMillis(300)));
    try (RawHttp http = host.connect()) {
      assertThat(http.send(post("/ping", "")).read().status()).isEqualTo(200);
      long before = System.nanoTime();
      assertThat(http.send(post("/gated", "")).read().status()).isEqualTo(504);
      assertThat(Duration.ofNanos(System.nanoTime() - before))
          .isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }
  }
}
