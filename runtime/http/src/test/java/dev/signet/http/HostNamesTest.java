package dev.signet.http;

import static dev.signet.http.TestHost.CALLER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.TestFunction;
import dev.signet.ingress.CloudRunPrivateIngress;
import dev.signet.ingress.IngressSettings;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names under which a host of ingress wechat-cloudrun-private may be called. */
class HostNamesTest {

  private TestHost host;

  @BeforeEach
  void start() {
    IngressSettings settings =
        IngressSettings.none()
            .withAppIds(Set.of("wx0000000000000001"))
            .withEnvId("env-1")
            .withHosts(Set.of("h"));
    host =
        TestHost.start(
            new CloudRunPrivateIngress(settings),
            TestHost.OPTIONS,
            TestFunction.anonymous("whoami", (caller, payload) -> "called"));
  }

  @AfterEach
  void stop() {
    host.close();
  }

  @ParameterizedTest
  @CsvSource({"h, 200", "H, 200", "other, 401", "h:80, 401", "h., 401"})
  void theHostIsAConfiguredOne(String name, int status) {
    String request =
        "POST /whoami HTTP/1.1\r\nHost: "
            + name
            + "\r\nContent-Length: 0\r\n"
            + CALLER
            + "X-WX-ENV: env-1\r\n\r\n";

    assertThat(host.exchange(request).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "http://h/whoami, other, 200",
    "http://h/whoami, h, 200",
    "http://other/whoami, h, 401",
    "http://h:80/whoami, h, 401",
    "http://h/whoami, '', 400",
    "http://h/whoami, 'h h', 400",
  })
  void theHostOfAnAbsoluteTargetTakesThePlaceOfTheHeader(String target, String name, int status) {
    String request =
        "POST "
            + target
            + " HTTP/1.1\r\nHost: "
            + name
            + "\r\nContent-Length: 0\r\n"
            + CALLER
            + "X-WX-ENV: env-1\r\n\r\n";

    assertThat(host.exchange(request).status()).isEqualTo(status);
  }
}
