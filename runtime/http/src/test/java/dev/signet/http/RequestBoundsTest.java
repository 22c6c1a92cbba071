package dev.signet.http;

import static dev.signet.http.TestHost.CALLER;
import static dev.signet.http.TestHost.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBoundsTest {

  /** The bounds that the documentation of the package states. */
  private static final int MAX_HEADER_BYTES = 32 * 1024;

  private static final int MAX_LINE_BYTES = 8 * 1024;

  private static final int MAX_BODY = 2_000;
  private static final String CHUNKED =
      "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
          + "Transfer-Encoding: chunked\r\n\r\n";

  private TestHost host;

  @BeforeEach
  void start() {
    host =
        TestHost.start(
            TestHost.OPTIONS.withMaxBodyBytes(MAX_BODY),
            TestFunction.withPayload("echo", (caller, payload) -> payload.size()),
            TestFunction.of("whoami", (caller, payload) -> caller.openId().value()));
  }

  @AfterEach
  void stop() {
    host.close();
  }

  @ParameterizedTest
  @CsvSource({"1999, 200", "2000, 200", "2001, 413", "4000, 413"})
  void aBodyOfDeclaredLengthIsBounded(int bytes, int status) {
    RawHttp.Response answer = host.exchange(post("/echo", "", jsonOf(bytes)));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(status == 413 ? "PAYLOAD_TOO_LARGE" : null);
    assertThat(host.userCodeRuns).hasValue(status == 413 ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource({"1999, 200", "2000, 200", "2001, 413", "9000, 413"})
  void aBodyInChunksIsBounded(int bytes, int status) {
    StringBuilder chunks = new StringBuilder(CHUNKED);
    String json = jsonOf(bytes);
    for (int i = 0; i < bytes; i += 100) {
      String chunk = json.substring(i, Math.min(bytes, i + 100));
      chunks
          .append(Integer.toHexString(chunk.length()))
          .append("\r\n")
          .append(chunk)
          .append("\r\n");
    }
    try (RawHttp http = host.connect()) {
      RawHttp.Response answer = http.send(chunks + "0\r\n\r\n").read();

      assertThat(answer.status()).isEqualTo(status);
      assertThat("close".equals(answer.header("connection"))).isEqualTo(status == 413);
    }
    assertThat(host.userCodeRuns).hasValue(status == 413 ? 0 : 1);
  }

  @Test
  void aDeclaredLengthOverTheBoundIsRefusedBeforeTheBodyComes() {
    try (RawHttp http = host.connect()) {
      http.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 999999999999\r\n\r\n");

      assertThat(http.read().code()).isEqualTo("PAYLOAD_TOO_LARGE");
      assertThat(http.isClosedByHost()).isTrue();
    }
  }

  @Test
  void aClientThatAsksFirstIsNotAskedForABodyOverTheBound() {
    try (RawHttp http = host.connect()) {
      http.send(
          "POST /echo HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 2001\r\n\r\n");

      assertThat(http.read().status()).isEqualTo(413);
      assertThat(http.isClosedByHost()).isTrue();
    }
  }

  @Test
  void theRefusalReachesAClientThatIsStillSending() {
    try (RawHttp http = host.connect()) {
      http.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 3000000\r\n\r\n");
      http.trySend("x".repeat(3_000_000));

      assertThat(http.read().code()).isEqualTo("PAYLOAD_TOO_LARGE");
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, 200", "0, 200", "1, 431", "5000, 431"})
  void headersAreBoundedTogether(int over, int status) {
    String counted = "Host: hContent-Length: 0" + CALLER.replace("\r\n", "") + "X-Fill: ";
    int fill = MAX_HEADER_BYTES + over - counted.length();
    String headers = CALLER + "X-Fill: " + "f".repeat(fill) + "\r\n";

    RawHttp.Response answer = host.exchange(post("/whoami", headers));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(status == 431 ? "HEADERS_TOO_LARGE" : null);
    assertThat(host.userCodeRuns).hasValue(status == 431 ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource({"-1, 200", "0, 200", "1, 431", "20000, 431"})
  void theRequestLineIsBounded(int over, int status) {
    int query = MAX_LINE_BYTES + over - "POST /whoami? HTTP/1.1".length();

    RawHttp.Response answer = host.exchange(post("/whoami?" + "q".repeat(query), CALLER));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(host.userCodeRuns).hasValue(status == 431 ? 0 : 1);
  }

  @Test
  void trailersAreBoundedToo() {
    try (RawHttp http = host.connect()) {
      http.send(CHUNKED + "2\r\n{}\r\n0\r\n");
      http.trySend(("X-Fill: " + "f".repeat(1_000) + "\r\n").repeat(40) + "\r\n");

      assertThat(http.read().code()).isEqualTo("HEADERS_TOO_LARGE");
    }
    assertThat(host.userCodeRuns).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "APPLICATION/JSON",
        "application/json;charset=utf-8",
        "application/json; charset=UTF-8",
        "application/json ;\tCharset=\"utf-8\"",
        "application/json;charset=utf8",
        "application/json; charset=UTF8",
        "application/json; charset=\"utf8\"",
        "application/json;",
        "application/json ; ",
        "application/json;;charset=utf-8;",
      })
  void readsJsonInUtf8(String type) {
    assertThat(host.exchange(withType("Content-Type: " + type + "\r\n")).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Content-Type:\r\n",
        "Content-Type: text/plain\r\n",
        "Content-Type: text/json\r\n",
        "Content-Type: application/jsonp\r\n",
        "Content-Type: application/json, text/plain\r\n",
        "Content-Type: application/json; charset=gbk\r\n",
        "Content-Type: application/json; charset=utf-16\r\n",
        "Content-Type: application/json; charset=utf-8; charset=gbk\r\n",
        "Content-Type: application/json; charset=utf-8; charset=utf-8\r\n",
        "Content-Type: application/json; charset=\r\n",
        "Content-Type: application/json; charset=\"utf-8\r\n",
        "Content-Type: application/json; charset=utf-7\r\n",
        "Content-Type: application/json; charset = utf-8\r\n",
        "Content-Type: ;charset=utf-8\r\n",
        "Content-Type: application/json; version=1\r\n",
        "Content-Type: application/x-www-form-urlencoded\r\n",
        "Content-Type: multipart/form-data; boundary=x\r\n",
        "Content-Type: application/json\r\nContent-Type: application/json\r\n",
        "Content-Type: application/json\r\nContent-Encoding: gzip\r\n",
        "Content-Type: application/json\r\nContent-Encoding: identity, gzip\r\n",
        "Content-Type: application/json\r\nContent-Encoding: identity\r\nContent-Encoding: br\r\n",
      })
  void readsNothingElse(String headers) {
    RawHttp.Response answer = host.exchange(withType(headers));

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    assertThat(host.userCodeRuns).hasValue(0);
  }

  @Test
  void aCompressedBodyIsToldSo() {
    String gzip = "Content-Type: application/json\r\nContent-Encoding: gzip\r\n";

    assertThat(host.exchange(withType(gzip)).body())
        .contains("must not be compressed; send it without Content-Encoding");
    assertThat(host.exchange(withType("Content-Type: text/plain\r\n")).body())
        .contains("must be application/json in UTF-8");
  }

  @ParameterizedTest
  @CsvSource({"198, 404", "199, 431", "7000, 431"})
  void theNumberOfHeaderLinesIsBounded(int more, int status) {
    String request =
        "GET / HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n" + "a:\r\n".repeat(more) + "\r\n";

    assertThat(host.exchange(request).status()).isEqualTo(status);
  }

  @Test
  void aFunctionWithoutAPayloadAsksTheSameOfABody() {
    String body = "Content-Length: 2\r\n" + CALLER + "\r\n{}";

    assertThat(host.exchange("POST /whoami HTTP/1.1\r\nHost: h\r\n" + body).status())
        .isEqualTo(415);
    assertThat(host.exchange(post("/whoami", CALLER, "{}")).status()).isEqualTo(200);
    assertThat(host.exchange(post("/whoami", CALLER, "[]")).code()).isEqualTo("INVALID_ARGUMENT");
  }

  @Test
  void anEmptyBodyNeedsNoType() {
    assertThat(host.exchange(post("/whoami", CALLER + "Content-Type: text/plain\r\n")).status())
        .isEqualTo(200);
    assertThat(host.exchange(post("/echo", "")).code()).isEqualTo("INVALID_ARGUMENT");
  }

  @Test
  void anEncodingThatChangesNothingIsFine() {
    assertThat(
            host.exchange(
                    withType("Content-Type: application/json\r\nContent-Encoding: identity\r\n"))
                .status())
        .isEqualTo(200);
  }

  private static String withType(String headers) {
    return "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n" + headers + "\r\n{}";
  }

  private static String jsonOf(int bytes) {
    return "{\"a\":\"" + "x".repeat(bytes - 8) + "\"}";
  }
}
