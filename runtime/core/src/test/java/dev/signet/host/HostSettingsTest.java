package dev.signet.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.signet.function.DecisionLines.Level;
import dev.signet.ingress.CloudRunPrivateIngress;
import dev.signet.ingress.RequestHeaders;
import dev.signet.json.Language;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostSettingsTest {

  private static final List<String> INGRESSES = List.of("ingress-a", "ingress-b");

  private final Locale before = Locale.getDefault();

  @BeforeEach
  void readEnglish() {
    Locale.setDefault(Locale.ENGLISH);
  }

  @AfterEach
  void restoreTheLocale() {
    Locale.setDefault(before);
  }

  @Test
  void hasADefaultForAllButTheIngress() {
    HostSettings settings = read();

    assertThat(settings.ingress()).isEqualTo("ingress-a");
    assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(15));
    assertThat(settings.maxBodyBytes()).isEqualTo(4321);
    assertThat(settings.logLevel()).isEqualTo(Level.REFUSED);
    assertThat(settings.port()).isEqualTo(80);
    assertThat(settings.workers()).isEqualTo(64);
    assertThat(settings.errorsAnswer200()).isFalse();
    assertThat(accepts(settings, "wx0123456789abcdef", "env-1", "any.example")).isTrue();
  }

  @Test
  void takesAnEmptyVariableForAnUnsetOne() {
    Map<String, String> environment = new HashMap<>();
    for (Setting setting : Setting.values()) {
      environment.put(setting.name(), "");
    }
    environment.put("SIGNET_INGRESS", "ingress-b");

    assertThat(HostSettings.read(environment, INGRESSES, 5000).maxBodyBytes()).isEqualTo(5000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"scf-event", "scf-event-mini-program"})
  void takesThePlatformsPortAndSizeForEvents(String ingress) {
    HostSettings settings =
        HostSettings.read(
            Map.of("SIGNET_INGRESS", ingress, "SIGNET_FUNCTION", "f"), List.of(ingress), 5000);

    assertThat(settings.port()).isEqualTo(9000);
    assertThat(settings.maxBodyBytes()).isEqualTo(6 * 1024 * 1024);
    assertThat(settings.function()).isEqualTo("f");
  }

  @ParameterizedTest
  @CsvSource({
    "PORT, 0, 65535, -1, 65536",
    "SIGNET_TIMEOUT_MS, 100, 900000, 99, 900001",
    "SIGNET_MAX_BODY_BYTES, 1024, 104857600, 1023, 104857601",
    "SIGNET_MAX_BUFFERED_BYTES, 1048576, 999999999, 1048575, 1000000000",
    "SIGNET_WORKERS, 1, 10000, 0, 10001",
    "SIGNET_OPEN_DATA_SECONDS, 10, 3600, 9, 3601"
  })
  void takesNumbersWithinTheirBounds(
      String name, String least, String most, String below, String above) {
    assertThat(number(name, read(name, least))).isEqualTo(Integer.parseInt(least));
    assertThat(number(name, read(name, most))).isEqualTo(Integer.parseInt(most));
    for (String bad :
        new String[] {
          below,
          above,
          "x",
          "1.5",
          " 200",
          "200 ",
          "2e3",
          "0x800",
          "99999999999",
          "+2000",
          "\uff12\uff10\uff10\uff10",
          "2_000",
          "-"
        }) {
      assertThat(problems(name, bad))
          .isEqualTo(
              name
                  + " is '"
                  + bad
                  + "'; it must be a whole number from "
                  + least
                  + " to "
                  + most
                  + ".");
    }
  }

  @Test
  void takesTheLogLevels() {
    assertThat(read("SIGNET_LOG", "all").logLevel()).isEqualTo(Level.ALL);
    assertThat(read("SIGNET_LOG", "refused").logLevel()).isEqualTo(Level.REFUSED);
    assertThat(read("SIGNET_LOG", "none").logLevel()).isEqualTo(Level.NONE);
    for (String bad : new String[] {"ALL", "on", "true", " all"}) {
      assertThat(problems("SIGNET_LOG", bad))
          .isEqualTo("SIGNET_LOG is '" + bad + "', which is not one of: all, refused, none.");
    }
  }

  @Test
  void takesALanguageOrLeavesItToTheClient() {
    assertThat(read("SIGNET_LANG", "en").language()).isEqualTo(Language.ENGLISH);
    assertThat(read("SIGNET_LANG", "zh_CN").language()).isEqualTo(Language.CHINESE);
    assertThat(read("SIGNET_LOG", "all").language()).isNull();
    for (String bad : new String[] {"zh", "EN", "zh-CN", " en"}) {
      assertThat(problems("SIGNET_LANG", bad))
          .isEqualTo("SIGNET_LANG is '" + bad + "', which is not one of: en, zh_CN.");
    }
  }

  @Test
  void takesOnly200ForTheErrorStatus() {
    assertThat(read("SIGNET_ERROR_STATUS", "200").errorsAnswer200()).isTrue();
    for (String bad : new String[] {"500", "true", "200 "}) {
      assertThat(problems("SIGNET_ERROR_STATUS", bad))
          .isEqualTo("SIGNET_ERROR_STATUS is '" + bad + "', which is not one of: 200.");
    }
  }

  @Test
  void configuresAppsEnvironmentAndHosts() {
    HostSettings settings =
        read(
            "SIGNET_APP_IDS", "wx0123456789abcdef, wxfedcba9876543210,",
            "SIGNET_ENV_ID", "env-1",
            "SIGNET_HOSTS", "Shop.Example, b.example");

    assertThat(accepts(settings, "wx0123456789abcdef", "env-1", "shop.example")).isTrue();
    assertThat(accepts(settings, "wxfedcba9876543210", "env-1", "B.example")).isTrue();
    assertThat(accepts(settings, "wx0000000000000000", "env-1", "shop.example")).isFalse();
    assertThat(accepts(settings, "wx0123456789abcdef", "env-2", "shop.example")).isFalse();
    assertThat(accepts(settings, "wx0123456789abcdef", "env-1", "c.example")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wx0123456789abcde", "wx0123456789abcdef0", "wx0123456789ABCDEF", "wx0123456789abcdeg",
        "WX0123456789abcdef", "0123456789abcdefwx", "gh_0123456789abcde", "wx"
      })
  void refusesWhatIsNoAppId(String appId) {
    assertThat(problems("SIGNET_APP_IDS", "wx0123456789abcdef," + appId))
        .isEqualTo(
            "SIGNET_APP_IDS holds '"
                + appId
                + "', which is no app id: wx and 16 hexadecimal digits.");
  }

  @Test
  void needsADeclaredIngress() {
    for (Map<String, String> environment :
        List.of(Map.<String, String>of(), Map.of("SIGNET_INGRESS", ""))) {
      assertThatThrownBy(() -> HostSettings.read(environment, INGRESSES, 5000))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("SIGNET_INGRESS is not set")
          .hasMessageContaining("ingress-a, ingress-b");
    }
    assertThat(problems("SIGNET_INGRESS", "ingress-c"))
        .isEqualTo("SIGNET_INGRESS is 'ingress-c', which is not one of: ingress-a, ingress-b.");
  }

  @ParameterizedTest
  @CsvSource({
    "SIGNET_INGRES, SIGNET_INGRESS",
    "SIGNET_APPIDS, SIGNET_APP_IDS",
    "SIGNET_APP_ID, SIGNET_APP_IDS",
    "SIGNET_ENV, SIGNET_ENV_ID",
    "SIGNET_HOST, SIGNET_HOSTS",
    "SIGNET_LGO, SIGNET_LOG",
    "SIGNET_LOG_LEVEL, SIGNET_LOG",
    "SIGNET_TIMEOUT, SIGNET_TIMEOUT_MS",
    "SIGNET_MAX_BODY, SIGNET_MAX_BODY_BYTES",
    "SIGNET_WROKERS, SIGNET_WORKERS",
    "SIGNET_WORKER, SIGNET_WORKERS",
    "SIGNET_ERROR_STATUSES, SIGNET_ERROR_STATUS"
  })
  void suggestsTheNameThatWasMeant(String misspelt, String meant) {
    assertThat(problems(misspelt, "S3CRET"))
        .isEqualTo(
            "The environment variable " + misspelt + " is unknown. Did you mean " + meant + "?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SIGNET_",
        "SIGNET_X",
        "SIGNET_DB",
        "SIGNET_TZ",
        "SIGNET_HOME",
        "SIGNET_PASSWORD",
        "SIGNET_MODE"
      })
  void suggestsNothingForANameThatIsLikeNone(String name) {
    assertThat(problems(name, "S3CRET"))
        .startsWith("The environment variable " + name + " is unknown. Remove it")
        .doesNotContain("Did you mean", "S3CRET");
  }

  @Test
  void leavesTheVariablesOfKubernetesAndOfOthersAlone() {
    assertThat(
            read(
                    "SIGNET_SERVICE_HOST", "10.0.0.1",
                    "SIGNET_SERVICE_PORT_HTTP", "80",
                    "SIGNET_PORT", "tcp://10.0.0.1:80",
                    "SIGNET_PORT_80_TCP_ADDR", "10.0.0.1",
                    "SIGNETS", "x",
                    "signet_log", "x",
                    "MY_SIGNET_LOG", "x")
                .port())
        .isEqualTo(80);
  }

  @Test
  void namesAllProblemsAtOnce() {
    Map<String, String> environment =
        Map.of(
            "PORT", "x",
            "SIGNET_LOG", "loud",
            "SIGNET_APP_IDS", "a,b",
            "SIGNET_WORKERS", "0",
            "SIGNET_TIMEOUTMS", "1");

    assertThat(
            catchThrowable(() -> HostSettings.read(environment, INGRESSES, 5000))
                .getMessage()
                .lines())
        .hasSize(7)
        .anyMatch(line -> line.contains("SIGNET_INGRESS is not set"))
        .anyMatch(line -> line.contains("SIGNET_TIMEOUTMS"))
        .anyMatch(line -> line.startsWith("PORT is 'x'"));
  }

  private static HostSettings read(String... namesAndValues) {
    Map<String, String> environment = new HashMap<>(Map.of("SIGNET_INGRESS", "ingress-a"));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      environment.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return HostSettings.read(environment, INGRESSES, 4321);
  }

  private static String problems(String name, String value) {
    Throwable thrown = catchThrowable(() -> read(name, value));
    assertThat(thrown).isInstanceOf(ConfigurationException.class);
    return thrown.getMessage();
  }

  private static int number(String name, HostSettings settings) {
    return switch (name) {
      case "PORT" -> settings.port();
      case "SIGNET_TIMEOUT_MS" -> (int) settings.timeout().toMillis();
      case "SIGNET_MAX_BUFFERED_BYTES" -> settings.maxBufferedBytes();
      case "SIGNET_WORKERS" -> settings.workers();
      case "SIGNET_OPEN_DATA_SECONDS" -> (int) settings.openDataAge().toSeconds();
      default -> settings.maxBodyBytes();
    };
  }

  private static boolean accepts(HostSettings settings, String appId, String env, String host) {
    return new CloudRunPrivateIngress(settings.callers())
        .verify(
            RequestHeaders.of(
                "X-WX-OPENID",
                "oUser",
                "X-WX-APPID",
                appId,
                "X-WX-SOURCE",
                "wx_client",
                "X-WX-ENV",
                env,
                "Host",
                host))
        .caller()
        .isPresent();
  }

  @Test
  void insideAnotherServerRefusesWhatOnlyAServerOfItsOwnCouldKeep() {
    Map<String, String> variables = new HashMap<>();
    variables.put("SIGNET_INGRESS", "wechat-cloudrun-private");
    variables.put("PORT", "of another program");
    assertThat(HostSettings.readInServer(variables).timeout()).isEqualTo(Duration.ofSeconds(15));

    variables.put("SIGNET_WORKERS", "8");
    variables.put("SIGNET_MAX_BUFFERED_BYTES", "2000000");
    variables.put("SIGNET_PROBE_URL", "https://app.example.com/");
    variables.put("SIGNET_FUNCTION", "getOrder");
    variables.put("SIGNET_TIMEOUT_MS", "1");
    assertThatThrownBy(() -> HostSettings.readInServer(variables))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("SIGNET_WORKERS is set")
        .hasMessageContaining("SIGNET_MAX_BUFFERED_BYTES is set")
        .hasMessageContaining("SIGNET_PROBE_URL is set")
        .hasMessageContaining("SIGNET_FUNCTION is set")
        .hasMessageContaining("SIGNET_TIMEOUT_MS is '1'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"scf-event", "scf-event-mini-program"})
  void insideAnotherServerTakesNoIngressOfEvents(String ingress) {
    assertThatThrownBy(() -> HostSettings.readInServer(Map.of("SIGNET_INGRESS", ingress)))
        .hasMessageContaining("wechat-cloudrun-private, cloudbase-gateway-only");
  }
}
