package dev.signet.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeUrlTest {

  private final Locale before = Locale.getDefault();

  @BeforeEach
  void readEnglish() {
    Locale.setDefault(Locale.ENGLISH);
  }

  @AfterEach
  void restoreTheLocale() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example.com",
        "https://app.example.com/",
        "https://app.example.com:8443/orders/",
        "https://203.0.113.7/",
        "https://[2001:db8::1]/",
        "http://127.0.0.1:8080/",
        "http://localhost/",
        "http://[::1]:1/"
      })
  void takesAPublicAddressToProbe(String url) {
    assertThat(probing(url).probeUrl()).hasToString(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://shop.example/",
        "http://127.0.0.1.example.com/",
        "http://10.0.0.1/",
        "HTTPS",
        "shop.example",
        "//shop.example/",
        "https:///path",
        "https:shop.example",
        "https://user@shop.example/",
        "https://shop.example/?key=S3CRET",
        "https://shop.example/#S3CRET",
        "https://shop.example:99999/",
        "https://app example.com/",
        "https://app_example/",
        "ftp://shop.example/",
        "file:///etc/passwd",
        " https://shop.example/",
        "https://shop.example/\r\nX: y"
      })
  void refusesEveryOtherAddressToProbeAndDoesNotRepeatIt(String url) {
    assertThatThrownBy(() -> probing(url))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("SIGNET_PROBE_URL must be the public address")
        .hasMessageNotContaining(url)
        .hasMessageNotContaining("S3CRET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"scf-event", "scf-event-mini-program", "dev"})
  void refusesAnAddressToProbeWhereNoHeadersAreRead(String ingress) {
    assertThatThrownBy(() -> read(ingress, "https://app.example.com/"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("the ingress " + ingress + " reads no identity from headers")
        .hasMessageContaining("wechat-cloudrun-private and cloudbase-gateway-only");
  }

  @ParameterizedTest
  @ValueSource(strings = {"scf-event", "wechat-cloudrun-private"})
  void probesNothingUnlessItIsSet(String ingress) {
    assertThat(read(ingress, "").probeUrl()).isNull();
  }

  private static HostSettings probing(String url) {
    return read("wechat-cloudrun-private", url);
  }

  private static HostSettings read(String ingress, String url) {
    return HostSettings.read(
        Map.of("SIGNET_INGRESS", ingress, "SIGNET_PROBE_URL", url), List.of(ingress), 5000);
  }
}
