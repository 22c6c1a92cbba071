package dev.signet.http;

import static dev.signet.http.TestHost.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.host.ConfigurationException;
import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StopTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final CountDownLatch gate = new CountDownLatch(1);
  private final Semaphore entered = new Semaphore(0);
  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final AtomicBoolean openInCall = new AtomicBoolean();
  private final List<RawHttp> clients = new ArrayList<>();
  private TestHost host;

  @BeforeEach
  void start() {
    host =
        TestHost.start(
            TestFunction.anonymous("ping", (caller, payload) -> "pong"),
            TestFunction.anonymous("gated", (caller, payload) -> gated()));
  }

  @AfterEach
  void stop() {
    gate.countDown();
    clients.forEach(RawHttp::close);
    host.close();
  }

  private String gated() throws InterruptedException {
    entered.release();
    try {
      gate.await();
      openInCall.set(!host.handlersClosed.get());
      return "done";
    } catch (InterruptedException e) {
      interrupted.countDown();
      throw e;
    }
  }

  private RawHttp connect() {
    RawHttp http = host.connect();
    clients.add(http);
    return http;
  }

  private CompletableFuture<Void> stopWithin(Duration drain) {
    return CompletableFuture.runAsync(() -> host.host().stop(drain));
  }

  @Test
  void callsThatRunAreAnsweredAndNoneIsLost() throws Exception {
    List<RawHttp> running = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      running.add(connect().send(post("/gated", "")));
    }
    entered.acquire(40);
    CompletableFuture<Void> stopped = stopWithin(LONG);
    RawHttp.awaitRefusal(host.host().port());
    assertThat(stopped).isNotDone();
    gate.countDown();

    for (RawHttp http : running) {
      RawHttp.Response answer = http.read();
      assertThat(answer.body()).isEqualTo("\"done\"");
      assertThat(answer.header("connection")).isEqualTo("close");
      assertThat(http.isClosedByHost()).isTrue();
    }
    stopped.get(20, TimeUnit.SECONDS);
    assertThat(openInCall).as("handler objects are closed after the calls").isTrue();
    assertThat(host.handlersClosed).isTrue();
  }

  @Test
  void aNewRequestOnAnOpenConnectionIsUnavailable() throws Exception {
    RawHttp open = connect();
    open.send(post("/ping", "")).read();
    RawHttp healthOpen = connect();
    healthOpen.send("GET /_healthz HTTP/1.1\r\nHost: h\r\n\r\n").read();
    RawHttp running = connect().send(post("/gated", ""));
    entered.acquire();
    CompletableFuture<Void> stopped = stopWithin(LONG);
    RawHttp.awaitRefusal(host.host().port());

    RawHttp.Response refused = open.send(post("/ping", "")).read();
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.code()).isEqualTo("UNAVAILABLE");
    assertThat(refused.header("connection")).isEqualTo("close");
    assertThat(open.isClosedByHost()).isTrue();
    assertThat(healthOpen.send("GET /_healthz HTTP/1.1\r\nHost: h\r\n\r\n").read().status())
        .isEqualTo(503);
    gate.countDown();
    assertThat(running.read().body()).isEqualTo("\"done\"");
    stopped.get(20, TimeUnit.SECONDS);
  }

  @Test
  void aCallThatDoesNotEndIsCutAfterTheDrainTime() throws Exception {
    RawHttp hanging = connect().send(post("/gated", ""));
    entered.acquire();
    long before = System.nanoTime();
    stopWithin(Duration.ofMillis(300)).get(20, TimeUnit.SECONDS);

    assertThat(Duration.ofNanos(System.nanoTime() - before))
        .isGreaterThanOrEqualTo(Duration.ofMillis(300));
    assertThat(hanging.isClosedByHost()).isTrue();
    assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(host.handlersClosed).isTrue();
  }

  @Test
  void aCallBehindItsDeadlineIsStillWaitedFor() throws Exception {
    host.close();
    host =
        TestHost.start(
            TestHost.OPTIONS.withTimeout(Duration.ofMillis(100)),
            TestFunction.anonymous("gated", (caller, payload) -> gated()));
    assertThat(connect().send(post("/gated", "")).read().status()).isEqualTo(504);
    CompletableFuture<Void> stopped = stopWithin(LONG);
    RawHttp.awaitRefusal(host.host().port());
    assertThat(stopped).isNotDone();
    gate.countDown();
    stopped.get(20, TimeUnit.SECONDS);

    assertThat(openInCall).isTrue();
  }

  @Test
  void callersWhoHungUpAreNotWaitedFor() throws Exception {
    for (int i = 0; i < 10; i++) {
      host.connect().send(post("/gated", "")).close();
      host.connect().send("POST /ping HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\n").close();
    }
    entered.acquire(10);
    gate.countDown();
    stopWithin(LONG).get(10, TimeUnit.SECONDS);

    assertThat(host.handlersClosed).isTrue();
  }

  @Test
  void aRequestThatIsStillBeingSentIsAnsweredUnavailable() throws Exception {
    RawHttp sending = connect();
    sending.send(
        "POST /ping HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    assertThat(sending.read().status()).isEqualTo(100);
    CompletableFuture<Void> stopped = stopWithin(LONG);
    RawHttp.awaitRefusal(host.host().port());

    assertThat(sending.send("{}").read().code()).isEqualTo("UNAVAILABLE");
    stopped.get(10, TimeUnit.SECONDS);
    assertThat(host.userCodeRuns).hasValue(0);
  }

  @Test
  void aHostWithoutWorkStopsAtOnceAndClosesIdleConnections() throws Exception {
    RawHttp idle = connect();
    idle.send(post("/ping", "")).read();
    stopWithin(LONG).get(10, TimeUnit.SECONDS);

    assertThat(idle.isClosedByHost()).isTrue();
    assertThat(host.handlersClosed).isTrue();
    host.host().stop(LONG);
  }

  @Test
  void calledWhileManyClientsSendEveryAnswerIsWholeAndNoRunIsLost() throws Exception {
    int clientCount = 8;
    List<CompletableFuture<Integer>> answered = new ArrayList<>();
    CountDownLatch warm = new CountDownLatch(clientCount);
    for (int i = 0; i < clientCount; i++) {
      RawHttp http = connect();
      answered.add(
          CompletableFuture.supplyAsync(
              () -> callUntilRefused(http, warm), command -> new Thread(command).start()));
    }
    warm.await();
    stopWithin(LONG).get(20, TimeUnit.SECONDS);

    int ok = 0;
    for (CompletableFuture<Integer> client : answered) {
      ok += client.get(20, TimeUnit.SECONDS);
    }
    assertThat(host.userCodeRuns).hasValue(ok);
  }

  private static int callUntilRefused(RawHttp http, CountDownLatch warm) {
    int ok = 0;
    try {
      while (http.send(post("/ping", "")).read().status() == 200) {
        if (ok++ == 0) {
          warm.countDown();
        }
      }
      return ok;
    } catch (UncheckedIOException closed) {
      return ok;
    }
  }

  @Test
  void anAddressThatIsTakenIsAConfigurationError() {
    HttpHostOptions taken = TestHost.OPTIONS.withPort(host.host().port());
    TestFunction ping = TestFunction.anonymous("ping", (caller, payload) -> "pong");

    assertThatThrownBy(() -> TestHost.start(taken, ping))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("127.0.0.1:" + host.host().port())
        .hasMessageContaining("PORT");
  }
}
