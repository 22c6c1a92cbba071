package dev.signet.http;

import static dev.signet.http.TestHost.CALLER;
import static dev.signet.http.TestHost.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import dev.signet.identity.CallSource;
import dev.signet.identity.Requirement;
import dev.signet.identity.WxContext;
import dev.signet.ingress.CloudRunPrivateIngress;
import dev.signet.ingress.IngressSettings;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SECURITY.md rows 1 to 4, 17, 19, 21, 25 and 26 against ingress wechat-cloudrun-private. */
class IdentityHeadersTest {

  private static final String OPENID = "X-WX-OPENID: oUser_A\r\n";
  private static final String APPID = "X-WX-APPID: wx0000000000000001\r\n";
  private static final String SOURCE = "X-WX-SOURCE: wx_client\r\n";
  private static final String SHARED =
      "X-WX-FROM-OPENID: oFrom_B\r\nX-WX-FROM-APPID: wx0000000000000002\r\n";

  private TestHost host;

  @BeforeEach
  void start() {
    IngressSettings settings =
        IngressSettings.none()
            .withAppIds(Set.of("wx0000000000000001", "wx0000000000000002"))
            .withEnvId("env-1")
            .withHosts(Set.of("h"));
    host =
        TestHost.start(
            new CloudRunPrivateIngress(settings),
            TestHost.OPTIONS,
            TestFunction.of("whoami", IdentityHeadersTest::describe),
            TestFunction.anonymous("ping", (caller, payload) -> "pong"),
            TestFunction.of(
                "linked", Requirement.CALLER.withUnionId(), IdentityHeadersTest::describe),
            TestFunction.of(
                "sharing", Requirement.CALLER.withSharedCaller(), IdentityHeadersTest::describe),
            TestFunction.of(
                "paid",
                Requirement.CALLER.withSources(false, CallSource.WX_PAYCALLBACK),
                IdentityHeadersTest::describe),
            TestFunction.of(
                "chained",
                Requirement.CALLER.withSources(true, CallSource.WX_CLIENT, CallSource.SCF),
                IdentityHeadersTest::describe));
  }

  @AfterEach
  void stop() {
    host.close();
  }

  private static Object describe(WxContext caller, Object payload) {
    return caller.sharedCaller().isPresent()
        ? "shared"
        : caller.openId().value()
            + caller.unionId().map(id -> " u:" + id.value()).orElse("")
            + caller.clientIp().map(ip -> " 4:" + ip).orElse("")
            + caller.clientIpv6().map(ip -> " 6:" + ip).orElse("");
  }

