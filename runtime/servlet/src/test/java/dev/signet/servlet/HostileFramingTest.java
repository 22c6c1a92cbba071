package dev.signet.servlet;

import static dev.signet.servlet.Served.CALLER;
import static dev.signet.servlet.Served.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * SECURITY.md rows 5 and 6 on a servlet container, by raw sockets: what the containers refuse
 * themselves, what comes through and is refused here, and what neither can refuse.
 */
class HostileFramingTest {

  private static final String START = "POST /whoami HTTP/1.1\r\nHost: h\r\n";
  private static final String MARKERS =
      "X-WX-APPID: wx0000000000000001\r\nX-WX-SOURCE: wx_client\r\n";
  private static final String SMUGGLED = post("/whoami", CALLER);

  private static Served start(Server kind) {
    return Served.start(
        kind, TestFunction.of("whoami", (caller, payload) -> caller.openId().value()));
  }

  @ParameterizedTest
  @EnumSource
  void noSecondRequestHidesInOneThatHasTwoReadings(Server kind) {
    try (Served served = start(kind)) {
      for (String head :
          List.of(
              "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n",
              "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n",
              "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
              "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
              "Transfer-Encoding: identity\r\n",
              "Transfer-Encoding: xchunked\r\n",
              "Transfer-Encoding: chunked, identity\r\n",
              "Transfer-Encoding: gzip, chunked\r\n",
              "Transfer-Encoding: chunked;q=1\r\n",
              "Transfer-Encoding: \u000bchunked\r\n",
              "Transfer-Encoding: \"chunked\"\r\n",
              "Transfer-Encoding:\r\n",
              "Transfer-Encoding : chunked\r\n",
              "Transfer-Encoding\r\n : chunked\r\n",
              "Content-Length: +0\r\n",
              "Content-Length: -1\r\n",
              "Content-Length: 0x0\r\n",
              "Content-Length: 0,0\r\n",
              "Content-Length:\r\n",
              "Content-Length: 0 0\r\n",
              "Content-Length: 99999999999999999999\r\n",
              "Content-Length: 0\r\nContent-Length: 3\r\n",
              "Content-Length: 0\r\nContent-Length: 0\r\n",
              "Content-Length : 0\r\n",
              "NoColonHere\r\n",
              ": novalue\r\n",
              "Bad Name: x\r\n")) {
        try (RawHttp http = served.connect()) {
          http.trySend(START + head + "\r\n0\r\n\r\n");
          http.trySend(SMUGGLED);
          http.read();
          http.endOutput();
          http.readsToTheEnd();
        }
        assertThat(served.userCodeRuns).as(head).hasValue(0);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLengthThatAContainerTakesAndAnotherServerMightNotIsRefusedHere(Server kind) {
    try (Served served = start(kind)) {
      for (String request :
          List.of(
              START + CALLER + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
              "POST /whoami HTTP/1.0\r\nHost: h\r\nConnection: keep-alive\r\n"
                  + CALLER
                  + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
              "POST /whoami HTTP/1.1\r\nHost:\r\nContent-Length: 0\r\n" + CALLER + "\r\n",
              "POST /whoami HTTP/1.1\r\nHost: h:\r\nContent-Length: 0\r\n" + CALLER + "\r\n",
              "POST /whoami HTTP/1.1\r\nHost: h:65536\r\nContent-Length: 0\r\n"
                  + CALLER
                  + "\r\n")) {
        try (RawHttp http = served.connect()) {
          RawHttp.Response answer = http.send(request).read();
          assertThat(answer.status()).as(request).isGreaterThanOrEqualTo(400);
        }
      }
      assertThat(served.userCodeRuns).hasValue(0);
    }
  }

  /** Jetty refuses it; Tomcat goes by the chunks, as RFC 9112 allows, and ends the connection. */
  @ParameterizedTest
  @EnumSource
  void afterTwoLengthsTheConnectionEnds(Server kind) {
    try (Served served = start(kind);
        RawHttp http = served.connect()) {
      http.send(START + CALLER + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n");
      http.trySend("0\r\n\r\n" + SMUGGLED);
      http.read();
      http.endOutput();
      http.readsToTheEnd();
      assertThat(served.userCodeRuns.get()).isLessThanOrEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRequestInsideABodyStaysABody(Server kind) {
    try (Served served = start(kind);
        RawHttp http = served.connect()) {
      http.send(START + "Content-Length: " + SMUGGLED.length() + "\r\n\r\n" + SMUGGLED);
      assertThat(http.read().code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
      http.endOutput();
      assertThat(http.readsToTheEnd()).isZero();
      assertThat(served.userCodeRuns).hasValue(0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBodyWithBrokenChunksReachesNoFunctionNorDoesWhatFollows(Server kind) {
    try (Served served = start(kind)) {
      for (String chunks :
          List.of(
              "-1\r\n",
              "+1\r\n",
              "0x1\r\na\r\n",
              "g\r\n",
              "1 1\r\na\r\n",
              "1\r\nab\r\n",
              "ffffffffffffffffff\r\n",
              "80000000\r\n")) {
        try (RawHttp http = served.connect()) {
          http.trySend(START + CALLER + "Transfer-Encoding: chunked\r\n\r\n" + chunks);
          http.trySend("0\r\n\r\n" + SMUGGLED);
          assertThat(http.read().status()).as(chunks).isEqualTo(400);
          http.endOutput();
          http.readsToTheEnd();
        }
        assertThat(served.userCodeRuns).as(chunks).hasValue(0);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void noCharacterInAValueMakesALineOfItsOwn(Server kind) {
    try (Served served = start(kind)) {
      for (String line :
          List.of(
              "X-Bare: a\rX-WX-OPENID: oUser_A\r\n",
              "X-Bare: a\n\rX-WX-OPENID: oUser_A\r\n",
              "X-Bare: a\r\r\nX-WX-OPENID: oUser_A\r\n",
              "X-Bare: a\rX-WX-OPENID: oUser_A\r\r\n",
              "X-Nul: a\u0000X-WX-OPENID: oUser_A\r\n",
              "X-Nel: a\u0085X-WX-OPENID: oUser_A\r\n",
              "X-Esc: a\u001b[31mb\r\nX-WX-OPENID: oUser_A\r\n",
              "X-Vt: a\u000bb\r\nX-WX-OPENID: oUser_A\r\n",
              "X-Del: a\u007fb\r\nX-WX-OPENID: oUser_A\r\n")) {
        served.exchange(post("/whoami", line + MARKERS));
        assertThat(served.userCodeRuns).as(line).hasValue(0);
      }
    }
  }

  /** Tomcat joins folded lines by a space, which no identity has; Jetty refuses them. */
  @ParameterizedTest
  @EnumSource
  void aFoldedLineIsNoIdentity(Server kind) {
    try (Served served = start(kind)) {
      for (String line :
          List.of(
              "X-WX-OPENID: oUser\r\n _A\r\n",
              "X-WX-OPENID:\r\n oUser_A\r\n",
              "X-Note: a\r\n X-WX-OPENID: oUser_A\r\n",
              "X-Note: a\r\n\tX-WX-OPENID: oUser_A\r\n")) {
        served.exchange(post("/whoami", line + MARKERS));
        assertThat(served.userCodeRuns).as(line).hasValue(0);
      }
    }
  }

  /**
   * What a servlet cannot see: both containers end a line at a bare LF, as RFC 9112 allows. A line
   * that a client got into a value so is refused where the platform sends the same header.
   */
  @ParameterizedTest
  @EnumSource
  void aBareLineFeedEndsALineAndASecondIdentityBehindItIsRejected(Server kind) {
    try (Served served = start(kind)) {
      String line = "X-Note: a\nX-WX-OPENID: oUser_B\r\n";
      assertThat(served.exchange(post("/whoami", CALLER + line)).code())
          .isEqualTo("IDENTITY_REJECTED");
      assertThat(served.exchange(post("/whoami", line + CALLER)).code())
          .isEqualTo("IDENTITY_REJECTED");
      assertThat(served.userCodeRuns).hasValue(0);
      served.exchange(post("/whoami", "X-Note: a\nX-WX-OPENID: oUser_B\r\n" + MARKERS));
      assertThat(served.userCodeRuns).hasValue(1);
    }
  }

  /** As docs/servlet.md advises. */
  @Test
  void aStrictJettyRefusesABareLineFeed() {
    TestFunction whoami = TestFunction.of("whoami", (caller, payload) -> caller.openId().value());
    try (Served served = Served.start(Server::startStrictJetty, whoami)) {
      RawHttp.Response answer =
          served.exchange(post("/whoami", "X-Note: a\nX-WX-OPENID: oUser_B\r\n" + MARKERS));
      assertThat(answer.status()).isEqualTo(400);
      assertThat(served.userCodeRuns).hasValue(0);
      assertThat(served.exchange(post("/whoami", CALLER)).body()).isEqualTo("\"oUser_A\"");
    }
  }
}
