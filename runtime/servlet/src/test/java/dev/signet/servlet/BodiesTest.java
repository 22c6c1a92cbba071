package dev.signet.servlet;

import static dev.signet.servlet.Served.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bodies that are too large, too slow or not whole. */
class BodiesTest {

  private static final TestFunction ECHO =
      TestFunction.withPayload("echo", (caller, payload) -> payload);
  private static final String HEAD =
      "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n";

  private static Served.Setup limited() {
    return Served.Setup.PLAIN.with("SIGNET_MAX_BODY_BYTES", "1024");
  }

  @ParameterizedTest
  @EnumSource
  void aDeclaredLengthOverTheLimitIsRefusedWithoutReading(Server kind) {
    try (Served served = Served.start(kind, limited(), ECHO);
        RawHttp http = served.connect()) {
      RawHttp.Response answer = http.send(HEAD + "Content-Length: 1025\r\n\r\n").read();
      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.code()).isEqualTo("PAYLOAD_TOO_LARGE");
      assertThat(answer.header("Connection")).isEqualTo("close");
      assertThat(http.isClosedByHost()).isTrue();
      assertThat(served.recording.outcomes()).containsExactly("- PAYLOAD_TOO_LARGE");
    }
  }

  @ParameterizedTest
  @EnumSource
  void chunksOverTheLimitAreReadNoFurther(Server kind) {
    try (Served served = Served.start(kind, limited(), ECHO);
        RawHttp http = served.connect()) {
      http.send(HEAD + "Transfer-Encoding: chunked\r\n\r\n401\r\n" + " ".repeat(1025) + "\r\n");
      RawHttp.Response answer = http.read();
      assertThat(answer.code()).isEqualTo("PAYLOAD_TOO_LARGE");
      assertThat(answer.header("Connection")).isEqualTo("close");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBodyOfExactlyTheLimitIsTaken(Server kind) {
    try (Served served = Served.start(kind, limited(), ECHO)) {
      String body = "{\"a\":\"" + "x".repeat(1024 - 8) + "\"}";
      assertThat(served.exchange(post("/echo", "", body)).body()).isEqualTo(body);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aClientThatIsToldToGoOnIsServed(Server kind) {
    try (Served served = Served.start(kind, ECHO);
        RawHttp http = served.connect()) {
      http.send(HEAD + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
      assertThat(http.read().status()).isEqualTo(100);
      assertThat(http.send("{}").read().body()).isEqualTo("{}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBodyThatIsCutOffRunsNothing(Server kind) {
    try (Served served = Served.start(kind, ECHO)) {
      for (String request :
          new String[] {
            HEAD + "Content-Length: 9\r\n\r\n{}",
            HEAD + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
            HEAD + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}"
          }) {
        try (RawHttp http = served.connect()) {
          http.send(request).endOutput();
          http.readsToTheEnd();
        }
        assertThat(served.userCodeRuns).as(request).hasValue(0);
      }
      assertThat(served.recording.outcomes()).allMatch("- INVALID_ARGUMENT"::equals);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBodyThatComesTooSlowlyIsRefused(Server kind) {
    Bounds bounds = new Bounds(Duration.ofMillis(1), Bounds.DEFAULT.drainTime(), 10);
    try (Served served = Served.start(kind, Served.Setup.PLAIN.with(bounds), ECHO);
        RawHttp http = served.connect()) {
      http.send(HEAD + "Content-Length: 1000\r\n\r\n{");
      for (int i = 0; i < 100 && !http.hasAnswerWithin(2); i++) {
        http.trySend(" ");
      }
      http.trySend("x".repeat(899));
      http.endOutput();
      http.readsToTheEnd();
      assertThat(served.userCodeRuns).hasValue(0);
      assertThat(served.recording.outcomes()).containsExactly("- INVALID_ARGUMENT");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theUserInfoOfAClientIsNoPayload(Server kind) {
    TestFunction echo = TestFunction.withPayload("echo", (caller, payload) -> Map.copyOf(payload));
    try (Served served = Served.start(kind, echo)) {
      String body = "{\"userInfo\":{\"openId\":\"oUser_B\",\"appId\":\"wx1\"},\"a\":1}";
      assertThat(served.exchange(post("/echo", "", body)).body()).isEqualTo("{\"a\":1}");
    }
  }
}
