package dev.signet.spring.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.host.ConfigurationException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What people read when an application does not start. */
@ExtendWith(OutputCaptureExtension.class)
class FailureReportTest {

  private final Locale before = Locale.getDefault();

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  @Test
  void aStartThatIsRefusedSaysWhatToSetInsteadOfAStack(CapturedOutput output) {
    Locale.setDefault(Locale.ENGLISH);

    start("--signet.timeout-ms=soon");

    assertThat(output)
        .contains("APPLICATION FAILED TO START", "Signet does not start:")
        .contains("    signet.ingress (SIGNET_INGRESS) is not set")
        .contains("    signet.timeout-ms (SIGNET_TIMEOUT_MS) is 'soon'")
        .contains("Action:", "SIGNET_X_Y")
        .doesNotContain("\tat ");
  }

  @Test
  void theReportIsChineseForAChineseLocale(CapturedOutput output) {
    Locale.setDefault(Locale.SIMPLIFIED_CHINESE);

    start();

    assertThat(output)
        .contains("Signet 没有启动：", "未设置 signet.ingress (SIGNET_INGRESS)")
        .contains("每个属性 signet.x-y");
  }

  private static void start(String... arguments) {
    assertThatThrownBy(() -> new SpringApplication(Empty.class).run(arguments))
        .hasRootCauseInstanceOf(ConfigurationException.class);
  }

  @SpringBootApplication(scanBasePackages = "none")
  static class Empty {}
}
