package dev.signet.http;

import static dev.signet.http.TestHost.post;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is refused when too much is in flight, what passes all the same, and that nothing is lost.
 */
class MemoryBudgetTest {

  private static final int BODY = 100_000;
  private static final String LARGE = "{\"a\":\"" + "x".repeat(BODY - 8) + "\"}";
  private static final String PART = post("/echo", "", LARGE).substring(0, BODY);
  private static final HttpHostOptions OPTIONS =
      TestHost.OPTIONS
          .withMaxBodyBytes(BODY)
          .withMaxBufferedBytes(6 * BODY)
          .withBodyTimeout(Duration.ofMinutes(1))
          .withIdleTimeout(Duration.ofMinutes(5));

  private final CountDownLatch gate = new CountDownLatch(1);
  private final List<RawHttp> holders = new ArrayList<>();
  private TestHost host;

  @BeforeEach
  void start() {
    host =
        TestHost.start(
            OPTIONS,
            TestFunction.anonymous("ping", (caller, payload) -> "pong"),
            TestFunction.anonymous("large", (caller, payload) -> "x".repeat(20_000_000)),
            TestFunction.withPayload("echo", (caller, payload) -> payload.size()),
            TestFunction.withPayload(
                "gated",
                (caller, payload) -> {
                  gate.await();
                  return "done";
                }));
  }

  @AfterEach
  void stop() {
    gate.countDown();
    holders.forEach(RawHttp::close);
    host.close();
  }

  @Test
  void aBodyForWhichThereIsNoMemoryIsRefusedWith503AndWhenToTryAgain() {
    exhaust();
    RawHttp.Response answer = host.exchange(post("/echo", "", LARGE));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.code()).isEqualTo("UNAVAILABLE");
    assertThat(answer.header("retry-after")).isEqualTo("1");
    assertThat(answer.body()).contains("too much is in flight; try again");
    assertThat(host.userCodeRuns).hasValue(0);
  }

  @Test
  void healthChecksAndSmallRequestsPassWhateverIsInFlight() {
    exhaust();

    assertThat(host.exchange(post("/ping", "")).body()).isEqualTo("\"pong\"");
    assertThat(host.exchange(post("/echo", "", "{\"a\":\"" + "x".repeat(5_000) + "\"}")).body())
        .isEqualTo("1");
    assertThat(host.exchange("GET /_healthz HTTP/1.1\r\nHost: h\r\n\r\n").status()).isEqualTo(200);
  }

  @Test
  void aBodyInChunksIsCountedAsItArrives() {
    exhaust();
    try (RawHttp http = host.connect()) {
      http.send(
          "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
              + "Transfer-Encoding: chunked\r\n\r\n");
      http.trySend(("2000\r\n" + "x".repeat(0x2000) + "\r\n").repeat(12) + "0\r\n\r\n");

      assertThat(http.read().code()).isEqualTo("UNAVAILABLE");
    }
  }

  @Test
  void largeHeadsThatDoNotEndAreCountedToo() {
    String head = "POST /ping HTTP/1.1\r\nHost: h\r\nX-Fill: " + "f".repeat(30_000) + "\r\n";
    for (int i = 0; i < 60; i++) {
      RawHttp holder = host.connect();
      holders.add(holder);
      holder.trySend(head);
    }
    RawHttp.Response answer = host.exchange(head + "Content-Length: 0\r\n\r\n");
    while (answer.status() != 503) {
      answer = host.exchange(head + "Content-Length: 0\r\n\r\n");
    }

    assertThat(answer.code()).isEqualTo("UNAVAILABLE");
    assertThat(host.exchange(post("/ping", "")).body()).isEqualTo("\"pong\"");
  }

  @Test
  void whatAConnectionHadIsFreeOnceItIsClosed() {
    exhaust();
    holders.forEach(RawHttp::close);

    awaitRoom();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 100001\r\n\r\n",
        "POST  /echo HTTP/1.1\r\nHost: h\r\n\r\n",
        "POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n4000\r\nx",
        "POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
      })
  void whatARefusedOrBrokenRequestHadIsFreeAfterIt(String broken) {
    for (int i = 0; i < 50; i++) {
      try (RawHttp http = host.connect()) {
        http.trySend(PART.replace("/echo", "/nothing") + "x\"}" + " ".repeat(200));
        http.trySend(broken);
      }
    }
    awaitRoom();
  }

  @Test
  void whatARequestHadIsFreeAfterItsAnswer() {
    try (RawHttp http = host.connect()) {
      for (int i = 0; i < 50; i++) {
        assertThat(http.send(post("/echo", "", LARGE)).read().body()).isEqualTo("1");
        assertThat(http.send(post("/echo", "", "[" + LARGE.substring(1))).read().status())
            .isEqualTo(400);
      }
    }
  }

  @Test
  void aBodyInUseLeavesNoRoomForAnother() {
    holders.add(host.connect().send(post("/gated", "", LARGE)));
    while (host.userCodeRuns.get() == 0) {
      Thread.onSpinWait();
    }
    assertThat(host.exchange(post("/echo", "", LARGE)).code()).isEqualTo("UNAVAILABLE");
    gate.countDown();
    assertThat(holders.get(0).read().body()).isEqualTo("\"done\"");
    assertThat(host.exchange(post("/echo", "", LARGE)).body()).isEqualTo("1");
  }

  @Test
  void anAnswerThatIsNotTakenAndHasNoRoomToWaitEndsItsConnection() {
    exhaust();
    try (RawHttp http = host.connect()) {
      http.send(post("/large", "")).awaitEnd();

      assertThat(http.readsToTheEnd()).isLessThan(20_000_000);
    }
    holders.forEach(RawHttp::close);
    awaitRoom();
  }

  @Test
  void anAnswerThatIsLargerThanAllThatMayBeInFlightIsSentWhole() {
    try (RawHttp http = host.connect()) {
      for (int i = 0; i < 3; i++) {
        http.send(post("/large", ""));

        assertThat(http.read().body().length()).isEqualTo(20_000_002);
      }
    }
  }

  @Test
  void aLargeAnswerThatIsTakenIsSentWhole() {
    byte[] small = post("/ping", "").getBytes(US_ASCII);
    try (TestHost roomy =
            TestHost.start(
                TestHost.OPTIONS.withMaxBufferedBytes(50_000_000),
                TestFunction.anonymous("ping", (caller, payload) -> "pong"),
                TestFunction.anonymous("large", (caller, payload) -> "x".repeat(20_000_000)));
        RawHttp http = roomy.connect()) {
      http.send(post("/large", ""));
      assertThat(http.read().body()).hasSize(20_000_002);
      assertThat(http.send(small).read().body()).isEqualTo("\"pong\"");
    }
  }

  /** Lets clients hold bodies until the host has no room for another. */
  private void exhaust() {
    for (int i = 0; i < 8; i++) {
      RawHttp holder = host.connect();
      holders.add(holder);
      holder.trySend(PART);
    }
    while (host.exchange(post("/echo", "", LARGE)).status() != 503) {
      host.userCodeRuns.set(0);
    }
  }

  /**
   * Returns when a large body is answered, which fails the test by its time limit if none ever is.
   */
  private void awaitRoom() {
    while (host.exchange(post("/echo", "", LARGE)).status() == 503) {
      Thread.onSpinWait();
    }
  }
}
