package dev.signet.http;

import static dev.signet.http.TestHost.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.RawHttp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests SignetHttp from an operator's side: its start, its exit codes, its end. */
class ProcessTest {

  private static final Map<String, String> GOOD =
      Map.of("SIGNET_INGRESS", "wechat-cloudrun-private");

  private static Map<String, String> goodAnd(String name, String value) {
    Map<String, String> environment = new HashMap<>(GOOD);
    environment.put(name, value);
    return environment;
  }

  @ParameterizedTest
  @ValueSource(strings = {"wechat-cloudrun-private", "cloudbase-gateway-only"})
  void saysWhereItListensUnderWhichIngressAndWithHowManyFunctions(String ingress) throws Exception {
    try (HostProcess process = HostProcess.start(Map.of("SIGNET_INGRESS", ingress))) {
      assertThat(process.awaitLine("Signet"))
          .matches(
              "Signet listens on 0\\.0\\.0\\.0:[0-9]+, ingress "
                  + ingress
                  + ", 9 functions: .+ \\(9\\)");
    }
  }

  @Test
  void underAnIngressOfEventsItSaysOfWhichFunction() throws Exception {
    Map<String, String> events =
        Map.of("SIGNET_INGRESS", "scf-event-mini-program", "SIGNET_FUNCTION", "whoami");
    try (HostProcess process = HostProcess.start(events)) {
      assertThat(process.awaitLine("Signet"))
          .matches(
              "Signet listens on 0\\.0\\.0\\.0:[0-9]+, ingress scf-event-mini-program,"
                  + " events of whoami: .+ \\(9\\)");
    }
  }

  @Test
  void withoutAnIngressItSaysWhatToSetAndExitsWith2() throws Exception {
    assertRefusesToStart(
        Map.of(), "SIGNET_INGRESS", "wechat-cloudrun-private", "cloudbase-gateway-only");
  }

  @ParameterizedTest
  @CsvSource({
    "SIGNET_INGRES, wechat-cloudrun-private, Did you mean SIGNET_INGRESS?",
    "SIGNET_TIMEOUT, 1000, Did you mean SIGNET_TIMEOUT_MS?",
    "SIGNET_NONSENSE_ENTIRELY, 1, SIGNET_NONSENSE_ENTIRELY is unknown",
    "SIGNET_INGRESS, dev, wechat-cloudrun-private",
    "SIGNET_INGRESS, scf-event, Set SIGNET_FUNCTION to its name",
    "SIGNET_TIMEOUT_MS, soon, SIGNET_TIMEOUT_MS",
    "SIGNET_WORKERS, 0, SIGNET_WORKERS",
    "SIGNET_ERROR_STATUS, 500, SIGNET_ERROR_STATUS",
    "SIGNET_APP_IDS, wx1, SIGNET_APP_IDS",
    "PORT, 70000, PORT",
  })
  void aWrongVariableIsNamedAndExitsWith2(String name, String value, String named)
      throws Exception {
    assertRefusesToStart(goodAnd(name, value), named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"scf-event", "scf-event-mini-program"})
  void anIngressOfEventsDoesNotStartOnWeChatCloudRun(String ingress) throws Exception {
    Map<String, String> environment = goodAnd("SIGNET_INGRESS", ingress);
    environment.put("SIGNET_FUNCTION", "ping");
    environment.put("CBR_ENV_ID", "S3CRET");

    try (HostProcess process = HostProcess.start(environment)) {
      assertThat(process.awaitOutput())
          .contains(
              "CBR_ENV_ID", ingress + " ", "wechat-cloudrun-private", "cloudbase-gateway-only")
          .doesNotContain("S3CRET", "Signet listens");
      assertThat(process.awaitExit()).isEqualTo(2);
    }
  }

  @Test
  void everyProblemIsNamedAtOnce() throws Exception {
    Map<String, String> environment = goodAnd("SIGNET_LOG", "loud");
    environment.put("PORT", "x");

    assertRefusesToStart(environment, "SIGNET_LOG", "PORT");
  }

  @Test
  void withoutFunctionsItSaysWhereToLookAndExitsWith2() throws Exception {
    try (HostProcess process = HostProcess.startWithoutFunctions(GOOD)) {
      assertThat(process.awaitOutput()).contains("signet-processor", "annotationProcessorPaths");
      assertThat(process.awaitExit()).isEqualTo(2);
    }
  }