  @Test
  void acceptsACallerThatMeetsEverything() {
    assertThat(whoami(OPENID + APPID + SOURCE + "X-WX-ENV: env-1\r\n").body())
        .isEqualTo("\"oUser_A\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "X-WX-APPID: wx0000000000000001\r\nX-WX-SOURCE: wx_client\r\nX-WX-ENV: env-1\r\n",
        "X-WX-OPENID:\r\nX-WX-SOURCE: wx_client\r\n",
        "X-Openid: oUser_A\r\nX-WX-SOURCE: wx_client\r\n",
        "X-WX-OPENID2: oUser_A\r\nX-WX-SOURCE: wx_client\r\n",
        "X-Cloudbase-Context: eyJ3ZWNoYXRDb250ZXh0Ijp7Im9wZW5JZCI6Im9Vc2VyX0EifX0=\r\n",
        "Cookie: X-WX-OPENID=oUser_A\r\n",
      })
  void nobodyIsUnauthenticated(String headers) {
    assertRefused(whoami(headers), 401, "UNAUTHENTICATED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // absent or wrong beside an openid
        "X-WX-OPENID: oUser_A\r\n",
        "X-WX-OPENID: oUser_A\r\nX-WX-APPID: wx0000000000000001\r\nX-WX-ENV: env-1\r\n",
        "X-WX-OPENID: oUser_A\r\nX-WX-SOURCE: wx_client\r\nX-WX-ENV: env-1\r\n",
        "X-WX-OPENID: oUser_A\r\nX-WX-APPID: wx0000000000000009\r\nX-WX-SOURCE: wx_client\r\n"
            + "X-WX-ENV: env-1\r\n",
        "X-WX-OPENID: oUser_A\r\nX-WX-APPID: wx0000000000000001\r\nX-WX-SOURCE: wx_client\r\n",
        "X-WX-OPENID: oUser_A\r\nX-WX-APPID: wx0000000000000001\r\nX-WX-SOURCE: wx_client\r\n"
            + "X-WX-ENV: env-2\r\n",
        "X-WX-OPENID: oUser_A\r\nX-WX-APPID: wx0000000000000001\r\nX-WX-SOURCE: \r\n"
            + "X-WX-ENV: env-1\r\n",
        "X-WX-OPENID: oUser_A\r\nX-WX-APPID: wx0000000000000001\r\nX-WX-SOURCE: elsewhere\r\n"
            + "X-WX-ENV: env-1\r\n",
        "X-WX-OPENID: oUser_A\r\nX-WX-APPID: wx0000000000000001\r\nX-WX-SOURCE: WX_CLIENT\r\n"
            + "X-WX-ENV: env-1\r\n",
        "X-WX-UNIONID: uUser_A\r\nX-WX-SOURCE: wx_client\r\nX-WX-ENV: env-1\r\n",
      })
  void anIdentityThatLacksAMarkerIsRejected(String headers) {
    assertRejectedEverywhere(headers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // row 2: more than one value
        "X-WX-OPENID: oUser_A\r\n",
        "X-WX-OPENID: oUser_B\r\n",
        "x-wx-openid: oUser_B\r\n",
        "X-Wx-OpenId:\r\n",
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
        // malformed fields
        "X-WX-UNIONID: u ser\r\n",
        "X-WX-UNIONID: u\u00e9\r\n",
        "X-WX-FROM-OPENID: oFrom,oOther\r\n",
        "X-WX-FROM-OPENID: oFrom\r\n",
      })
  void oneMoreHeaderSpoilsAGoodIdentity(String more) {
    String good = OPENID + APPID + SOURCE + "X-WX-ENV: env-1\r\n";
    assertRejectedEverywhere(good + more);
    assertRejectedEverywhere(more + good);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "oUser_A, oUser_B",
        "oUser_A,",
        "o\tUser",
        "o User",
        "o.User",
        "oUser=",
        "o\u00fcser",
        "\u00c4",
        "o\"User",
        "${jndi:x}",
        "<script>",
      })
  void anOpenidOfOtherCharactersIsRejected(String openId) {
    assertRejectedEverywhere(
        "X-WX-OPENID: " + openId + "\r\n" + APPID + SOURCE + "X-WX-ENV: env-1\r\n");
    assertThat(host.log()).doesNotContain(openId);
  }

  @ParameterizedTest
  @CsvSource({"1, 200", "127, 200", "128, 200", "129, 401", "600, 401"})
  void anOpenidIsBounded(int length, int status) {
    String openId = "o".repeat(length);
    String headers = "X-WX-OPENID: " + openId + "\r\n" + APPID + SOURCE + "X-WX-ENV: env-1\r\n";

    assertThat(whoami(headers).status()).isEqualTo(status);
  }

  @Test
  void theNamesDoNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertRejectedEverywhere(
          OPENID + APPID + SOURCE + "X-WX-ENV: env-1\r\nX_WX_UNIONID: uUser_B\r\n");
      assertThat(
              whoami(
                      "x-wx-openid: oUser_A\r\nX-WX-APPID: wx0000000000000001\r\n"
                          + "x-WX-source: wx_client\r\nX-wx-env: env-1\r\n")
                  .body())
          .isEqualTo("\"oUser_A\"");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-WX-OPEN\u00ddD", "X-WX-OPEN\u00c4\u00b1D", "X-WX-\u00c5\u00bfOURCE"})
  void aNameThatIsNotAsciiReachesNobody(String name) {
    RawHttp.Response answer = whoami(name + ": oUser_A\r\n" + APPID);

    assertThat(answer.code()).isIn("INVALID_ARGUMENT", "UNAUTHENTICATED", "IDENTITY_REJECTED");
    assertThat(host.userCodeRuns).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({
    "whoami, wx_client, OK",
    "whoami, wx_devtools, OK",
    "whoami, wx_http, SOURCE_NOT_ALLOWED",
    "whoami, wx_trigger, SOURCE_NOT_ALLOWED",
    "whoami, wx_paycallback, SOURCE_NOT_ALLOWED",
    "whoami, wx_crawler, SOURCE_NOT_ALLOWED",
    "whoami, wx_localdebug, SOURCE_NOT_ALLOWED",
    "whoami, wx_unknown, SOURCE_NOT_ALLOWED",
    "whoami, scf, SOURCE_NOT_ALLOWED",
    "whoami, 'wx_client,scf', SOURCE_NOT_ALLOWED",
    "whoami, 'wx_client,wx_client', SOURCE_NOT_ALLOWED",
    "whoami, 'wx_client,wx_http', SOURCE_NOT_ALLOWED",
    "whoami, 'wx_http,wx_client', SOURCE_NOT_ALLOWED",
    "whoami, 'wx_client, scf', IDENTITY_REJECTED",
    "whoami, 'wx_client,', IDENTITY_REJECTED",
    "whoami, ',wx_client', IDENTITY_REJECTED",
    "paid, wx_paycallback, OK",
    "paid, wx_client, SOURCE_NOT_ALLOWED",
    "chained, 'wx_client,scf', OK",
    "chained, 'scf,wx_client', OK",
    "chained, wx_client, OK",
    "chained, 'wx_client,wx_http', SOURCE_NOT_ALLOWED",
  })
  void theSourceMeetsTheRequirement(String function, String source, String outcome) {
    host.exchange(
        post(
            "/" + function, OPENID + APPID + "X-WX-ENV: env-1\r\nX-WX-SOURCE: " + source + "\r\n"));

    assertThat(host.outcomes()).containsExactly(outcome);
    assertThat(host.userCodeRuns).hasValue(outcome.equals("OK") ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "whoami, false, false, UNAUTHENTICATED",
    "whoami, true, false, OK",
    "whoami, false, true, SHARED_CALLER_NOT_ALLOWED",
    "whoami, true, true, SHARED_CALLER_NOT_ALLOWED",
    "sharing, true, false, OK",
    "sharing, false, true, OK",
    "sharing, true, true, OK",
  })
  void aSharedCallerIsNeverTakenForADirectOne(
      String function, boolean direct, boolean shared, String outcome) {
    String headers =
        (direct ? OPENID + APPID : "") + (shared ? SHARED : "") + SOURCE + "X-WX-ENV: env-1\r\n";
    RawHttp.Response answer = host.exchange(post("/" + function, headers));

    assertThat(host.outcomes()).containsExactly(outcome);
    if (shared && outcome.equals("OK")) {
      assertThat(answer.body()).isEqualTo("\"shared\"");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', UNIONID_UNAVAILABLE",
    "'X-WX-UNIONID:', UNIONID_UNAVAILABLE",
    "'X-WX-UNIONID:    ', UNIONID_UNAVAILABLE",
    "'X-WX-UNIONID: u ser', IDENTITY_REJECTED",
    "'X-WX-UNIONID: u,v', IDENTITY_REJECTED",
    "'X-WX-UNIONID: uUser_A', OK",
    "'X-WX-FROM-UNIONID: uUser_A', IDENTITY_REJECTED",
  })
  void aUnionidIsThereOrTheFunctionDoesNotRun(String header, String outcome) {
    String line = header.isEmpty() ? "" : header + "\r\n";
    host.exchange(post("/linked", CALLER + "X-WX-ENV: env-1\r\n" + line));

    assertThat(host.outcomes()).containsExactly(outcome);
    assertThat(host.userCodeRuns).hasValue(outcome.equals("OK") ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.3.4, ' 4:1.2.3.4'",
    "::ffff:1.2.3.4, ' 4:1.2.3.4 6:::ffff:1.2.3.4'",
    "2001:db8::1, ' 6:2001:db8::1'",
    "'1.2.3.4, 5.6.7.8', ''",
    "1.2.3.4:80, ''",
    "fe80::1%eth0, ''",
    "[::1], ''",
    "01.2.3.4, ''",
    "1.2.3.256, ''",
    "localhost, ''",
  })
  void aClientAddressIsOneLiteralOrAbsent(String sent, String seen) {
    String headers =
        CALLER
            + "X-WX-ENV: env-1\r\nX-Forwarded-For: 9.9.9.9\r\nX-Original-Forwarded-For: "
            + sent
            + "\r\n";

    assertThat(whoami(headers).body()).isEqualTo("\"oUser_A" + seen + "\"");
  }

  @Test
  void aCallIsOneLineOfTheLogAndNamesNobodyInFull() {
    whoami(OPENID + APPID + SOURCE + "X-WX-ENV: env-1\r\n");
    whoami("X-WX-OPENID: \",\\\"x\r\n" + APPID + SOURCE + "X-WX-ENV: env-1\r\n");

    assertThat(host.log().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"function\""));
    assertThat(host.log()).doesNotContain("oUser_A", "\\\"x");
  }

  private RawHttp.Response whoami(String headers) {
    return host.exchange(post("/whoami", headers));
  }

  /**
   * Asserts that a rejected identity is refused by an anonymous function too, unlike an absent one.
   */
  private void assertRejectedEverywhere(String headers) {
    assertRefused(whoami(headers), 401, "IDENTITY_REJECTED");
    assertRefused(host.exchange(post("/ping", headers)), 401, "IDENTITY_REJECTED");
  }

  private void assertRefused(RawHttp.Response answer, int status, String code) {
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(host.userCodeRuns).hasValue(0);
  }
}
