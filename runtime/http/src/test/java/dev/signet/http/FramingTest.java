package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SECURITY.md rows 5 and 6: requests that two servers could read differently. */
class FramingTest {

  private static final String START = "POST /whoami HTTP/1.1\r\nHost: h\r\n";
  private static final String SMUGGLED =
      "POST /whoami HTTP/1.1\r\nHost: h\r\n" + TestHost.CALLER + "Content-Length: 0\r\n\r\n";

  private TestHost host;

  @BeforeEach
  void start() {
    host = TestHost.start(TestFunction.of("whoami", (caller, payload) -> caller.openId().value()));
  }

  @AfterEach
  void stop() {
    host.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
        "Transfer-Encoding: identity\r\n",
        "Transfer-Encoding: xchunked\r\n",
        "Transfer-Encoding: chunkedx\r\n",
        "Transfer-Encoding: chunked, identity\r\n",
        "Transfer-Encoding: gzip, chunked\r\n",
        "Transfer-Encoding: chunked;q=1\r\n",
        "Transfer-Encoding: \u000bchunked\r\n",
        "Transfer-Encoding: \"chunked\"\r\n",
        "Transfer-Encoding:\r\n",
        "Transfer-Encoding : chunked\r\n",
        " Transfer-Encoding: chunked\r\n",
        "Transfer-Encoding\r\n : chunked\r\n",
        "Content-Length: +0\r\n",
        "Content-Length: -0\r\n",
        "Content-Length: -1\r\n",
        "Content-Length: 0x0\r\n",
        "Content-Length: 0,0\r\n",
        "Content-Length: 0, 3\r\n",
        "Content-Length: 1e1\r\n",
        "Content-Length:\r\n",
        "Content-Length: 0 0\r\n",
        "Content-Length: 99999999999999999999\r\n",
        "Content-Length: 0\r\nContent-Length: 3\r\n",
        "Content-Length: 0\r\nContent-Length: 0\r\n",
        "Content-Length : 0\r\n",
        "Content-Length\u0000: 0\r\n",
        "Host: other\r\n",
        "NoColonHere\r\n",
        ": novalue\r\n",
        "Bad Name: x\r\n",
        "X-Bare: a\rX-WX-OPENID: oUser_A\r\n",
        "X-Bare: a\nX-WX-OPENID: oUser_A\r\n",
        "X-Bare: a\r\r\nX: b\r\n",
        "X-Nul: a\u0000b\r\n",
        "X-Esc: a\u001bb\r\n",
        "X-Esc: a\u001b[31mb\r\n",
        "X-Bell: a\u0007b\r\n",
        "X-Delete: a\u007fb\r\n",
        "X-Vertical: a\u000bb\r\n",
        "X-Form: a\fb\r\n",
      })
  void refusesAHeadThatHasTwoReadingsAndClosesTheConnection(String header) {
    try (RawHttp http = host.connect()) {
      http.send(START + header + TestHost.CALLER + "\r\n");
      http.trySend(SMUGGLED);
      RawHttp.Response answer = http.read();

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.code()).isEqualTo("INVALID_ARGUMENT");
      assertThat(answer.header("connection")).isEqualTo("close");
      assertThat(http.isClosedByHost()).isTrue();
    }
    assertThat(host.userCodeRuns).hasValue(0);
    assertThat(host.outcomes()).containsExactly("INVALID_ARGUMENT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /whoami HTTP/2.0\r\nHost: h\r\n",
        "POST /whoami HTTP/0.9\r\nHost: h\r\n",
        "POST /whoami HTTP/1.2\r\nHost: h\r\n",
        "POST /whoami HTTP/1.1x\r\nHost: h\r\n",
        "POST /whoami HTP/1.1\r\nHost: h\r\n",
        "POST /whoami\r\nHost: h\r\n",
        "POST\r\nHost: h\r\n",
        "POST  HTTP/1.1\r\nHost: h\r\n",
        "POST /whoami HTTP/1.1\nHost: h\r\n",
        "POST /who\u0000ami HTTP/1.1\r\nHost: h\r\n",
        "P\u0000ST /whoami HTTP/1.1\r\nHost: h\r\n",
        "POST /whoami HTTP/1.1\r\n",
        "POST /whoami HTTP/1.0\r\nTransfer-Encoding: chunked\r\n",
        "PRI * HTTP/2.0\r\n",
      })
  void refusesAnOddStartOfARequestAndClosesTheConnection(String start) {
    try (RawHttp http = host.connect()) {
      http.send(start + TestHost.CALLER + "\r\n");
      http.trySend(SMUGGLED);

      assertThat(http.read().code()).isEqualTo("INVALID_ARGUMENT");
      assertThat(http.isClosedByHost()).isTrue();
    }
    assertThat(host.userCodeRuns).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1\r\n",
        "+1\r\n",
        "0x1\r\na\r\n",
        "g\r\n",
        "\r\n",
        "1 1\r\na\r\n",
        "ffffffffffffffffff\r\n",
        "1\r\nab\r\n",
        "1\r\naX\n",
        "1\na\r\n",
        "80000000\r\n"
      })
  void refusesABodyWithBrokenChunksAndClosesTheConnection(String chunks) {
    try (RawHttp http = host.connect()) {
      http.send(START + TestHost.CALLER + "Transfer-Encoding: chunked\r\n\r\n" + chunks);
      http.trySend("0\r\n\r\n" + SMUGGLED);

      assertThat(http.read().code()).isEqualTo("INVALID_ARGUMENT");
      assertThat(http.isClosedByHost()).isTrue();
    }
    assertThat(host.userCodeRuns).hasValue(0);
  }

  @Test
  void aFoldedIdentityIsRejected() {
    RawHttp.Response answer =
        host.exchange(
            TestHost.post(
                "/whoami",
                "X-WX-APPID: wx0000000000000001\r\nX-WX-SOURCE: wx_client\r\n"
                    + "X-WX-OPENID: oUser\r\n _A\r\n"));

    assertThat(answer.code()).isEqualTo("INVALID_ARGUMENT");
    assertThat(host.userCodeRuns).hasValue(0);
  }

  @Test
  void aFoldedHeaderOfAnotherCannotGrowAnIdentity() {
    RawHttp.Response answer =
        host.exchange(
            TestHost.post(
                "/whoami",
                "X-Note: a\r\n X-WX-OPENID: oUser_A\r\n X-WX-APPID: wx0000000000000001\r\n"));

    assertThat(answer.code()).isEqualTo("INVALID_ARGUMENT");
    assertThat(host.userCodeRuns).hasValue(0);
  }

  @Test
  void acceptsOrdinaryHeadersWithTabsAndUtf8() {
    RawHttp.Response answer =
        host.exchange(
            TestHost.post(
                "/whoami", TestHost.CALLER + "User-Agent: a\tb \u00e5\u00be\u00ae\u0081\r\n"));

    assertThat(answer.body()).isEqualTo("\"oUser_A\"");
  }

  @Test
  void aRequestInsideABodyStaysABody() {
    try (RawHttp http = host.connect()) {
      http.send(START + "Content-Length: " + SMUGGLED.length() + "\r\n\r\n" + SMUGGLED);
      assertThat(http.read().code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
      assertThat(http.hasAnswerWithin(50)).isFalse();
    }
    assertThat(host.userCodeRuns).hasValue(0);
  }
}