  @Test
  void aHandlerObjectThatCannotBeMadeExitsWith2() throws Exception {
    try (HostProcess process = HostProcess.start(GOOD, "-D" + ProcessFunctions.BROKEN + "=true")) {
      assertThat(process.awaitOutput()).contains("handler object", "the database is not there");
      assertThat(process.awaitExit()).isEqualTo(2);
    }
  }

  @Test
  void noHandlerObjectIsMadeForSettingsThatDoNotFitTheHeap() throws Exception {
    Map<String, String> environment = goodAnd("SIGNET_MAX_BODY_BYTES", "104857600");
    try (HostProcess process =
        HostProcess.start(environment, "-Xmx64m", "-D" + ProcessFunctions.BROKEN + "=true")) {
      assertThat(process.awaitOutput())
          .contains("SIGNET_MAX_BODY_BYTES")
          .doesNotContain("the database is not there");
      assertThat(process.awaitExit()).isEqualTo(2);
    }
  }

  @Test
  void aPortThatIsTakenExitsWith2() throws Exception {
    try (HostProcess first = HostProcess.start(GOOD)) {
      String port = String.valueOf(first.awaitPort());
      try (HostProcess second = HostProcess.start(goodAnd("PORT", port))) {
        assertThat(second.awaitOutput()).contains("0.0.0.0:" + port);
        assertThat(second.awaitExit()).isEqualTo(2);
      }
    }
  }

  @Test
  void onSigtermACallThatRunsIsAnsweredAndTheHandlersAreClosed() throws Exception {
    try (HostProcess process = HostProcess.start(GOOD)) {
      int port = process.awaitPort();
      try (RawHttp open = new RawHttp(port);
          RawHttp running = new RawHttp(port)) {
        assertThat(open.send(post("/ping", "")).read().body()).isEqualTo("\"pong\"");
        running.send(post("/gated", ""));
        process.awaitLine("gated begins");
        process.terminate();
        RawHttp.awaitRefusal(port);
        assertThat(open.send(post("/ping", "")).read().code()).isEqualTo("UNAVAILABLE");
        process.openGate();

        assertThat(running.read().body()).isEqualTo("\"done\"");
        assertThat(process.awaitOutput()).contains("handlers closed");
        assertThat(process.awaitExit()).isEqualTo(143);
      }
    }
  }

  @Test
  void afterMemoryRanOutItAnswersAndExitsWith3() throws Exception {
    try (HostProcess process = HostProcess.start(GOOD, "-Xmx64m")) {
      try (RawHttp http = new RawHttp(process.awaitPort())) {
        assertThat(http.send(post("/memory", "")).read().code()).isEqualTo("INTERNAL");
      }
      assertThat(process.awaitOutput())
          .contains("java.lang.OutOfMemoryError", "handlers closed")
          .doesNotContain("Heap dump");
      assertThat(process.awaitExit()).isEqualTo(3);
    }
  }

  @Test
  void whenNothingIsLeftOfTheMemoryItExitsWith3AllTheSame() throws Exception {
    try (HostProcess process = HostProcess.start(GOOD, "-Xmx64m")) {
      int port = process.awaitPort();
      List<RawHttp> clients = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        RawHttp halfSent = new RawHttp(port);
        clients.add(halfSent);
        halfSent.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\n{");
      }
      clients.add(new RawHttp(port).send(post("/hoard", "")));

      assertThat(process.awaitOutput()).contains("Signet: memory has run out");
      assertThat(process.awaitExit()).isEqualTo(3);
      clients.forEach(RawHttp::close);
    }
  }

  @Test
  void anUnexpectedExceptionIsOneLineWithItsStackAndWithoutItsMessage() throws Exception {
    try (HostProcess process = HostProcess.start(GOOD)) {
      try (RawHttp http = new RawHttp(process.awaitPort())) {
        http.send(post("/broken", "X-Request-Id: call-1\r\n")).read();
      }
      assertThat(process.awaitLine("IllegalStateException"))
          .startsWith("{\"function\":\"broken\",\"requestId\":\"call-1\"")
          .contains("ProcessFunctions", "\"caused by java.io.IOException\"")
          .endsWith("]}")
          .doesNotContain("S3CRET");
    }
  }

