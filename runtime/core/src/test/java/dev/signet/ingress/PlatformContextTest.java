package dev.signet.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The golden table of {@code getWXContext} (wx-server-sdk 4.0.2), with the two deliberate
 * differences: identifiers stay text, and no token enters.
 */
class PlatformContextTest {

  @Test
  void namesTheFieldsAsTheSdkDoesAndLeavesTheApiTokenOut() {
    Map<String, String> fields =
        fields(
            "WX_CONTEXT_KEYS", "WX_CLIENTIP,WX_CLIENTIPV6,WX_APPID,WX_OPENID,WX_API_TOKEN",
            "WX_CLIENTIP", "1.2.3.4",
            "WX_CLIENTIPV6", "::ffff:1.2.3.4",
            "WX_APPID", "wx0000000000000001",
            "WX_OPENID", "oTEST",
            "WX_API_TOKEN", "5a",
            "TCB_ENV", "env-1",
            "TCB_SOURCE", "wx_client");

    assertThat(fields)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "CLIENTIP", "1.2.3.4",
                "CLIENTIPV6", "::ffff:1.2.3.4",
                "APPID", "wx0000000000000001",
                "OPENID", "oTEST",
                "ENV", "env-1",
                "SOURCE", "wx_client"));
  }

  @Test
  void isEmptyWithoutTheListOfKeys() {
    assertThat(fields("WX_OPENID", "oTEST", "TCB_ENV", "env-1", "TCB_SOURCE", "wx_client"))
        .isEmpty();
  }

  @Test
  void isEmptyWithAnEmptyListOfKeys() {
    assertThat(fields("WX_CONTEXT_KEYS", "", "TCB_ENV", "env-1", "TCB_SOURCE", "wx_client"))
        .isEmpty();
  }

  /** The SDK returns {@code "N":7}, {@code "BIG":123456789012345680000} and {@code "NEG":-5}. */
  @Test
  void keepsDigitsAsTextWhereTheSdkMakesNumbersOfThem() {
    Map<String, String> fields =
        fields(
            "WX_CONTEXT_KEYS", "WX_N,WX_BIG,WX_NEG,WX_,FOO,WX_EMPTY,,WX_MISSING",
            "WX_N", "007",
            "WX_BIG", "123456789012345678901",
            "WX_NEG", "-5",
            "WX_", "x",
            "FOO", "bar",
            "WX_EMPTY", "",
            "SCF_NAMESPACE", "ns");

    assertThat(fields)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "N", "007",
                "BIG", "123456789012345678901",
                "NEG", "-5",
                "WX_", "x",
                "FOO", "bar",
                "EMPTY", "",
                "ENV", "ns"));
  }

  /**
   * The SDK returns {@code "CLOUDBASE_ACCESSTOKEN":"5a"}, because its list of tokens misses that
   * one.
   */
  @Test
  void letsNoTokenInWhereTheSdkLetsOneThrough() {
    Map<String, String> fields =
        fields(
            "WX_CONTEXT_KEYS",
            "API_TOKEN,WX_API_TOKEN,TRIGGER_API_TOKEN_V0,WX_TRIGGER_API_TOKEN_V0,"
                + "WX_CLOUDBASE_ACCESSTOKEN",
            "API_TOKEN",
            "1a",
            "WX_API_TOKEN",
            "2a",
            "TRIGGER_API_TOKEN_V0",
            "3a",
            "WX_TRIGGER_API_TOKEN_V0",
            "4a",
            "WX_CLOUDBASE_ACCESSTOKEN",
            "5a");

    assertThat(fields).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WX_FROM_CLOUDBASE_ACCESSTOKEN",
        "TCB_SESSIONTOKEN",
        "TENCENTCLOUD_SECRETID",
        "TENCENTCLOUD_SECRETKEY",
        "TENCENTCLOUD_SESSIONTOKEN"
      })
  void letsNoOtherSecretInEither(String name) {
    PlatformContext context = PlatformContext.of(Map.of("WX_CONTEXT_KEYS", name, name, "5a"));

    assertThat(context.fields()).isEmpty();
    assertThat(context.variable(name)).isNull();
  }

  @Test
  void prefersTheEnvironmentOverTheNamespace() {
    assertThat(fields("WX_CONTEXT_KEYS", "WX_X", "TCB_ENV", "env-1", "SCF_NAMESPACE", "ns"))
        .containsExactly(Map.entry("ENV", "env-1"));
    assertThat(fields("WX_CONTEXT_KEYS", "WX_X", "TCB_ENV", "", "SCF_NAMESPACE", "ns"))
        .containsExactly(Map.entry("ENV", "ns"));
  }

  @Test
  void doesNotChangeWithTheMapItWasReadFrom() {
    Map<String, String> variables = new HashMap<>();
    variables.put("WX_CONTEXT_KEYS", "WX_OPENID");
    variables.put("WX_OPENID", "oFirst");
    PlatformContext context = PlatformContext.of(variables);

    variables.put("WX_OPENID", "oSecond");

    assertThat(context.fields()).containsEntry("OPENID", "oFirst");
    assertThat(context.variable("WX_OPENID")).isEqualTo("oFirst");
  }

  private static Map<String, String> fields(String... namesAndValues) {
    Map<String, String> variables = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      variables.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return PlatformContext.of(variables).fields();
  }
}
