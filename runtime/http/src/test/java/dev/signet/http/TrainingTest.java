package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the training run from the side of the person who builds an image. */
class TrainingTest {

  private static final Map<String, String> GOOD =
      Map.of("SIGNET_INGRESS", "wechat-cloudrun-private");

  @TempDir private Path folder;

  /** Two functions of the process would take all memory, and one would wait for its input. */
  @ParameterizedTest
  @ValueSource(strings = {"wechat-cloudrun-private", "cloudbase-gateway-only"})
  void endsWithoutHavingCalledAMethod(String ingress) throws Exception {
    try (HostProcess training =
        HostProcess.train(Map.of("SIGNET_INGRESS", ingress), List.of(), "-Xmx64m")) {
      assertThat(training.awaitOutput())
          .contains("trained with 9 functions and 0 calls of user code", "handlers closed")
          .doesNotContain("gated begins", "S3CRET", "Exception");
      assertThat(training.awaitExit()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wechat-cloudrun-private", "cloudbase-gateway-only"})
  void callsWhatItIsAskedToCallAsAUserWhomTheSettingsAccept(String ingress) throws Exception {
    Map<String, String> strict =
        Map.of(
            "SIGNET_INGRESS", ingress,
            "SIGNET_APP_IDS", "wx00000000000000aa,wx00000000000000bb",
            "SIGNET_ENV_ID", "env-1",
            "SIGNET_HOSTS", "api.example.com");
    String file =
        file(
            """
            [{"function": "whoami"},
             {"payload": {"a": [1, {"b": "茶"}]}, "function": "echo"}]
            """);

    try (HostProcess training = HostProcess.train(strict, List.of(file))) {
      assertThat(training.awaitOutput()).contains("9 functions and 2 calls of user code");
      assertThat(training.awaitExit()).isZero();
    }
  }

  @Test
  void aCallThatFailsIsNamedAndExitsWith1() throws Exception {
    try (HostProcess training =
        HostProcess.train(GOOD, List.of(file("[{\"function\": \"broken\"}]")))) {
      assertThat(training.awaitOutput())
          .contains("The training call of broken was answered with status 500")
          .doesNotContain("S3CRET");
      assertThat(training.awaitExit()).isEqualTo(1);
    }
  }

  @Test
  void aCallOfAFunctionThatIsNotThereExitsWith1() throws Exception {
    try (HostProcess training =
        HostProcess.train(GOOD, List.of(file("[{\"function\": \"whoamy\"}]")))) {
      assertThat(training.awaitOutput()).contains("whoamy", "404");
      assertThat(training.awaitExit()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[1]",
        "[{}]",
        "[{\"function\": 1}]",
        "[{\"function\": \"ping\", \"payload\": []}]",
        "[{\"function\": \"ping\", \"body\": {}}]",
        "[{\"function\": \"ping\"}] []",
        "[{\"function\": \"ping\"}"
      })
  void aFileThatIsNoListOfCallsExitsWith2AndAnExample(String text) throws Exception {
    assertThatTrainingIsRefused(file(text));
  }

  @Test
  void aFileThatIsNotThereExitsWith2AndAnExample() throws Exception {
    assertThatTrainingIsRefused(folder.resolve("none.json").toString());
  }

  /** Where an image is built there is no database, and the archive is wanted all the same. */
  @Test
  void aHandlerObjectThatCannotBeMadeIsToldAndLeftOut() throws Exception {
    try (HostProcess training =
        HostProcess.train(GOOD, List.of(), "-D" + ProcessFunctions.BROKEN + "=true")) {
      assertThat(training.awaitOutput())
          .contains("the database is not there", "trained with 0 functions");
      assertThat(training.awaitExit()).isZero();
    }
  }

  @Test
  void settingsOfProductionAreCheckedAsInProduction() throws Exception {
    Map<String, String> wrong = new HashMap<>(GOOD);
    wrong.put("SIGNET_WORKERS", "many");

    try (HostProcess training = HostProcess.train(wrong, List.of())) {
      assertThat(training.awaitOutput()).contains("SIGNET_WORKERS");
      assertThat(training.awaitExit()).isEqualTo(2);
    }
    try (HostProcess training = HostProcess.train(Map.of(), List.of())) {
      assertThat(training.awaitOutput()).contains("SIGNET_INGRESS is not set");
      assertThat(training.awaitExit()).isEqualTo(2);
    }
  }

  private void assertThatTrainingIsRefused(String file) throws Exception {
    try (HostProcess training = HostProcess.train(GOOD, List.of(file))) {
      assertThat(training.awaitOutput())
          .contains(file, "{\"function\": \"whoami\"")
          .doesNotContain("\tat ");
      assertThat(training.awaitExit()).isEqualTo(2);
    }
  }

  private String file(String text) throws Exception {
    return Files.writeString(folder.resolve("calls.json"), text).toString();
  }
}
