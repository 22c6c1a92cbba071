package dev.signet.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signet.error.ErrorCode;
import dev.signet.host.ConfigurationException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.opentest4j.AssertionFailedError;

@WithCaller
class ScfPlatformTest {

  private static final Map<String, Object> FORGED =
      Map.of("userInfo", Map.of("openId", "oUser_A-1", "appId", "wx0000000000000001"));

  @Test
  void callsFunctionsWithEvents(ScfPlatform platform) {
    CallResult result = platform.invoke("greet", Map.of("name", "Lin"));

    assertThat(result.as(ShopFunctions.Greeting.class).text()).isEqualTo("Hello Lin");
    assertThat(result.requestId()).isEqualTo("scf-1");
    platform
        .as("user-without-unionid")
        .invoke("linkAccount")
        .expectCode(ErrorCode.UNIONID_UNAVAILABLE);
    platform.as("anonymous").invoke("greet").expectCode(ErrorCode.UNAUTHENTICATED);
  }

  @Test
  void anInstanceStaysWarmUntilItIsRestarted(ScfPlatform platform) {
    assertThat(platform.invoke("visit").as(int.class)).isEqualTo(1);
    assertThat(platform.invoke("visit").as(int.class)).isEqualTo(2);
    platform.restart("visit");
    assertThat(platform.invoke("visit").as(int.class)).isEqualTo(1);
  }

  @Test
  void functionsShareNoHandlerObject(ScfPlatform platform) {
    platform.fireTimer("report").expectOk();

    assertThat(platform.invoke("visit").as(int.class)).isEqualTo(1);
  }

  @Test
  void aCallIsNeverLentThePreviousOnesIdentity(ScfPlatform platform) {
    for (int i = 0; i < 300; i++) {
      platform.as("user").invoke("linkAccount").expectOk();
      platform.as("anonymous").invoke("linkAccount").expectCode(ErrorCode.UNAUTHENTICATED);
      platform.send("linkAccount", FORGED, Map.of()).expectCode(ErrorCode.IDENTITY_REJECTED);
      platform.as("second-user").invoke("linkAccount").expectOk();
      platform
          .as("user-without-unionid")
          .invoke("linkAccount")
          .expectCode(ErrorCode.UNIONID_UNAVAILABLE);
    }
  }

  @Test
  void timersRunTheirOwnFunction(ScfPlatform platform) {
    platform.fireTimer("report").expectOk();
    platform.fireTimer("report", "anotherTimer").expectCode(ErrorCode.SOURCE_NOT_ALLOWED);
    platform.fireTimer("visit").expectCode(ErrorCode.SOURCE_NOT_ALLOWED);
    platform.invoke("report").expectCode(ErrorCode.SOURCE_NOT_ALLOWED);
  }

  @Test
  void whatUserCodeThrewIsTheCause(ScfPlatform platform) {
    for (String function : new String[] {"fail", "failLater"}) {
      CallResult result = platform.invoke(function).expectCode(ErrorCode.INTERNAL);
      assertThatExceptionOfType(AssertionFailedError.class)
          .isThrownBy(result::expectOk)
          .withMessageContaining("on SCF")
          .withCauseInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void businessErrorsHaveTheirCode(ScfPlatform platform) {
    platform.invoke("buy", Map.of("quantity", 1)).expectCode("OUT_OF_STOCK");
    platform.invoke("buy", Map.of("quantity", true)).expectViolation("quantity");
  }

  @Test
  void theTimeLimitIsThePlatforms() {
    try (ScfPlatform platform =
        ScfDeployment.ofClassPath().withTimeLimit(Duration.ofMillis(520)).start()) {
      platform.as("user").invoke("hang").expectCode(ErrorCode.DEADLINE_EXCEEDED);
    }
  }

  @Test
  void theEnvironmentIsTheDeployments() {
    ScfDeployment deployment = ScfDeployment.ofClassPath();
    try (ScfPlatform platform =
            deployment.withEnvironment("SIGNET_APP_IDS", "wx1111111111111111").start();
        ScfPlatform open =
            deployment.withEnvironment("SIGNET_INGRESS", "scf-event-mini-program").start()) {
      platform.as("user").invoke("visit").expectCode(ErrorCode.IDENTITY_REJECTED);
      open.send("visit", FORGED, Map.of()).expectOk();
    }
  }

  @Test
  void aDeploymentThatCannotStartSaysWhy() {
    try (ScfPlatform platform =
        ScfDeployment.ofClassPath().withEnvironment("SIGNET_INGRESS", "nowhere").start()) {
      assertThatExceptionOfType(ConfigurationException.class)
          .isThrownBy(() -> platform.invoke("visit"))
          .withMessageContaining("SIGNET_INGRESS");
    }
  }

  @Test
  void variablesOfAPlatformThatClearsDoNotStay() {
    try (ScfPlatform platform = ScfDeployment.ofClassPath().clearing().start()) {
      platform.as("user").invoke("visit").expectOk();
      platform.as("anonymous").invoke("visit").expectCode(ErrorCode.UNAUTHENTICATED);
      platform.as("second-user").invoke("visit").expectOk();
    }
  }

  @Test
  @ResourceLock(Resources.SYSTEM_PROPERTIES)
  void theSystemsPropertiesAreLeftAlone(ScfPlatform platform) {
    Properties before = (Properties) System.getProperties().clone();

    platform.invoke("visit").expectOk();

    assertThat(System.getProperties()).isEqualTo(before);
  }

  @Test
  void anUnknownFunctionIsAMistakeOfTheTest(ScfPlatform platform) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> platform.invoke("vist"))
        .withMessageContaining("there is no function vist; there are [away, badge, buy, chained");
  }

  @Test
  @ResourceLock(Resources.SYSTEM_PROPERTIES)
  void aGeneratedEntryReadsTheRealProcessAndLeavesNothingBehind() {
    Properties before = (Properties) System.getProperties().clone();
    try (ScfPlatform platform =
        ScfDeployment.ofClassPath().withEntry("visit", Scf_visit::new).start()) {
      platform.as("user").invoke("visit").expectOk();
      platform.send("visit", FORGED, Map.of()).expectCode(ErrorCode.IDENTITY_REJECTED);
      platform.as("second-user").invoke("visit").expectOk();
      assertThat(System.getProperties()).doesNotContainKey("WX_OPENID");
    }
    assertThat(System.getProperties()).isEqualTo(before);
  }
}
