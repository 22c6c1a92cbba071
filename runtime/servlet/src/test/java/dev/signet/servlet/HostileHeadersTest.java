package dev.signet.servlet;

import static dev.signet.servlet.Served.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import dev.signet.identity.CallSource;
import dev.signet.identity.Requirement;
import dev.signet.identity.WxContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SECURITY.md rows 1 to 4, 25 and 26 on a servlet container, by raw sockets. */
class HostileHeadersTest {

  private static final String OPENID = "X-WX-OPENID: oUser_A\r\n";
  private static final String APPID = "X-WX-APPID: wx0000000000000001\r\n";
  private static final String SOURCE = "X-WX-SOURCE: wx_client\r\n";
  private static final String ENV = "X-WX-ENV: env-1\r\n";
  private static final String GOOD = OPENID + APPID + SOURCE + ENV;

  private static final Served.Setup SETUP =
      Served.Setup.PLAIN
          .with("SIGNET_APP_IDS", "wx0000000000000001")
          .with("SIGNET_ENV_ID", "env-1")
          .with("SIGNET_HOSTS", "h");

  private static Served start(Server kind) {
    return Served.start(
        kind,
        SETUP,
        TestFunction.of("whoami", HostileHeadersTest::describe),
        TestFunction.anonymous("ping", (caller, payload) -> "pong"),
        TestFunction.of("linked", Requirement.CALLER.withUnionId(), HostileHeadersTest::describe),
        TestFunction.of(
            "chained",
            Requirement.CALLER.withSources(true, CallSource.WX_CLIENT, CallSource.SCF),
            HostileHeadersTest::describe));
  }

  private static Object describe(WxContext caller, Object payload) {
    return caller.openId().value();
  }

