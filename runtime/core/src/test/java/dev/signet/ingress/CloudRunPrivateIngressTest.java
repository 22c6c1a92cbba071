package dev.signet.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.ErrorCode;
import dev.signet.error.Refusal;
import dev.signet.identity.WxContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudRunPrivateIngressTest {

  private static final String APP = "wx0123456789abcdef";
  private static final HttpIngress INGRESS = new CloudRunPrivateIngress(IngressSettings.none());

  static Stream<String> identityHeaders() {
    return Stream.of(
        "X-WX-OPENID",
        "X-WX-APPID",
        "X-WX-UNIONID",
        "X-WX-FROM-OPENID",
        "X-WX-FROM-APPID",
        "X-WX-FROM-UNIONID",
        "X-WX-ENV",
        "X-WX-SOURCE");
  }

  @Test
  void believesACompleteDirectIdentity() {
    WxContext caller = accepted(complete());

    assertThat(caller.openId().value()).isEqualTo("oUser");
    assertThat(caller.appId().value()).isEqualTo(APP);
    assertThat(caller.unionId().orElseThrow().value()).isEqualTo("uUser");
    assertThat(caller.source().orElseThrow()).hasToString("wx_client");
    assertThat(caller.env()).contains("env-1");
    assertThat(INGRESS.name()).isEqualTo("wechat-cloudrun-private");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-wx-openid", "X-Wx-OpenId", "X-WX-OPENID", "x-WX-oPENID"})
  void readsNamesInAnyCaseUnderAnyLocale(String name) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(new Locale("tr"));
      assertThat(
              accepted(name, "oUser", "X-Wx-AppId", APP, "x-wx-SOURCE", "wx_client")
                  .openId()
                  .value())
          .isEqualTo("oUser");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void nobodyCallsWithoutAnIdentity() {
    assertNobody();
    assertNobody("X-WX-SOURCE", "wx_client", "X-WX-ENV", "env-1", "X-WX-APPID", APP);
    assertNobody("X-WX-OPENID", "", "X-WX-SOURCE", "wx_client", "X-WX-APPID", APP);
    assertNobody("X-Cloudbase-Context", "eyJ3ZWNoYXRDb250ZXh0Ijp7fX0=", "openid", "oUser");
  }

  @ParameterizedTest
  @MethodSource("identityHeaders")
  void refusesAHeaderThatComesTwiceInAnySpelling(String name) {
    String fine = valueOf(name);
    for (String second :
        new String[] {name, name.toLowerCase(Locale.ROOT), name.charAt(0) + lower(name, 1)}) {
      assertRejected(with(complete(), second, fine));
      assertRejected(with(complete(), second, ""));
      assertRejected(with(new String[] {second, "other"}, complete()));
    }
    assertRejected(name, "", name, "");
  }

  @ParameterizedTest
  @MethodSource("identityHeaders")
  void refusesANameThatACarelessServerTakesForAnIdentityHeader(String name) {
    List<String> alike = new ArrayList<>();
    alike.add(name.replace('-', '_'));
    alike.add(name.toLowerCase(Locale.ROOT).replace("wx-", "wx_"));
    alike.add(name.replaceFirst("-", "_"));
    alike.add(name.replace('I', '\u0130'));
    alike.add(name.replace('I', '\u0131'));
    alike.add(name.toLowerCase(Locale.ROOT).replace('i', '\u0131'));
    alike.add(name.replace('S', '\u017f'));
    alike.removeIf(other -> other.equalsIgnoreCase(name) && other.chars().allMatch(c -> c < 128));
    assertThat(alike).hasSizeGreaterThanOrEqualTo(3);

    for (String imitation : alike) {
      assertRejected(with(complete(), imitation, valueOf(name)));
      assertRejected(imitation, "");
    }
  }

  @ParameterizedTest
  @MethodSource("identityHeaders")
  void refusesAValueWithACharacterThatItNeverHas(String name) {
    for (String junk :
        new String[] {
          " ",
          "\t",
          "\r",
          "\n",
          "\r\nX-WX-OPENID: oEvil",
          "\u0000",
          "\u001b[2J",
          "\u007f",
          "\u00e9",
          "\u0130",
          "\ud83d\ude00",
          "\u3000"
        }) {
      assertRejected(replaced(name, valueOf(name) + junk));
      assertRejected(replaced(name, junk + valueOf(name)));
    }
    if (!name.equals("X-WX-SOURCE")) {
      assertRejected(replaced(name, valueOf(name) + ",oEvil"));
      assertRejected(replaced(name, ","));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-WX-OPENID",
        "X-WX-APPID",
        "X-WX-UNIONID",
        "X-WX-FROM-OPENID",
        "X-WX-FROM-APPID",
        "X-WX-FROM-UNIONID"
      })
  void takesAnIdentifierOf128CharactersAndNoLongerOne(String name) {
    assertThat(verify(replaced(name, "a".repeat(127))).caller()).isPresent();
    assertThat(verify(replaced(name, "a".repeat(128))).caller()).isPresent();
    assertRejected(replaced(name, "a".repeat(129)));
    assertRejected(replaced(name, "a".repeat(513)));
    HttpIngress narrow =
        new CloudRunPrivateIngress(IngressSettings.none().withMaxIdentifierLength(20));
    assertThat(narrow.verify(RequestHeaders.of(replaced(name, "a".repeat(20)))).caller())
        .isPresent();
    assertThat(narrow.verify(RequestHeaders.of(replaced(name, "a".repeat(21)))).refusal())
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"o.User", "o/User", "o'--", "<o>", "o%00", "o=", "o+", "${o}", "o\"", "?"})
  void refusesAnIdentifierOutsideItsAlphabet(String value) {
    for (String name : new String[] {"X-WX-OPENID", "X-WX-APPID", "X-WX-UNIONID"}) {
      assertRejected(replaced(name, value));
    }
  }

  @ParameterizedTest
  @MethodSource("identityHeaders")
  void refusesAConnectionHeaderThatNamesAnIdentityHeader(String name) {
    for (String connection :
        new String[] {
          name,
          "close, " + name,
          name.toLowerCase(Locale.ROOT) + ",keep-alive",
          "keep-alive ,\t" + name.replace('-', '_') + " "
        }) {
      assertRejected(with(complete(), "Connection", connection));
      assertRejected("connection", connection);
    }
  }

  @Test
  void anOrdinaryConnectionHeaderIsNoReason() {
    assertThat(accepted(with(complete(), "Connection", "keep-alive, Upgrade"))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "WX_CLIENT", "web", "wx_client,", ",scf", "wx_client,web", "wx_client;scf"})
  void refusesAnIdentityWithoutAKnownSource(String source) {
    assertRejected(replaced("X-WX-SOURCE", source));
  }

  @Test
  void refusesAnIdentityWithoutASourceHeader() {
    assertRejected("X-WX-OPENID", "oUser", "X-WX-APPID", APP);
    assertRejected("X-WX-FROM-OPENID", "oUser", "X-WX-FROM-APPID", APP);
    assertRejected("X-WX-UNIONID", "uUser");
  }

  @Test
  void refusesAnIncompleteDirectIdentity() {
    assertRejected("X-WX-OPENID", "oUser", "X-WX-SOURCE", "wx_client");
    assertRejected("X-WX-OPENID", "oUser", "X-WX-APPID", "", "X-WX-SOURCE", "wx_client");
    assertRejected("X-WX-UNIONID", "uUser", "X-WX-APPID", APP, "X-WX-SOURCE", "wx_client");
  }

  @Test
  void takesAnEmptyUnionIdForNone() {
    assertThat(accepted(replaced("X-WX-UNIONID", "")).unionId()).isEmpty();
  }

  static void assertNobody(String... headers) {
    IngressDecision decision = verify(headers);
    assertThat(decision.refusal()).isEmpty();
    assertThat(decision.caller()).isEmpty();
    assertThat(decision.timerTrigger()).isEmpty();
  }

  static void assertRejected(String... headers) {
    IngressDecision decision = verify(headers);
    assertThat(decision.caller()).as(String.join("|", headers)).isEmpty();
    Refusal refusal = decision.refusal().orElseThrow();
    assertThat(refusal.code()).isEqualTo(ErrorCode.IDENTITY_REJECTED);
    assertThat(refusal.toString()).doesNotContain("oUser", "uUser", "oEvil", APP, "\u001b");
  }

  static WxContext accepted(String... headers) {
    return verify(headers).caller().orElseThrow();
  }

  private static IngressDecision verify(String... headers) {
    return INGRESS.verify(RequestHeaders.of(headers));
  }

  private static String[] complete() {
    return new String[] {
      "X-WX-OPENID", "oUser", "X-WX-APPID", APP, "X-WX-UNIONID", "uUser",
      "X-WX-SOURCE", "wx_client", "X-WX-ENV", "env-1", "X-WX-FROM-UNIONID", "",
      "X-WX-FROM-OPENID", "", "X-WX-FROM-APPID", ""
    };
  }

  /**
   * Returns a complete identity, direct or shared like the header, with another value for the
   * header.
   */
  private static String[] replaced(String name, String value) {
    String[] headers = complete();
    for (int i = 0; i < headers.length; i += 2) {
      if (headers[i].equals(name)) {
        headers[i + 1] = value;
      } else if (headers[i].startsWith("X-WX-FROM") && name.startsWith("X-WX-FROM")) {
        headers[i + 1] = valueOf(headers[i]);
      }
    }
    return headers;
  }

  private static String valueOf(String name) {
    return switch (name) {
      case "X-WX-SOURCE" -> "wx_client";
      case "X-WX-ENV" -> "env-1";
      case "X-WX-APPID", "X-WX-FROM-APPID" -> APP;
      case "X-WX-UNIONID", "X-WX-FROM-UNIONID" -> "uUser";
      default -> "oUser";
    };
  }

  private static String lower(String name, int from) {
    return name.substring(from).toLowerCase(Locale.ROOT);
  }

  static String[] with(String[] headers, String... more) {
    return Stream.concat(Stream.of(headers), Stream.of(more)).toArray(String[]::new);
  }
}
