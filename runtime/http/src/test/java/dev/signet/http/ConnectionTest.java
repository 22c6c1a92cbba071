package dev.signet.http;

import static dev.signet.http.TestHost.caller;
import static dev.signet.http.TestHost.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionTest {

  private final CountDownLatch gate = new CountDownLatch(1);
  private TestHost host;

  @BeforeEach
  void start() {
    host =
        TestHost.start(
            TestHost.OPTIONS.withClock(
                Clock.fixed(Instant.parse("2032-02-29T07:08:09.999Z"), ZoneOffset.UTC)),
            TestFunction.of("whoami", (caller, payload) -> caller.openId().value()),
            TestFunction.anonymous("ping", (caller, payload) -> "pong"),
            TestFunction.withPayload("echo", (caller, payload) -> payload),
            TestFunction.of(
                "gated",
                (caller, payload) -> {
                  gate.await();
                  return caller.openId().value();
                }));
  }

  @AfterEach
  void stop() {
    gate.countDown();
    host.close();
  }

  @Test
  void answersTheMethodsValueAsJson() {
    RawHttp.Response answer =
        host.exchange(post("/whoami", TestHost.CALLER + "X-Request-Id: r-1\r\n"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("\"oUser_A\"");
    assertThat(answer.headers())
        .containsExactlyInAnyOrder(
            "Content-Type: application/json",
            "Content-Length: 9",
            "Date: Sun, 29 Feb 2032 07:08:09 GMT",
            "Cache-Control: no-store",
            "X-Content-Type-Options: nosniff",
            "X-Request-Id: r-1");
  }

  @Test
  void keepsAConnectionForManyCallersInTurn() {
    try (RawHttp http = host.connect()) {
      for (int i = 0; i < 100; i++) {
        String openId = "oUser_" + i;
        assertThat(http.send(post("/whoami", caller(openId))).read().body())
            .isEqualTo("\"" + openId + "\"");
      }
      assertThat(http.send(post("/whoami", "")).read().code()).isEqualTo("UNAUTHENTICATED");
    }
  }

  @Test
  void answersPipelinedRequestsOneAtATimeAndInOrder() {
    try (RawHttp http = host.connect()) {
      http.send(
          post("/gated", caller("oUser_1"))
              + post("/whoami", caller("oUser_2"))
              + post("/echo", "", "{\"n\":3}")
              + post("/nothing", ""));
      assertThat(http.hasAnswerWithin(50)).isFalse();
      assertThat(host.outcomes()).isEmpty();
      gate.countDown();

      assertThat(http.read().body()).isEqualTo("\"oUser_1\"");
      assertThat(http.read().body()).isEqualTo("\"oUser_2\"");
      assertThat(http.read().body()).isEqualTo("{\"n\":3}");
      assertThat(http.read().code()).isEqualTo("NOT_FOUND");
    }
  }

  @Test
  void answersThousandsOfPipelinedRequestsWithoutGrowingTheStack() {
    int requests = 5_000;
    String refused = "GET /ping HTTP/1.1\r\nHost: h\r\n\r\n";
    try (RawHttp http = host.connect()) {
      Thread sender = new Thread(() -> http.send(refused.repeat(requests)));
      sender.start();
      for (int i = 0; i < requests; i++) {
        assertThat(http.read().status()).isEqualTo(405);
      }
      assertThat(http.send(post("/ping", "")).read().body()).isEqualTo("\"pong\"");
    }
  }

  @Test
  void readsARequestThatArrivesByteByByteBehindAnother() {
    String request = post("/echo", "", "{\"n\":1}");
    try (RawHttp http = host.connect()) {
      http.send(post("/ping", "") + request.substring(0, request.length() - 3));
      assertThat(http.read().body()).isEqualTo("\"pong\"");
      for (char c : request.substring(request.length() - 3).toCharArray()) {
        http.send(String.valueOf(c));
      }
      assertThat(http.read().body()).isEqualTo("{\"n\":1}");
    }
  }

  @Test
  void joinsTheChunksOfABodyAndNeverReadsTrailers() {
    try (RawHttp http = host.connect()) {
      http.send(
          "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
              + "Transfer-Encoding: chunked\r\nTrailer: X-WX-OPENID\r\n\r\n"
              + "3\r\n{\"a\r\n5;x=y\r\n\":\"b\"\r\n1\r\n}\r\n0\r\n"
              + TestHost.CALLER
              + "\r\n");
      assertThat(http.read().body()).isEqualTo("{\"a\":\"b\"}");
      http.send(
          "POST /whoami HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"
              + TestHost.CALLER
              + "\r\n");
      assertThat(http.read().code()).isEqualTo("UNAUTHENTICATED");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1.1, , false",
    "1.1, close, true",
    "1.1, Close, true",
    "1.0, , true",
    "1.0, keep-alive, false",
    "1.0, close, true",
  })
  void closesWhenTheClientsVersionAndWishSaySo(String version, String connection, boolean closes) {
    String request =
        "POST /ping HTTP/"
            + version
            + "\r\nHost: h\r\n"
            + (connection == null ? "" : "Connection: " + connection + "\r\n")
            + "Content-Length: 0\r\n\r\n";
    try (RawHttp http = host.connect()) {
      RawHttp.Response answer = http.send(request).read();

      assertThat(answer.body()).isEqualTo("\"pong\"");
      assertThat("close".equals(answer.header("connection"))).isEqualTo(closes);
      if (closes) {
        assertThat(http.isClosedByHost()).isTrue();
      } else {
        assertThat(http.send(request).read().body()).isEqualTo("\"pong\"");
      }
    }
  }

  @Test
  void answersAClientThatEndsItsOutputAfterTheRequest() {
    try (RawHttp http = host.connect()) {
      http.send(post("/ping", "")).endOutput();

      assertThat(http.read().body()).isEqualTo("\"pong\"");
      assertThat(http.isClosedByHost()).isTrue();
    }
  }

  @Test
  void asksForABodyThatWaitsToBeAskedFor() {
    try (RawHttp http = host.connect()) {
      http.send(
          "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
              + "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n");
      assertThat(http.read().status()).isEqualTo(100);
      assertThat(http.send("{}").read().body()).isEqualTo("{}");
    }
  }

  @Test
  void aCallerWhoHangsUpHarmsNobodyElse() {
    for (int i = 0; i < 50; i++) {
      host.connect().send(post("/whoami", TestHost.CALLER)).close();
      host.connect().send("POST /whoami HTTP/1.1\r\nHo").close();
    }
    assertThat(host.exchange(post("/ping", "")).body()).isEqualTo("\"pong\"");
  }
}
