package dev.signet.http;

import static dev.signet.http.TestHost.post;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.RawHttp;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What many clients send together, against a host with a heap of 64 MB. */
class OverloadTest {

  private static final Map<String, String> SILENT =
      Map.of("SIGNET_INGRESS", "wechat-cloudrun-private", "SIGNET_LOG", "none");
  private static final int MIB = 1024 * 1024;
  private static final int ROUNDS = 10;
  private static final int TRIES = 100;

  @Test
  void requestsSentAheadLeaveAHealthyClientItsAnswers() throws Exception {
    byte[] ahead = "GET / HTTP/1.1\r\nHost:h\r\n\r\n".repeat(256 * 1024 / 26).getBytes(US_ASCII);

    assertHealthyUnder(1_000, ahead);
  }

  @Test
  void bodiesThatLackTheirLastByteLeaveAHealthyClientItsAnswers() throws Exception {
    String json = "{\"a\":\"" + "x".repeat(MIB - 8) + "\"}";
    String request = post("/echo", "", json);

    assertHealthyUnder(200, request.substring(0, request.length() - 1).getBytes(US_ASCII));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "{},"})
  void wholeBodiesAtOnceLeaveAHealthyClientItsAnswers(String content) throws Exception {
    String filling = content.repeat(Math.min(450_000, (MIB - 20) / content.length()));
    String json =
        content.equals("x") ? "{\"a\":\"" + filling + "\"}" : "{\"a\":[" + filling + "0]}";

    assertHealthyUnder(40, post("/echo", "", json).getBytes(US_ASCII));
  }

  @Test
  void headsThatDoNotEndLeaveAHealthyClientItsAnswers() throws Exception {
    String head = "POST /echo HTTP/1.1\r\nHost: h\r\n" + "a:\r\n".repeat(7_000);

    assertHealthyUnder(1_000, head.getBytes(US_ASCII));
  }

  @Test
  void trailersThatDoNotEndLeaveAHealthyClientItsAnswers() throws Exception {
    String request =
        "POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"
            + "a:\r\n".repeat(7_000);

    assertHealthyUnder(500, request.getBytes(US_ASCII));
  }

  @Test
  void answersThatNobodyTakesLeaveAHealthyClientItsAnswers() throws Exception {
    assertHealthyUnder(500, post("/large", "").repeat(10).getBytes(US_ASCII));
  }

  private static void assertHealthyUnder(int connections, byte[] bytes) throws Exception {
    try (HostProcess process = HostProcess.start(SILENT, "-Xmx64m", "-XX:MaxDirectMemorySize=4m")) {
      int port = process.awaitPort();
      try (Flood flood = Flood.of(connections, port, bytes)) {
        for (int round = 0; round < ROUNDS; round++) {
          flood.push();
          try (RawHttp http = new RawHttp(port)) {
            assertThat(answer(http, post("/ping", ""))).isEqualTo("\"pong\"");
            assertThat(answer(http, post("/echo", "", "{\"a\":1}"))).isEqualTo("[\"a\"]");
            assertThat(http.send("GET /_healthz HTTP/1.1\r\nHost: h\r\n\r\n").read().status())
                .isEqualTo(200);
          }
        }
      }
      assertThat(process.isAlive()).isTrue();
    }
  }

  /** Sends a request again as long as all slots are taken, as the answer asks a client to do. */
  private static String answer(RawHttp http, String request) {
    RawHttp.Response response = http.send(request).read();
    for (int i = 0; i < TRIES && "RESOURCE_EXHAUSTED".equals(response.code()); i++) {
      response = http.send(request).read();
    }
    return response.body();
  }
}
