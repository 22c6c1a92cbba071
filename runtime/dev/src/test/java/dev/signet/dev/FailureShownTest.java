package dev.signet.dev;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a developer sees of an exception of the own code, in the console and in the terminal. */
class FailureShownTest {

  @ParameterizedTest
  @CsvSource({
    "broken, cloudrun, java.lang.IllegalStateException",
    "broken, event, java.lang.IllegalStateException",
    "brokenLater, gateway, java.lang.IllegalArgumentException",
    "brokenLater, event, java.lang.IllegalArgumentException"
  })
  void isItsMessageItsStackAndTheLineOfTheOwnCode(
      String function, String entrance, String exception) {
    try (LocalServer server = LocalServer.start()) {
      JsonNode result =
          server.call(
              "{'function':'%s','caller':'user','entrance':'%s'}".formatted(function, entrance));

      JsonNode failure = result.path("failure");
      assertThat(failure.path("exception").asText()).isEqualTo(exception);
      assertThat(failure.path("message").asText()).isEqualTo("a secret");
      assertThat(failure.path("at").asText())
          .startsWith("dev.signet.dev.SampleFunctions")
          .contains("(SampleFunctions.java:");
      assertThat(failure.path("stack").asText()).contains(exception + ": a secret", "\tat ");
      assertThat(server.errors())
          .contains(function + " failed at dev.signet.dev.SampleFunctions")
          .contains(exception + ": a secret", "\tat ");
      assertThat(result.path("answer").toString()).doesNotContain("secret");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cloudrun", "event"})
  void isTheCauseOfWhatCannotBeReached(String entrance) {
    try (LocalServer server = LocalServer.start()) {
      JsonNode result =
          server.call("{'function':'away','caller':'user','entrance':'%s'}".formatted(entrance));

      assertThat(result.path("outcome").asText()).isEqualTo("UNAVAILABLE");
      assertThat(result.path("answer").toString()).contains("try again").doesNotContain("secret");
      assertThat(result.path("failure").path("stack").asText())
          .contains("Caused by: java.net.ConnectException: a secret");
      assertThat(server.errors())
          .contains("away failed at dev.signet.dev.SampleFunctions")
          .contains("Caused by: java.net.ConnectException: a secret");
    }
  }

  @Test
  void isShownInTheTerminalForARequestToTheFunctionsOwnPathToo() {
    try (LocalServer server = LocalServer.start()) {
      LocalServer.Answer answer = server.post("/broken?caller=user", "");

      assertThat(answer.code()).isEqualTo("INTERNAL");
      assertThat(answer.body()).doesNotContain("secret");
      assertThat(server.errors()).contains("broken failed at ", ": a secret");
    }
  }

  @Test
  void isAbsentFromACallThatSucceedsOrIsRefusedOnPurpose() {
    try (LocalServer server = LocalServer.start()) {
      for (String function : new String[] {"whoami", "sell"}) {
        JsonNode result =
            server.call(
                "{'function':'%s','caller':'user','entrance':'cloudrun'}".formatted(function));
        assertThat(result.has("failure")).isFalse();
      }
      assertThat(server.errors()).isEmpty();
    }
  }
}
