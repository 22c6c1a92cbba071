package dev.signet.spring.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.host.ConfigurationException;
import dev.signet.spring.host.SpringHost;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.NestedExceptionUtils;

/** Tests where the console starts, and where the application does not. */
@ExtendWith(OutputCaptureExtension.class)
class ConsoleStartTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CBR_ENV_ID",
        "TENCENTCLOUD_RUNENV",
        "TCB_ENV",
        "SCF_FUNCTIONNAME",
        "KUBERNETES_SERVICE_HOST",
        "K_SERVICE"
      })
  void anApplicationOnAPlatformDoesNotStart(String variable, CapturedOutput output) {
    assertThatThrownBy(() -> RunningShop.in(Map.of(variable, "x"), "--signet.dev.lang=en"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(variable)
        .hasMessageContaining("<scope>test</scope>");
    assertThat(output).contains("this is a cloud platform").doesNotContain("\tat dev.signet");
    assertThatThrownBy(() -> RunningShop.in(Map.of(variable, "x"), "--signet.dev.lang=zh"))
        .hasMessageContaining("云平台");
  }

  @Test
  void switchedOffItStillRefusesAPlatform() {
    assertThatThrownBy(
            () -> RunningShop.in(Map.of("SCF_RUNTIME_API", "x"), "--signet.dev.enabled=false"))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  void theAddressIsPrintedOnceWithWhatItPassesOnTo(CapturedOutput output) {
    try (RunningShop shop = RunningShop.start("--signet.dev.lang=en")) {
      assertThat(output)
          .containsOnlyOnce(
              "Signet's console: http://127.0.0.1:"
                  + shop.console()
                  + "/ passes on to http://127.0.0.1:"
                  + shop.port());
    }
  }

  @Test
  void anApplicationThatDeclaresNothingStartsForThisMachineOnly() {
    try (RunningShop shop = RunningShop.start()) {
      assertThat(shop.context().getBean(SpringHost.class).settings().ingress())
          .isEqualTo("wechat-cloudrun-private");
      assertThat(shop.context().getEnvironment().getProperty("server.address"))
          .isEqualTo("127.0.0.1");
    }
  }

  @Test
  void whatTheApplicationDeclaresCounts() throws Exception {
    try (RunningShop shop =
        RunningShop.start("--signet.ingress=cloudbase-gateway-only", "--server.address=0.0.0.0")) {
      assertThat(shop.context().getEnvironment().getProperty("server.address"))
          .isEqualTo("0.0.0.0");
      assertThat(
              RunningShop.json(shop.get("/_signet/api/functions").body())
                  .at("/application/entrance")
                  .asText())
          .isEqualTo("gateway");
      assertThat(shop.get("/pages").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aRestartFindsItsPortFree() throws Exception {
    int port;
    try (RunningShop shop = RunningShop.start()) {
      port = shop.console();
      assertThat(shop.get("/pages").statusCode()).isEqualTo(200);
    }
    try (RunningShop again = RunningShop.start("--signet.dev.port=" + port)) {
      assertThat(again.console()).isEqualTo(port);
      assertThat(again.get("/pages").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aPortThatIsTakenIsSaidWithItsProperty() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(
              () ->
                  RunningShop.start(
                      "--signet.dev.lang=en", "--signet.dev.port=" + other.getLocalPort()))
          .hasMessageContaining("Port " + other.getLocalPort() + " is taken")
          .hasMessageContaining("signet.dev.port");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--signet.dev.prot=1, Did you mean signet.dev.port?",
    "--signet.dev.port=x, signet.dev.port is 'x'",
    "--signet.dev.address=0.0.0.0, signet.dev.address is '0.0.0.0'",
    "--signet.dev.lang=fr, signet.dev.lang is 'fr'",
    "--signet.dev.enabled=no, signet.dev.enabled is 'no'",
    "--signet.dev.callers=/absent/none.json, none.json cannot be read",
  })
  void aPropertyThatIsWrongIsNamed(String argument, String said) {
    assertThatThrownBy(() -> RunningShop.start(argument))
        .satisfies(
            thrown -> {
              Throwable root = NestedExceptionUtils.getMostSpecificCause(thrown);
              assertThat(root)
                  .isInstanceOf(ConfigurationException.class)
                  .hasMessageContaining(said.replace("''", "'"));
            });
  }

  @Test
  void switchedOffThereIsNoConsole() {
    try (RunningShop shop = RunningShop.start("--signet.dev.enabled=false")) {
      assertThat(shop.context().getBean(ConsoleStarter.class).port()).isEmpty();
    }
  }
}