  @ParameterizedTest
  @EnumSource
  void aCallerWhoMeetsEverythingIsKnownInWhateverCaseAndSpace(Server kind) {
    try (Served served = start(kind)) {
      for (String openId : List.of("oUser_A", "  oUser_A", "oUser_A  ", "\toUser_A\t")) {
        String headers = "x-wx-OPENID: " + openId + "\r\n" + APPID + SOURCE + ENV;
        assertThat(served.exchange(post("/whoami", headers)).body()).isEqualTo("\"oUser_A\"");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void nobodyIsUnauthenticated(Server kind) {
    try (Served served = start(kind)) {
      for (String headers :
          List.of(
              "",
              APPID + SOURCE + ENV,
              "X-WX-OPENID:\r\n" + SOURCE,
              "X-Openid: oUser_A\r\n" + APPID + SOURCE + ENV,
              "X-WX-OPENID2: oUser_A\r\n" + APPID + SOURCE + ENV,
              "X-Cloudbase-Context: eyJ3ZWNoYXRDb250ZXh0Ijp7Im9wZW5JZCI6Im9Vc2VyX0EifX0=\r\n",
              "Cookie: X-WX-OPENID=oUser_A\r\n" + APPID + SOURCE + ENV)) {
        assertRefused(served, served.exchange(post("/whoami", headers)), "UNAUTHENTICATED");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anIdentityThatLacksAMarkerIsRejected(Server kind) {
    try (Served served = start(kind)) {
      for (String headers :
          List.of(
              OPENID,
              OPENID + APPID + ENV,
              OPENID + SOURCE + ENV,
              OPENID + APPID + SOURCE,
              OPENID + "X-WX-APPID: wx0000000000000009\r\n" + SOURCE + ENV,
              OPENID + APPID + SOURCE + "X-WX-ENV: env-2\r\n",
              OPENID + APPID + "X-WX-SOURCE:\r\n" + ENV,
              OPENID + APPID + "X-WX-SOURCE: WX_CLIENT\r\n" + ENV,
              "X-WX-UNIONID: uUser_A\r\n" + SOURCE + ENV)) {
        assertRejectedEverywhere(served, headers);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneMoreHeaderSpoilsAGoodIdentityBeforeItAndAfterIt(Server kind) {
    try (Served served = start(kind)) {
      for (String more :
          List.of(
              // row 2: more than one value
              "X-WX-OPENID: oUser_A\r\n",
              "X-WX-OPENID: oUser_B\r\n",
              "x-wx-openid: oUser_B\r\n",
              "X-Wx-OpenId:\r\n",
              "X-WX-OPENID:   \r\n",
              "X-WX-SOURCE: wx_client\r\n",
              "X-WX-APPID: wx0000000000000002\r\n",
              // row 3: names that another server could take for these
              "X_WX_OPENID: oUser_B\r\n",
              "X-WX_OPENID: oUser_B\r\n",
              "x_wx_source: wx_client\r\n",
              // row 4: names that a proxy would drop
              "Connection: X-WX-SOURCE\r\n",
              "Connection: keep-alive, x-wx-openid\r\n",
              "Connection: keep-alive\r\nConnection: X_WX_APPID\r\n",
              // malformed values, also in bytes beyond ASCII
              "X-WX-UNIONID: u ser\r\n",
              "X-WX-UNIONID: u\u00e9\r\n",
              "X-WX-UNIONID: \u00e5\u00be\u00ae\r\n",
              "X-WX-UNIONID: \u00c4\u00b1\r\n",
              "X-WX-FROM-OPENID: oFrom,oOther\r\n",
              "X-WX-FROM-OPENID: oFrom\r\n")) {
        assertRejectedEverywhere(served, GOOD + more);
        assertRejectedEverywhere(served, more + GOOD);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anOpenidOfOtherCharactersIsRejectedAndNotLogged(Server kind) {
    try (Served served = start(kind)) {
      for (String openId :
          List.of(
              "oUser_A, oUser_B",
              "oUser_A,",
              "o\tUser",
              "o User",
              "o.User",
              "o\u00fcser",
              "\u00c4",
              "\u00a0oUser_A",
              "oUser_A\u0085",
              "\"oUser_A\"",
              "${jndi:x}",
              "o".repeat(129))) {
        assertRejectedEverywhere(served, "X-WX-OPENID: " + openId + "\r\n" + APPID + SOURCE + ENV);
        assertThat(served.recording.lines()).doesNotContain(openId);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNameThatIsNoTokenReachesNobody(Server kind) {
    try (Served served = start(kind)) {
      for (String line :
          List.of(
              "X-WX-OPEN\u00ddD: oUser_A\r\n",
              "X-WX-OPEN\u00c4\u00b1D: oUser_A\r\n",
              "X-WX-OPENID : oUser_A\r\n",
              "X-WX-OPENID\t: oUser_A\r\n",
              "X-WX-OPENID\u0000: oUser_A\r\n",
              " X-WX-OPENID: oUser_A\r\n")) {
        served.exchange(post("/whoami", line + APPID + SOURCE + ENV));
        assertThat(served.userCodeRuns).as(line).hasValue(0);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTrailerIsNoHeader(Server kind) {
    try (Served served = start(kind)) {
      String chunked =
          "POST /whoami HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nTrailer: X-WX-OPENID\r\n"
              + "Content-Type: application/json\r\n";
      assertRefused(
          served,
          served.exchange(
              chunked + APPID + SOURCE + ENV + "\r\n2\r\n{}\r\n0\r\n" + OPENID + "\r\n"),
          "UNAUTHENTICATED");
      assertThat(
              served
                  .exchange(chunked + GOOD + "\r\n2\r\n{}\r\n0\r\nX-WX-OPENID: oUser_B\r\n\r\n")
                  .body())
          .isEqualTo("\"oUser_A\"");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSourceMeetsTheRequirement(Server kind) {
    Map<String, String> outcomes =
        Map.ofEntries(
            Map.entry("/whoami wx_client", "OK"),
            Map.entry("/whoami wx_devtools", "OK"),
            Map.entry("/whoami wx_http", "SOURCE_NOT_ALLOWED"),
            Map.entry("/whoami wx_trigger", "SOURCE_NOT_ALLOWED"),
            Map.entry("/whoami wx_paycallback", "SOURCE_NOT_ALLOWED"),
            Map.entry("/whoami wx_client,scf", "SOURCE_NOT_ALLOWED"),
            Map.entry("/whoami wx_client,wx_client", "SOURCE_NOT_ALLOWED"),
            Map.entry("/whoami wx_client, scf", "IDENTITY_REJECTED"),
            Map.entry("/whoami wx_client,", "IDENTITY_REJECTED"),
            Map.entry("/chained wx_client,scf", "OK"),
            Map.entry("/chained wx_client,wx_http", "SOURCE_NOT_ALLOWED"));
    try (Served served = start(kind)) {
      outcomes.forEach(
          (call, outcome) -> {
            int space = call.indexOf(' ');
            String source = "X-WX-SOURCE: " + call.substring(space + 1) + "\r\n";
            String code =
                served
                    .exchange(post(call.substring(0, space), OPENID + APPID + ENV + source))
                    .code();
            assertThat(code == null ? "OK" : code).as(call).isEqualTo(outcome);
          });
      assertThat(served.userCodeRuns).hasValue(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aUnionidIsThereOrTheFunctionDoesNotRun(Server kind) {
    try (Served served = start(kind)) {
      for (String line : List.of("", "X-WX-UNIONID:\r\n", "X-WX-UNIONID:    \r\n")) {
        assertRefused(served, served.exchange(post("/linked", GOOD + line)), "UNIONID_UNAVAILABLE");
      }
      for (String value : List.of("u ser", "u,v", "u\u00e9")) {
        assertRefused(
            served,
            served.exchange(post("/linked", GOOD + "X-WX-UNIONID: " + value + "\r\n")),
            "IDENTITY_REJECTED");
      }
      assertThat(served.exchange(post("/linked", GOOD + "X-WX-UNIONID: u1\r\n")).status())
          .isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlyAConfiguredHostBringsAnIdentity(Server kind) {
    try (Served served = start(kind)) {
      for (String head :
          List.of(
              "/ping HTTP/1.1\r\nHost: other",
              "/ping HTTP/1.1\r\nHost: h:80",
              "/ping HTTP/1.1\r\nHost: h.",
              "/ping HTTP/1.1\r\nHost: other\r\nX-Forwarded-Host: h\r\nForwarded: host=h",
              "/ping HTTP/1.1\r\nHost: h\r\nHost: h",
              "http://other/ping HTTP/1.1\r\nHost: h",
              "http://other/ping HTTP/1.1\r\nHost: other",
              "/ping HTTP/1.0")) {
        RawHttp.Response answer =
            served.exchange("POST " + head + "\r\nContent-Length: 0\r\n" + GOOD + "\r\n");
        assertThat(answer.status()).as(head).isIn(400, 401);
      }
      assertThat(served.userCodeRuns).hasValue(0);
      for (String head :
          List.of(
              "/ping HTTP/1.1\r\nHost: h",
              "/ping HTTP/1.1\r\nHost: H",
              "http://h/ping HTTP/1.1\r\nHost: h",
              "/ping HTTP/1.0\r\nHost: h")) {
        RawHttp.Response answer =
            served.exchange("POST " + head + "\r\nContent-Length: 0\r\n" + GOOD + "\r\n");
        assertThat(answer.status()).as(head).isEqualTo(200);
      }
    }
  }

  /** A rejected identity is refused by an anonymous function too, unlike an absent one. */
  private static void assertRejectedEverywhere(Served served, String headers) {
    assertRefused(served, served.exchange(post("/whoami", headers)), "IDENTITY_REJECTED");
    assertRefused(served, served.exchange(post("/ping", headers)), "IDENTITY_REJECTED");
  }

  private static void assertRefused(Served served, RawHttp.Response answer, String code) {
    assertThat(answer.code()).isEqualTo(code);
    assertThat(served.userCodeRuns).hasValue(0);
  }
}
