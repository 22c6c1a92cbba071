package dev.signet.scf;

import static dev.signet.scf.ScfHarness.MINI_PROGRAM;
import static dev.signet.scf.ScfHarness.SEEN_SOURCE;
import static dev.signet.scf.ScfHarness.eventOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.identity.Requirement;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SECURITY.md row 8: system properties of one call lend nothing to the next. */
class ScfStaleIdentityTest {

  private static final String KEYS = "WX_OPENID,WX_APPID,WX_UNIONID";

  @Test
  void lendsTheSourceOfACallToNoForgedEventAfterIt() {
    TestFunction function = TestFunction.whoami(Requirement.CALLER);
    ScfHarness scf = ScfHarness.of(function, SEEN_SOURCE);
    platformNames(scf, "oAlice");
    assertThat(scf.outcome(eventOf("oAlice"))).isEqualTo("OK");

    assertThat(scf.outcome(eventOf("oAlice"))).isEqualTo("IDENTITY_REJECTED");
    assertThat(function.calls()).isEqualTo(1);
  }

  @Test
  void lendsTheUnionIdOfACallToNoForgedEventAfterIt() {
    TestFunction function = TestFunction.whoami(Requirement.CALLER.withUnionId());
    ScfHarness scf = ScfHarness.of(function, MINI_PROGRAM);
    platformNames(scf, "oAlice");
    assertThat(scf.outcome(eventOf("oAlice"))).isEqualTo("OK");

    assertThat(scf.outcome(eventOf("oAlice"))).isEqualTo("UNIONID_UNAVAILABLE");
    assertThat(function.calls()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {SEEN_SOURCE, MINI_PROGRAM})
  void keepsInterleavedCallersApart(String ingress) {
    TestFunction function = TestFunction.whoami(Requirement.ANONYMOUS);
    ScfHarness scf = ScfHarness.of(function, ingress, "SIGNET_LOG", "none");
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      int who = random.nextInt(3);
      String openId = who == 0 ? "oAlice" : "oBob";
      if (who < 2) {
        platformNames(scf, openId);
      }
      Object answer = scf.call(who < 2 ? eventOf(openId) : Map.of("n", i));

      assertThat(answer).isEqualTo(who < 2 ? completely(openId) : "nobody");
    }
    assertThat(function.calls()).isEqualTo(10_000);
  }

  @Test
  void hidesTheVariablesFromUserCodeAndRemovesWhatComesMeanwhile() {
    Properties[] during = new Properties[1];
    ScfHarness[] scf = new ScfHarness[1];
    TestFunction function =
        TestFunction.of(
            Requirement.CALLER,
            (caller, payload) -> {
              during[0] = (Properties) scf[0].properties.clone();
              platformNames(scf[0], "oMeanwhile");
              return null;
            });
    scf[0] = ScfHarness.of(function, SEEN_SOURCE);
    scf[0].seen("TCB_ENV", "env-1", "SCF_NAMESPACE", "ns", "java.version", "11");
    platformNames(scf[0], "oAlice");
    scf[0].seen("WX_API_TOKEN", "5a", "TRIGGER_SRC", "other");

    assertThat(scf[0].outcome(eventOf("oAlice"))).isEqualTo("OK");

    assertThat(during[0].stringPropertyNames())
        .containsExactlyInAnyOrder("TCB_ENV", "SCF_NAMESPACE", "java.version");
    assertThat(scf[0].properties.stringPropertyNames())
        .containsExactlyInAnyOrder("TCB_ENV", "SCF_NAMESPACE", "java.version");
  }

  @Test
  void removesTheVariablesWhenUserCodeThrows() {
    ScfHarness[] scf = new ScfHarness[1];
    TestFunction function =
        TestFunction.of(
            Requirement.CALLER,
            (caller, payload) -> {
              platformNames(scf[0], "oMeanwhile");
              throw new StackOverflowError();
            });
    scf[0] = ScfHarness.of(function, SEEN_SOURCE);
    platformNames(scf[0], "oAlice");

    assertThat(scf[0].outcome(eventOf("oAlice"))).isEqualTo("INTERNAL");
    assertThat(scf[0].properties).isEmpty();
  }

  @Test
  void removesTheVariablesOfARefusedCallAndOfMalformedText() {
    ScfHarness scf = ScfHarness.of(TestFunction.whoami(Requirement.CALLER), SEEN_SOURCE);

    platformNames(scf, "oAlice");
    assertThat(scf.outcome(Map.of())).isEqualTo("UNAUTHENTICATED");
    assertThat(scf.properties).isEmpty();

    platformNames(scf, "oAlice");
    assertThat(scf.callText("{")).contains("INVALID_ARGUMENT");
    assertThat(scf.properties).isEmpty();
  }

  @Test
  void removesTheVariablesOfACallWhoseContextFails() {
    TestFunction function = TestFunction.whoami(Requirement.CALLER);
    ScfHarness scf = ScfHarness.of(function, SEEN_SOURCE);
    platformNames(scf, "oAlice");
    scf.call(eventOf("oAlice"), new BrokenContext());

    assertThat(scf.outcome(eventOf("oAlice"))).isEqualTo("IDENTITY_REJECTED");
    assertThat(function.calls()).isZero();
  }

  @Test
  void takesAPropertyThatIsNoTextForUnseen() {
    ScfHarness scf = ScfHarness.of(TestFunction.whoami(Requirement.CALLER), SEEN_SOURCE);
    platformNames(scf, "oAlice");
    scf.properties.put("WX_UNIONID", 7);
    scf.properties.put(7, "WX_OPENID");
    scf.properties.put("TCB_ENV", new Object());

    assertThat(scf.call(eventOf("oAlice")))
        .hasFieldOrPropertyWithValue("openid", "oAlice")
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .doesNotContainKey("unionid");
    assertThat(scf.properties).containsOnlyKeys(7, "TCB_ENV");
  }

  @Test
  void takesPropertiesThatASecurityManagerHidesForUnseen() {
    TestFunction function = TestFunction.whoami(Requirement.CALLER);
    ScfHarness strict = ScfHarness.over(ScfStaleIdentityTest::denied, function, SEEN_SOURCE);
    ScfHarness open = ScfHarness.over(ScfStaleIdentityTest::denied, function, MINI_PROGRAM);

    assertThat(strict.outcome(eventOf("oAlice"))).isEqualTo("IDENTITY_REJECTED");
    assertThat(open.outcome(eventOf("oAlice"))).isEqualTo("OK");
  }

  private static Map<String, Object> completely(String openId) {
    return Map.of(
        "openid", openId, "appid", ScfHarness.APP, "unionid", "u" + openId, "source", "wx_client");
  }

  private static Properties denied() {
    throw new SecurityException("not for you");
  }

  private static void platformNames(ScfHarness scf, String openId) {
    scf.seen("TCB_SOURCE", "wx_client", "WX_CONTEXT_KEYS", KEYS, "WX_OPENID", openId);
    scf.seen("WX_APPID", ScfHarness.APP, "WX_UNIONID", "u" + openId);
  }
}
