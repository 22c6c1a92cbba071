package dev.signet.http;

import static dev.signet.http.TestHost.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Time limits against clients that hold a connection without using it. */
class SlowClientTest {

  private static final Duration SHORT = Duration.ofMillis(400);
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final HttpHostOptions PATIENT =
      TestHost.OPTIONS.withHeaderTimeout(LONG).withBodyTimeout(LONG).withIdleTimeout(LONG);
  private static final String HEAD_OF_TWO_BYTES =
      "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n";

  @Test
  void aConnectionWithoutAByteEndsAtTheHeaderLimit() {
    try (TestHost host = start(PATIENT.withHeaderTimeout(SHORT));
        RawHttp http = host.connect()) {
      assertEndsAfter(SHORT, http);
    }
  }

  @Test
  void aHeadThatIsNotCompleteEndsAtTheHeaderLimit() {
    try (TestHost host = start(PATIENT.withHeaderTimeout(SHORT));
        RawHttp http = host.connect()) {
      http.send("POST /ping HTTP/1.1\r\nHost: h\r\n");
      assertEndsAfter(SHORT, http);
      assertThat(host.userCodeRuns).hasValue(0);
    }
  }

  @Test
  void dripsDoNotExtendTheHeaderLimit() {
    try (TestHost host = start(PATIENT.withHeaderTimeout(SHORT));
        RawHttp http = host.connect()) {
      http.send("POST /ping HTTP/1.1\r\nHost: h\r\nX-Drip: ");
      assertEndsWhileDripping(http, "x");
    }
  }

  @Test
  void emptyLinesBeforeARequestDoNotExtendTheHeaderLimit() {
    try (TestHost host = start(PATIENT.withHeaderTimeout(SHORT));
        RawHttp http = host.connect()) {
      assertEndsWhileDripping(http, "\r\n");
    }
  }

  @Test
  void aHeadThatIsCompleteWithinTheLimitIsAnswered() {
    try (TestHost host = start(PATIENT.withHeaderTimeout(SHORT));
        RawHttp http = host.connect()) {
      http.send("POST /ping HTTP/1.1\r\nHo");
      assertThat(http.hasAnswerWithin(50)).isFalse();
      http.send("st: h\r\nContent-Length: 0\r\n\r\n");
      assertThat(http.read().body()).isEqualTo("\"pong\"");
    }
  }

  @Test
  void theHeaderLimitHoldsForLaterRequestsFromTheirFirstByte() {
    try (TestHost host = start(PATIENT.withHeaderTimeout(SHORT));
        RawHttp http = host.connect()) {
      http.send(post("/ping", "")).read();
      assertThat(http.hasAnswerWithin(600)).as("an idle connection is not a slow head").isFalse();
      long before = System.nanoTime();
      http.send("POST /ping HTTP/1.1\r\n");
      assertThat(http.isClosedByHost()).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(SHORT);
    }
  }

  @Test
  void theHeaderLimitHoldsForAHeadThatCameBehindAnotherRequest() {
    try (TestHost host = start(PATIENT.withHeaderTimeout(SHORT));
        RawHttp http = host.connect()) {
      http.send(post("/ping", "") + "POST /ping HTTP/1.1\r\n").read();
      assertThat(http.isClosedByHost()).isTrue();
    }
  }

  @Test
  void aBodyThatIsNotCompleteEndsAtTheBodyLimit() {
    try (TestHost host = start(PATIENT.withBodyTimeout(SHORT));
        RawHttp http = host.connect()) {
      http.send(HEAD_OF_TWO_BYTES + "{");
      assertEndsAfter(SHORT, http);
      assertThat(host.userCodeRuns).hasValue(0);
    }
  }

  @Test
  void dripsDoNotExtendTheBodyLimit() {
    try (TestHost host = start(PATIENT.withBodyTimeout(SHORT));
        RawHttp http = host.connect()) {
      http.send(
          "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
              + "Transfer-Encoding: chunked\r\n\r\n");
      assertEndsWhileDripping(http, "1\r\n \r\n");
    }
  }

  @Test
  void aBodyThatIsCompleteWithinTheLimitIsAnswered() {
    try (TestHost host = start(PATIENT.withBodyTimeout(SHORT));
        RawHttp http = host.connect()) {
      http.send(HEAD_OF_TWO_BYTES + "{");
      assertThat(http.hasAnswerWithin(50)).isFalse();
      assertThat(http.send("}").read().body()).isEqualTo("{}");
    }
  }

  @Test
  void theBodyLimitIsNotTheHeaderLimit() {
    try (TestHost host = start(PATIENT.withHeaderTimeout(SHORT));
        RawHttp http = host.connect()) {
      http.send(HEAD_OF_TWO_BYTES + "{");
      assertThat(http.hasAnswerWithin(600)).isFalse();
      assertThat(http.send("}").read().body()).isEqualTo("{}");
    }
  }

  @Test
  void aConnectionWithoutAnotherRequestEndsAtTheIdleLimit() {
    try (TestHost host = start(PATIENT.withIdleTimeout(SHORT));
        RawHttp http = host.connect()) {
      http.send(post("/ping", "")).read();
      assertThat(http.hasAnswerWithin(50)).isFalse();
      http.send(post("/ping", "")).read();
      assertEndsAfter(SHORT, http);
    }
  }

  @Test
  void aClientThatDoesNotTakeItsAnswerIsCutOff() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    String large = "x".repeat(20_000_000);
    try (TestHost host =
            TestHost.start(
                PATIENT.withIdleTimeout(SHORT),
                TestFunction.anonymous(
                    "large",
                    (caller, payload) -> {
                      entered.countDown();
                      return large;
                    }));
        RawHttp http = host.connect()) {
      http.send(post("/large", ""));
      entered.await();
      long before = System.nanoTime();
      host.host().stop(LONG);

      assertThat(Duration.ofNanos(System.nanoTime() - before))
          .as("the stop waits for an answer that nobody takes no longer than the limit")
          .isLessThan(LONG.dividedBy(2));
      assertThat(host.outcomes()).containsExactly("OK");
    }
  }

  private static TestHost start(HttpHostOptions options) {
    return TestHost.start(
        options,
        TestFunction.anonymous("ping", (caller, payload) -> "pong"),
        TestFunction.withPayload("echo", (caller, payload) -> payload));
  }

  private static void assertEndsAfter(Duration limit, RawHttp http) {
    long before = System.nanoTime();
    assertThat(http.isClosedByHost()).isTrue();
    Duration open = Duration.ofNanos(System.nanoTime() - before);
    assertThat(open).isGreaterThan(limit.dividedBy(4)).isLessThan(limit.multipliedBy(20));
  }

  /** Sends a little every 20 ms until the host closes the connection. */
  private static void assertEndsWhileDripping(RawHttp http, String drip) {
    long before = System.nanoTime();
    boolean ended = false;
    while (!ended && Duration.ofNanos(System.nanoTime() - before).compareTo(LONG) < 0) {
      ended = !http.trySend(drip) || http.hasAnswerWithin(20);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SHORT.multipliedBy(20));
  }
}
