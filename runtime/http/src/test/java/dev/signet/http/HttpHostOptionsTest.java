package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.host.ConfigurationException;
import dev.signet.host.HostSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpHostOptionsTest {

  private static HttpHostOptions read(Map<String, String> environment) {
    return HttpHostOptions.of(HostSettings.read(environment, List.of("x"), 1024 * 1024));
  }

  @Test
  void theDefaultsAreTheDocumentedOnes() {
    HttpHostOptions options = read(Map.of("SIGNET_INGRESS", "x"));

    assertThat(options.address()).isEqualTo("0.0.0.0");
    assertThat(options.port()).isEqualTo(80);
    assertThat(options.workers()).isEqualTo(64);
    assertThat(options.timeout()).isEqualTo(Duration.ofSeconds(15));
    assertThat(options.maxBodyBytes()).isEqualTo(1024 * 1024);
    assertThat(options.maxBufferedBytes()).isEqualTo(Runtime.getRuntime().maxMemory() / 4);
    assertThat(options.errorsAnswer200()).isFalse();
    assertThat(options.headerTimeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(options.bodyTimeout()).isEqualTo(Duration.ofSeconds(20));
    assertThat(options.idleTimeout()).isEqualTo(Duration.ofSeconds(60));
    assertThat(options.drainTimeout()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void theEnvironmentIsObeyed() {
    HttpHostOptions options =
        read(
            Map.of(
                "SIGNET_INGRESS", "x",
                "PORT", "9000",
                "SIGNET_WORKERS", "3",
                "SIGNET_TIMEOUT_MS", "700",
                "SIGNET_MAX_BODY_BYTES", "2048",
                "SIGNET_MAX_BUFFERED_BYTES", "5000000",
                "SIGNET_ERROR_STATUS", "200"));

    assertThat(options.port()).isEqualTo(9000);
    assertThat(options.workers()).isEqualTo(3);
    assertThat(options.timeout()).isEqualTo(Duration.ofMillis(700));
    assertThat(options.maxBodyBytes()).isEqualTo(2048);
    assertThat(options.maxBufferedBytes()).isEqualTo(5_000_000);
    assertThat(options.errorsAnswer200()).isTrue();
  }

  @Test
  void aBodyThatCouldNeverPassKeepsTheHostFromStarting() {
    Map<String, String> environment =
        Map.of(
            "SIGNET_INGRESS", "x",
            "SIGNET_MAX_BODY_BYTES", "2000001",
            "SIGNET_MAX_BUFFERED_BYTES", "2000000");

    assertThatThrownBy(() -> read(environment))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll(
            "SIGNET_MAX_BODY_BYTES", "2000001", "SIGNET_MAX_BUFFERED_BYTES", "2000000", "-Xmx");
  }

  @Test
  void aCopyLeavesTheOriginalAsItWas() {
    HttpHostOptions before = HttpHostOptions.defaults();
    before.withPort(1).withWorkers(2).withErrorsAnswer200(true);

    assertThat(before.port()).isEqualTo(80);
    assertThat(before.workers()).isEqualTo(64);
    assertThat(before.errorsAnswer200()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void boundsThatLetNothingThroughAreRefused(int value) {
    HttpHostOptions options = HttpHostOptions.defaults();

    assertThatIllegalArgumentException().isThrownBy(() -> options.withWorkers(value));
    assertThatIllegalArgumentException().isThrownBy(() -> options.withMaxBodyBytes(value));
    assertThatIllegalArgumentException().isThrownBy(() -> options.withMaxBufferedBytes(value));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.withTimeout(Duration.ofMillis(value)));
    assertThatIllegalArgumentException().isThrownBy(() -> options.withPort(value - 1));
  }
}
