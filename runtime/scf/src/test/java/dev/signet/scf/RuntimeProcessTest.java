package dev.signet.scf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.scf.runtime.Fault;
import dev.signet.scf.runtime.TestPlatform;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests SignetScf from the platform's side: its start, its exit codes, its end. */
@Timeout(120)
class RuntimeProcessTest {

  private static final String ALICE =
      "{\"userInfo\":{\"openId\":\"oAlice\",\"appId\":\"wx0000000000000001\"}}";

  private TestPlatform platform;
  private Map<String, String> environment;

  @BeforeEach
  void start() throws Exception {
    platform = TestPlatform.start();
    environment = new HashMap<>(platform.variables());
    environment.put("SIGNET_INGRESS", "scf-event-mini-program");
    environment.put("SIGNET_FUNCTION", "whoami");
    environment.put("WX_OPENID", "oMallory");
    environment.put("http_proxy", "http://127.0.0.1:9");
  }

  @AfterEach
  void end() throws Exception {
    platform.close();
  }

  @Test
  void saysWhatItRunsAndAnswersByWhateverProxiesThereAre() throws Exception {
    platform.event("1", ALICE);
    try (RuntimeProcess process =
        RuntimeProcess.start(
            environment,
            "-Dhttp.proxyHost=127.0.0.1",
            "-Dhttp.proxyPort=9",
            "-DsocksProxyHost=127.0.0.1",
            "-DsocksProxyPort=9")) {
      assertThat(process.awaitLine("Signet runs"))
          .startsWith("Signet runs whoami, ingress scf-event-mini-program, from ")
          .endsWith(" (4)");
      assertThat(platform.outcome("1")).isEqualTo("response \"oAlice\"");
    }
  }

  @Test
  void takesTheFunctionOfThePlatformsHandler() throws Exception {
    environment.remove("SIGNET_FUNCTION");
    environment.put("_HANDLER", "dev.signet.scf.Scf_whoami::mainHandler");
    platform.event("1", ALICE);
    try (RuntimeProcess process = RuntimeProcess.start(environment)) {
      process.awaitLine("Signet runs whoami");
      assertThat(platform.outcome("1")).isEqualTo("response \"oAlice\"");
    }
  }

  @Test
  void whatUserCodePrintsIsNoPartOfTheProtocol() throws Exception {
    environment.put("SIGNET_FUNCTION", "chatty");
    platform.event("1", "{}").event("2", "{}");
    try (RuntimeProcess process = RuntimeProcess.start(environment)) {
      process.awaitLine("Signet runs chatty");
      assertThat(platform.outcome("1")).isEqualTo("response \"chatted\"");
      assertThat(platform.outcome("2")).isEqualTo("response \"chatted\"");
      assertThat(platform.strayPosts()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SIGNET_INGRESS, '', SIGNET_INGRESS is not set",
    "SIGNET_INGRESS, scf-event, set SIGNET_INGRESS to scf-event-mini-program",
    "SIGNET_INGRESS, wechat-cloudrun-private, 'scf-event, scf-event-mini-program'",
    "SIGNET_FUNCTION, '', 'one of: chatty, gated, memory, whoami'",
    "SIGNET_FUNCTION, who, 'The functions are: chatty, gated, memory, whoami'",
    "SIGNET_FUNKTION, x, Did you mean SIGNET_FUNCTION?",
    "SCF_RUNTIME_API, '', SCF_RUNTIME_API is ''",
    "SCF_RUNTIME_API, 'a b', SCF_RUNTIME_API is 'a b'",
    "SCF_RUNTIME_API_PORT, 0, SCF_RUNTIME_API_PORT is '0'",
    "SCF_RUNTIME_API_PORT, 65536, SCF_RUNTIME_API_PORT is '65536'",
  })
  void aStartThatFailsSaysWhyOnStandardOutputAndEndsWith2(String name, String value, String said)
      throws Exception {
    environment.put(name, value);
    try (RuntimeProcess process = RuntimeProcess.start(environment)) {
      assertThat(process.awaitOutput()).contains(said);
      assertThat(process.awaitExit()).isEqualTo(2);
    }
    assertThat(platform.requests()).isEmpty();
  }

  @Test
  void aHandlerObjectThatCannotBeMadeEndsWith2AndIsNeverReady() throws Exception {
    try (RuntimeProcess process =
        RuntimeProcess.start(environment, "-D" + RuntimeFunctions.BROKEN + "=true")) {
      assertThat(process.awaitOutput()).contains("handler object", "the database is not there");
      assertThat(process.awaitExit()).isEqualTo(2);
    }
    assertThat(platform.requests()).isEmpty();
  }

  @Test
  void onSigtermDuringACallItsAnswerIsPostedAndTheHandlersAreClosed() throws Exception {
    environment.put("SIGNET_FUNCTION", "gated");
    platform.event("1", "{}").event("2", "{}");
    try (RuntimeProcess process = RuntimeProcess.start(environment)) {
      process.awaitLine("gated begins");
      process.terminate();
      assertThat(platform.isDecided("1")).isFalse();
      process.openGate();

      assertThat(platform.outcome("1")).isEqualTo("response \"done\"");
      assertThat(process.awaitOutput()).contains("handlers closed").doesNotContain("gated begins");
      assertThat(process.awaitExit()).isEqualTo(143);
    }
  }

  @Test
  void onSigtermBetweenTwoCallsItEndsAtOnce() throws Exception {
    platform.event("1", ALICE);
    try (RuntimeProcess process = RuntimeProcess.start(environment)) {
      platform.outcome("1");
      platform.awaitRequests(TestPlatform.NEXT, 2);
      process.terminate();

      assertThat(process.awaitOutput()).contains("handlers closed");
      assertThat(process.awaitExit()).isEqualTo(143);
    }
  }

  @Test
  void afterMemoryRanOutItAnswersAndEndsWith3() throws Exception {
    environment.put("SIGNET_FUNCTION", "memory");
    platform.event("1", "{}");
    try (RuntimeProcess process = RuntimeProcess.start(environment, "-Xmx64m")) {
      assertThat(platform.outcome("1")).startsWith("response {\"code\":\"INTERNAL\"");
      assertThat(process.awaitOutput()).contains("Signet: memory has run out", "handlers closed");
      assertThat(process.awaitExit()).isEqualTo(3);
    }
  }

  @Test
  void whenThePlatformAnswersNoMoreItEndsWith4() throws Exception {
    for (int i = 0; i < 20; i++) {
      platform.fault(TestPlatform.READY, Fault.STATUS_503);
    }
    try (RuntimeProcess process = RuntimeProcess.start(environment)) {
      assertThat(process.awaitOutput())
          .contains("The runtime API at 127.0.0.1:" + platform.port(), "status 503", "20");
      assertThat(process.awaitExit()).isEqualTo(4);
    }
  }
}
