package dev.signet.spring.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.function.DecisionLines;
import dev.signet.host.ConfigurationException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Properties, variables, and what is wrong with them. */
class PropertiesTest {

  private static final String APP = "wx0123456789abcdef";
  private static final String OTHER = "wxfedcba9876543210";

  private final Map<String, Object> file = new LinkedHashMap<>();
  private final Map<String, Object> variables = new LinkedHashMap<>();
  private final Map<String, Object> system = new LinkedHashMap<>();

  PropertiesTest() {
    file.put("signet.ingress", "wechat-cloudrun-private");
  }

  @Test
  void everySettingIsAPropertyOfTheSameName() {
    file.put("signet.app-ids", APP);
    file.put("signet.timeout-ms", "2000");
    file.put("signet.max-body-bytes", 4096);
    file.put("signet.error-status", 200);
    file.put("signet.log", "all");
    file.put("signet.lang", "zh_CN");
    file.put("signet.open-data-seconds", "60");

    var settings = read().settings();

    assertThat(settings.ingress()).isEqualTo("wechat-cloudrun-private");
    assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(2));
    assertThat(settings.maxBodyBytes()).isEqualTo(4096);
    assertThat(settings.errorsAnswer200()).isTrue();
    assertThat(settings.logLevel()).isEqualTo(DecisionLines.Level.ALL);
    assertThat(settings.openDataAge()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void theVariablesOfOtherHostsAreReadAsTheyAre() {
    file.clear();
    variables.put("SIGNET_INGRESS", "cloudbase-gateway-only");
    variables.put("SIGNET_ENV_ID", "prod-1");
    variables.put("SIGNET_MAX_BODY_BYTES", "2048");
    variables.put("SIGNET_PATH", "/api");

    assertThat(read().settings().ingress()).isEqualTo("cloudbase-gateway-only");
    assertThat(read().settings().maxBodyBytes()).isEqualTo(2048);
    assertThat(read().path()).isEqualTo("/api");
  }

  @Test
  void aVariableGoesBeforeAPropertyOfAFile() {
    file.put("signet.timeout-ms", "2000");
    variables.put("SIGNET_TIMEOUT_MS", "3000");

    assertThat(read().settings().timeout()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void anEmptyVariableIsAsOneThatIsNotSet() {
    file.remove("signet.ingress");
    variables.put("SIGNET_INGRESS", "");

    assertRefused("signet.ingress (SIGNET_INGRESS) is not set");
  }

  @ParameterizedTest
  @ValueSource(strings = {"signet.appIds", "signet.app_ids", "signet.APP-IDS", "signet.appids"})
  void aNameMayBeSpeltInEveryWayOfSpringBoot(String name) {
    file.put(name, "nothing");

    assertRefused("signet.app-ids (SIGNET_APP_IDS) holds 'nothing'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SIGNET_APP_IDS", "SIGNET_APPIDS", "SIGNET_APP_IDS_0", "SIGNET_APPIDS_0"})
  void aVariableMayBeSpeltInEveryWayOfSpringBoot(String name) {
    variables.put(name, "nothing");

    assertRefused("signet.app-ids (SIGNET_APP_IDS) holds 'nothing'");
  }

  @Test
  void aListMayBeOneValueOrOneForEachElement() {
    file.put("signet.app-ids[0]", APP);
    file.put("signet.app-ids[1]", "second");
    file.put("signet.hosts", "a.example.com, b.example.com");

    assertRefused("holds 'second'");
  }

  @Test
  void placeholdersAreReplaced() {
    file.put("signet.timeout-ms", "${seconds}000");
    file.put("seconds", "4");

    assertThat(read().settings().timeout()).isEqualTo(Duration.ofSeconds(4));
  }

  @ParameterizedTest
  @CsvSource({
    "signet.ingres, signet.ingress",
    "signet.app-id, signet.app-ids",
    "signet.app.ids, signet.app-ids",
    "signet.timeout, signet.timeout-ms",
    "signet.ingress[0], signet.ingress",
    "signet.hosts.first, signet.hosts"
  })
  void aPropertyThatNothingReadsIsRefusedWithTheNearestName(String name, String near) {
    file.put(name, "5");

    assertRefused("The property " + name + " (file) is unknown. Did you mean " + near + "?");
  }

  @ParameterizedTest
  @CsvSource({
    "SIGNET_INGRES, signet.ingress",
    "SIGNET_TIMEOUT, signet.timeout-ms",
    "SIGNET_A_PPIDS, signet.app-ids",
    "SIGNET_INGRESS_0, signet.ingress"
  })
  void aVariableThatNothingReadsIsRefusedWithTheNearestName(String name, String near) {
    variables.put(name, "5");

    assertRefused(
        "The property " + name + " (systemEnvironment) is unknown. Did you mean " + near + "?");
  }

  @Test
  void aPropertyLikeNoOtherIsRefusedToo() {
    file.put("signet.colour", "red");

    assertRefused("The property signet.colour (file) is unknown. Remove it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SIGNET_SERVICE_HOST", "SIGNET_SERVICE_PORT_HTTP", "SIGNET_PORT_80_TCP"})
  void theVariablesThatKubernetesWritesForAServiceCalledSignetAreLeftAlone(String name) {
    variables.put(name, "tcp://10.0.0.1:80");

    assertThat(read().path()).isEqualTo("/fn");
  }

  @Test
  void thePropertiesOfSignetsToolsAreLeftToThem() {
    file.put("signet.dev.port", "0");
    variables.put("SIGNET_TESTING_CALLER", "alice");

    assertThat(read().path()).isEqualTo("/fn");
  }

  @Test
  void aSystemPropertyOfABuildToolIsLeftAloneAndAMisspeltOneIsNot() {
    system.put("signet.overrideDirectory", "target");
    assertThat(read().path()).isEqualTo("/fn");

    system.put("signet.ingres", "x");
    assertRefused("The property signet.ingres (systemProperties) is unknown");
  }

  @Test
  void thePortIsTheServersAndNotRead() {
    variables.put("PORT", "no number");

    assertThat(read().path()).isEqualTo("/fn");
  }

  @ParameterizedTest
  @CsvSource({
    "signet.workers, SIGNET_WORKERS",
    "signet.max-buffered-bytes, SIGNET_MAX_BUFFERED_BYTES",
    "signet.probe-url, SIGNET_PROBE_URL",
    "signet.function, SIGNET_FUNCTION"
  })
  void aSettingThatSomebodyElsesServerCannotKeepIsRefusedWithTheCure(String name, String variable) {
    file.put(name, "64");

    assertRefused(name + " (" + variable + ") is set", "Remove it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/fn", "/api/fn", "/v1.2/fn_x", "/~a"})
  void functionsMayBeMountedBelowAnyPath(String path) {
    file.put("signet.path", path);

    assertThat(read().path()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/", "fn", "/fn/", "/fn/*", "/{x}", "//fn", "/a/../b", "/.", "/f%6e", "/fn;a", "/a b"
      })
  void aPathThatWouldHaveAnotherMeaningIsRefused(String path) {
    file.put("signet.path", path);

    assertRefused("signet.path is '" + path + "'");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    file.put("signet.ingress", "nowhere");
    file.put("signet.timeout-ms", "soon");
    file.put("signet.path", "fn");
    file.put("signet.workers", "3");
    file.put("signet.hots", "example.com");

    assertRefused(
        "signet.ingress (SIGNET_INGRESS) is 'nowhere', which is not one of: "
            + "wechat-cloudrun-private, cloudbase-gateway-only.",
        "signet.timeout-ms (SIGNET_TIMEOUT_MS) is 'soon'",
        "signet.path is 'fn'",
        "signet.workers (SIGNET_WORKERS) is set",
        "signet.hots (file) is unknown. Did you mean signet.hosts?");
  }

  @Test
  void anIngressOfEventsIsRefused() {
    file.put("signet.ingress", "scf-event");

    assertRefused("signet.ingress (SIGNET_INGRESS) is 'scf-event', which is not one of");
  }

  private void assertRefused(String... parts) {
    assertThatThrownBy(this::read)
        .isInstanceOf(ConfigurationException.class)
        .message()
        .contains(parts);
  }

  private SignetProperties read() {
    StandardEnvironment environment = new StandardEnvironment();
    var sources = environment.getPropertySources();
    sources.replace("systemProperties", new MapPropertySource("systemProperties", system));
    sources.replace(
        "systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", variables));
    sources.addLast(new MapPropertySource("file", file));
    return SignetProperties.read(environment);
  }
}