  @Test
  void saysThatMemoryRanOut() throws Exception {
    try (HostProcess process = HostProcess.start(GOOD, "-Xmx64m")) {
      try (RawHttp http = new RawHttp(process.awaitPort())) {
        http.send(post("/memory", "")).read();
      }
      assertThat(process.awaitOutput()).contains("Signet: memory has run out", "exit code 3");
    }
  }

  @Test
  void aLogThatNobodyReadsHoldsUpNeitherCallsNorHealthNorSigterm() throws Exception {
    try (HostProcess process = HostProcess.start(GOOD)) {
      int port = process.awaitPort();
      try (RawHttp http = new RawHttp(port)) {
        for (int i = 0; i < 5_000; i++) {
          assertThat(http.send(post("/whoami", "")).read().code()).isEqualTo("UNAUTHENTICATED");
        }
        assertThat(http.send("GET /_healthz HTTP/1.1\r\nHost: h\r\n\r\n").read().status())
            .isEqualTo(200);
      }
      process.terminate();

      assertThat(process.awaitExit()).isEqualTo(143);
    }
  }

  @Test
  void theLinesOfTheLastCallsAreWrittenBeforeTheEnd() throws Exception {
    try (HostProcess process = HostProcess.start(goodAnd("SIGNET_LOG", "all"))) {
      try (RawHttp http = new RawHttp(process.awaitPort())) {
        for (int i = 0; i < 100; i++) {
          http.send(post("/ping", "X-Request-Id: call-" + i + "\r\n")).read();
        }
      }
      process.terminate();

      assertThat(process.awaitOutput()).contains("\"call-0\"", "\"call-99\"");
    }
  }

  @Test
  void jsonBombsAreRefusedWithinASmallHeap() throws Exception {
    try (HostProcess process = HostProcess.start(GOOD, "-Xmx64m");
        RawHttp http = new RawHttp(process.awaitPort())) {
      for (int round = 0; round < 20; round++) {
        for (String bomb :
            new String[] {
              "[".repeat(100_000),
              "{\"a\":".repeat(100_000),
              "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}",
              "{\"a\":" + "1".repeat(1_000_000) + "}",
              "{\"a\":0." + "1".repeat(1_000_000) + "}",
              "{\"a\":1e" + "1".repeat(1_000_000) + "}",
              "{\"" + "n".repeat(1_000_000) + "\":1}",
              "{\"a\":[" + "0,".repeat(500_000) + "0]}",
            }) {
          assertThat(http.send(post("/echo", "", bomb)).read().code())
              .isEqualTo("INVALID_ARGUMENT");
        }
      }
      assertThat(http.send(post("/ping", "")).read().body()).isEqualTo("\"pong\"");
      assertThat(process.isAlive()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"i", "l", "b"})
  void anExponentMakesNoHugeInteger(String field) throws Exception {
    try (HostProcess process = HostProcess.start(GOOD, "-Xmx64m");
        RawHttp http = new RawHttp(process.awaitPort())) {
      for (String number : new String[] {"1e1000000000", "-1e-1000000000", "1E+999999999"}) {
        String json = "{\"" + field + "\":" + number + "}";
        assertThat(http.send(post("/numbers", "", json)).read().code())
            .isEqualTo("INVALID_ARGUMENT");
      }
    }
  }

  @Test
  void aDecimalIsKeptAsItIsWrittenAndNeverExpanded() throws Exception {
    try (HostProcess process = HostProcess.start(GOOD, "-Xmx64m");
        RawHttp http = new RawHttp(process.awaitPort())) {
      http.send(post("/numbers", "", "{\"m\":1e1000000000}"));

      assertThat(http.read().body()).contains("\"m\":1E+1000000000");
    }
  }

  private static void assertRefusesToStart(Map<String, String> environment, String... named)
      throws Exception {
    try (HostProcess process = HostProcess.start(environment)) {
      assertThat(process.awaitOutput()).contains(named).doesNotContain("Exception", "\tat ");
      assertThat(process.awaitExit()).isEqualTo(2);
    }
  }
}
