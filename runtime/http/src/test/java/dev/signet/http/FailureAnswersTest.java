package dev.signet.http;

import static dev.signet.http.TestHost.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.FunctionException;
import dev.signet.error.UnavailableException;
import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SECURITY.md row 20, and the answers to failures of user code. */
class FailureAnswersTest {

  private static final String SECRET = "jdbc:password=s3cr3t-oUser_Victim";

  private final CountDownLatch gate = new CountDownLatch(1);
  private TestHost host;

  @AfterEach
  void stop() {
    gate.countDown();
    host.close();
  }

  private void start(HttpHostOptions options) {
    host =
        TestHost.start(
            options,
            TestFunction.anonymous("ping", (caller, payload) -> "pong"),
            TestFunction.anonymous(
                "throws",
                (caller, payload) -> {
                  throw new IllegalStateException(SECRET, new RuntimeException(SECRET));
                }),
            TestFunction.anonymous(
                "error",
                (caller, payload) -> {
                  throw new AssertionError(SECRET);
                }),
            TestFunction.anonymous(
                "stage",
                (caller, payload) ->
                    CompletableFuture.failedFuture(new IllegalStateException(SECRET))),
            TestFunction.anonymous("unwritable", (caller, payload) -> new Unwritable()),
            TestFunction.anonymous(
                "gated",
                (caller, payload) -> {
                  gate.await();
                  return "done";
                }),
            TestFunction.anonymous("deep", (caller, payload) -> deeper(1)),
            TestFunction.anonymous(
                "memory",
                (caller, payload) -> {
                  throw new OutOfMemoryError(SECRET);
                }),
            TestFunction.anonymous(
                "memory-later",
                (caller, payload) -> {
                  gate.await();
                  throw new OutOfMemoryError(SECRET);
                }),
            TestFunction.anonymous(
                "away",
                (caller, payload) -> {
                  throw new UnavailableException("try again", new RuntimeException(SECRET));
                }),
            TestFunction.anonymous(
                "away-later",
                (caller, payload) ->
                    CompletableFuture.failedFuture(
                        new UnavailableException("try again", new RuntimeException(SECRET)))),
            TestFunction.anonymous(
                "business",
                (caller, payload) -> {
                  throw new FunctionException("OUT_OF_STOCK", "no more of it", 422);
                }));
  }

  private static int deeper(int depth) {
    return deeper(depth + 1) + depth;
  }

  /** A result whose getter fails while the answer is being written. */
  static final class Unwritable {
    public String getFirst() {
      return "written already";
    }

    public String getSecond() {
      throw new IllegalStateException(SECRET);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"throws", "error", "stage", "unwritable", "deep", "memory"})
  void whatGoesWrongInsideIsInternalAndSaysNothing(String function) {
    start(TestHost.OPTIONS);
    RawHttp.Response answer = host.exchange(post("/" + function, "X-Request-Id: r-1\r\n"));

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body())
        .isEqualTo("{\"code\":\"INTERNAL\",\"message\":\"internal error\",\"requestId\":\"r-1\"}");
    assertThat(answer.headers().toString() + host.log()).doesNotContain("s3cr3t", "oUser_Victim");
    assertThat(host.log()).contains("\"exception\":", "\"outcome\":\"INTERNAL\"");
  }

  @Test
  void aStackOverflowHarmsNoOtherCall() {
    start(TestHost.OPTIONS);
    try (RawHttp http = host.connect()) {
      assertThat(http.send(post("/deep", "")).read().code()).isEqualTo("INTERNAL");
      assertThat(http.send(post("/ping", "")).read().body()).isEqualTo("\"pong\"");
    }
    assertThat(host.fatal.getCount()).isEqualTo(1);
  }

  @Test
  void anOwnErrorIsShownAsItIs() {
    start(TestHost.OPTIONS);
    RawHttp.Response answer = host.exchange(post("/business", "X-Request-Id: r-1\r\n"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .isEqualTo(
            "{\"code\":\"OUT_OF_STOCK\",\"message\":\"no more of it\",\"requestId\":\"r-1\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"away", "away-later"})
  void whatCannotBeReachedSaysWhenToTryAgainAsAHostThatStopsDoes(String function) {
    start(TestHost.OPTIONS);
    RawHttp.Response answer = host.exchange(post("/" + function, "X-Request-Id: r-1\r\n"));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("1");
    assertThat(answer.body())
        .isEqualTo("{\"code\":\"UNAVAILABLE\",\"message\":\"try again\",\"requestId\":\"r-1\"}");
    assertThat(host.log())
        .contains("\"cause\":\"java.lang.RuntimeException\"", "\"outcome\":\"UNAVAILABLE\"")
        .doesNotContain("s3cr3t", "oUser_Victim");
    assertThat(host.exchange(post("/ping", "")).status()).isEqualTo(200);
  }

  @Test
  void afterMemoryRanOutTheCallIsAnsweredAndTheOwnerIsTold() throws Exception {
    start(TestHost.OPTIONS);
    try (RawHttp other = host.connect();
        RawHttp running = host.connect().send(post("/gated", ""))) {
      other.send(post("/ping", "")).read();
      assertThat(host.exchange(post("/memory", "")).code()).isEqualTo("INTERNAL");
      assertThat(host.fatal.await(20, TimeUnit.SECONDS)).isTrue();

      assertThat(other.send(post("/ping", "")).read().code()).isEqualTo("UNAVAILABLE");
      gate.countDown();
      assertThat(running.read().body()).isEqualTo("\"done\"");
    }
  }

  @Test
  void theOwnerIsToldOfMemoryThatRanOutBehindTheDeadline() throws Exception {
    start(TestHost.OPTIONS.withTimeout(Duration.ofMillis(100)));
    assertThat(host.exchange(post("/memory-later", "")).code()).isEqualTo("DEADLINE_EXCEEDED");
    assertThat(host.fatal.getCount()).isEqualTo(1);
    gate.countDown();

    assertThat(host.fatal.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/throws, INTERNAL",
    "/business, OUT_OF_STOCK",
    "/away, UNAVAILABLE",
    "/nothing, NOT_FOUND",
    "/ping?%, ",
  })
  void failuresCanAnswer200WithTheSameBody(String target, String code) {
    start(TestHost.OPTIONS.withErrorsAnswer200(true));
    RawHttp.Response answer = host.exchange(post(target, ""));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.code()).isEqualTo(code);
  }

  @Test
  void refusalsAndDeadlinesAnswer200TooButHealthTellsTheTruth() {
    start(
        TestHost.OPTIONS
            .withErrorsAnswer200(true)
            .withMaxBodyBytes(10)
            .withTimeout(Duration.ofMillis(100)));

    assertThat(host.exchange("GET /ping HTTP/1.1\r\nHost: h\r\n\r\n").status()).isEqualTo(200);
    assertThat(host.exchange("nonsense\r\n\r\n").status()).isEqualTo(200);
    assertThat(host.exchange(post("/ping", "", "{\"long\":true}")).status()).isEqualTo(200);
    assertThat(host.exchange(post("/gated", "")).status()).isEqualTo(200);
    assertThat(host.exchange(post("/_healthz", "")).status()).isEqualTo(405);
    assertThat(host.outcomes())
        .containsExactly(
            "METHOD_NOT_ALLOWED",
            "INVALID_ARGUMENT",
            "PAYLOAD_TOO_LARGE",
            "DEADLINE_EXCEEDED",
            "METHOD_NOT_ALLOWED");
  }
}
