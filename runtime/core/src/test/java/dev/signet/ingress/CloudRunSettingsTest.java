package dev.signet.ingress;

import static dev.signet.ingress.CloudRunPrivateIngressTest.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.identity.SharedCaller;
import dev.signet.identity.WxContext;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudRunSettingsTest {

  private static final String APP = "wx0123456789abcdef";
  private static final String OTHER_APP = "wxfedcba9876543210";
  private static final String[] DIRECT = {
    "X-WX-OPENID", "oUser", "X-WX-APPID", APP, "X-WX-SOURCE", "wx_client", "X-WX-ENV", "env-1"
  };
  private static final String[] SHARED = {
    "X-WX-FROM-OPENID", "oFrom", "X-WX-FROM-APPID", OTHER_APP, "X-WX-SOURCE", "wx_client"
  };

  @Test
  void aCallWithFromHeadersIsSharedEvenWithDirectOnesBesideThem() {
    WxContext caller =
        verify(
                IngressSettings.none(),
                with(DIRECT, "X-WX-FROM-OPENID", "oFrom", "X-WX-FROM-APPID", OTHER_APP))
            .caller()
            .orElseThrow();

    assertThat(caller.findOpenId()).isEmpty();
    assertThat(caller.unionId()).isEmpty();
    assertThat(caller.appId().value()).isEqualTo(APP);
    SharedCaller shared = caller.sharedCaller().orElseThrow();
    assertThat(shared.fromOpenId().value()).isEqualTo("oFrom");
    assertThat(shared.fromAppId().value()).isEqualTo(OTHER_APP);
  }

  @Test
  void aSharedCallerNeedsNoDirectHeader() {
    WxContext caller =
        verify(IngressSettings.none(), with(SHARED, "X-WX-FROM-UNIONID", "uFrom"))
            .caller()
            .orElseThrow();

    assertThat(caller.findAppId()).isEmpty();
    assertThat(caller.sharedCaller().orElseThrow().fromUnionId().orElseThrow().value())
        .isEqualTo("uFrom");
  }

  @ParameterizedTest
  @CsvSource({
    "X-WX-FROM-OPENID,oFrom",
    "X-WX-FROM-APPID,wxfedcba9876543210",
    "X-WX-FROM-UNIONID,uFrom"
  })
  void oneFromHeaderAloneIsNoIdentityNotEvenBesideADirectOne(String name, String value) {
    assertThat(verify(IngressSettings.none(), with(DIRECT, name, value)).refusal()).isPresent();
    assertThat(verify(IngressSettings.none(), name, value, "X-WX-SOURCE", "wx_client").refusal())
        .isPresent();
  }

  @Test
  void onlyConfiguredAppsCall() {
    IngressSettings settings = IngressSettings.none().withAppIds(Set.of(APP));

    assertThat(verify(settings, DIRECT).caller()).isPresent();
    assertThat(verify(IngressSettings.none().withAppIds(Set.of(OTHER_APP)), DIRECT).refusal())
        .isPresent();
    assertThat(verify(settings, SHARED).refusal()).isPresent();
    assertThat(verify(settings, with(SHARED, "X-WX-APPID", APP)).refusal()).isPresent();
    assertThat(verify(settings.withAppIds(Set.of(OTHER_APP)), SHARED).caller()).isPresent();
    assertThat(
            verify(settings.withAppIds(Set.of(OTHER_APP)), with(SHARED, "X-WX-APPID", APP))
                .refusal())
        .isPresent();
    assertThat(
            verify(settings.withAppIds(Set.of(APP, OTHER_APP)), with(SHARED, "X-WX-APPID", APP))
                .caller())
        .isPresent();
  }

  @Test
  void onlyTheConfiguredEnvironmentCalls() {
    assertThat(verify(IngressSettings.none().withEnvId("env-1"), DIRECT).caller()).isPresent();
    assertThat(verify(IngressSettings.none().withEnvId("env-2"), DIRECT).refusal()).isPresent();
    assertThat(verify(IngressSettings.none().withEnvId("ENV-1"), DIRECT).refusal()).isPresent();
    assertThat(verify(IngressSettings.none().withEnvId("env-1"), SHARED).refusal()).isPresent();
  }

  @Test
  void anIdentityNeedsAConfiguredHost() {
    IngressSettings settings = IngressSettings.none().withHosts(Set.of("Shop.Example"));

    assertThat(verify(settings, with(DIRECT, "Host", "shop.example")).caller()).isPresent();
    assertThat(verify(settings, with(DIRECT, "hOST", "SHOP.EXAMPLE")).caller()).isPresent();
    assertThat(verify(settings, DIRECT).refusal()).isPresent();
    for (String host : new String[] {"", "evil.example", "shop.example.", "shop.example:81"}) {
      assertThat(verify(settings, with(DIRECT, "Host", host)).refusal()).as(host).isPresent();
    }
    assertThat(
            verify(settings, with(DIRECT, "Host", "shop.example", "host", "shop.example"))
                .refusal())
        .isPresent();
  }

  @Test
  void aCallWithoutAnIdentityComesByAnyHost() {
    IngressSettings settings = IngressSettings.none().withHosts(Set.of("shop.example"));

    assertThat(verify(settings, "Host", "10.0.0.1").refusal()).isEmpty();
  }

  @Test
  void theBoundOfIdentifiersIsBounded() {
    for (int bad : new int[] {Integer.MIN_VALUE, 0, 513}) {
      assertThatThrownBy(() -> IngressSettings.none().withMaxIdentifierLength(bad))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(verify(IngressSettings.none().withMaxIdentifierLength(512), DIRECT).caller())
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.3.4, 1.2.3.4, ",
    "255.255.255.255, 255.255.255.255, ",
    "::ffff:1.2.3.4, 1.2.3.4, ::ffff:1.2.3.4",
    "::FFFF:1.2.3.4, 1.2.3.4, ::FFFF:1.2.3.4",
    "2001:db8::1, , 2001:db8::1",
    "::, , ::",
    "::1, , ::1",
    "1:2:3:4:5:6:7:8, , 1:2:3:4:5:6:7:8",
    "1:2:3:4:5:6:7::, , 1:2:3:4:5:6:7::",
    "1:2:3:4:5:6:1.2.3.4, , 1:2:3:4:5:6:1.2.3.4",
    "ABCD::, , ABCD::"
  })
  void keepsOneLiteralClientAddress(String sent, String v4, String v6) {
    WxContext caller = from(sent);

    assertThat(caller.clientIp().orElse(null)).isEqualTo(v4);
    assertThat(caller.clientIpv6().orElse(null)).isEqualTo(v6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.256",
        "1.2.3.-4",
        "01.2.3.4",
        "1.2.3.04",
        "1..3.4",
        "1.2.3.4:80",
        "1.2.3.4, 5.6.7.8",
        "1.2.3.4 ",
        " 1.2.3.4",
        "1.2.3.4\n",
        "0x1.2.3.4",
        "[::1]",
        "[::1]:80",
        "::1%eth0",
        "fe80::1%25eth0",
        "1::2::3",
        ":::",
        ":1",
        "1:",
        "::g",
        "12345::",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8::",
        "::1.2.3",
        "::ffff:1.2.3.256",
        "1.2.3.4::",
        "localhost",
        "\u0661.2.3.4",
        "\uff11::",
        "<script>alert(1)</script>",
        "unknown",
        "1:2:3:4:5:6:7:1.2.3.4"
      })
  void dropsWhatIsNotOneAddress(String sent) {
    WxContext caller = from(sent);

    assertThat(caller.clientIp()).isEmpty();
    assertThat(caller.clientIpv6()).isEmpty();
  }

  @Test
  void dropsAnAddressThatCameTwiceOrInAnotherHeader() {
    String name = "X-Original-Forwarded-For";
    for (String[] headers :
        new String[][] {
          with(DIRECT, name, "1.2.3.4", name, "1.2.3.4"),
          with(DIRECT, name, "1.2.3.4", "x-original-forwarded-for", "::1"),
          with(DIRECT, "X-Forwarded-For", "1.2.3.4", "X-Real-IP", "1.2.3.4"),
          with(DIRECT, "X_Original_Forwarded_For", "1.2.3.4")
        }) {
      WxContext caller = verify(IngressSettings.none(), headers).caller().orElseThrow();
      assertThat(caller.clientIp()).isEmpty();
      assertThat(caller.clientIpv6()).isEmpty();
    }
  }

  private static WxContext from(String address) {
    return verify(IngressSettings.none(), with(DIRECT, "X-Original-Forwarded-For", address))
        .caller()
        .orElseThrow();
  }

  private static IngressDecision verify(IngressSettings settings, String... headers) {
    return new CloudRunPrivateIngress(settings).verify(RequestHeaders.of(headers));
  }
}
