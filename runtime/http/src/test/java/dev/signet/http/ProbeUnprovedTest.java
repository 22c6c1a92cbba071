package dev.signet.http;

import static dev.signet.http.TestGateway.answer;
import static dev.signet.http.TestGateway.forward;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A probe that arrives nowhere, or somewhere else. */
class ProbeUnprovedTest extends ProbedHosts {

  @ParameterizedTest
  @ValueSource(strings = {"404 Not Found", "401 Unauthorized", "302 Found", "500 Error"})
  void servesAndCallsItUnprovedWhenSomethingElseAnswers(String status) throws Exception {
    try (TestGateway elsewhere = TestGateway.start(head -> answer("200 OK", "moved"));
        Deployment deployed =
            new Deployment(
                CLOUDRUN, (head, port) -> answer(status, "no", "Location: " + elsewhere.url()))) {
      assertThat(line())
          .startsWith("err: Signet's probe proved nothing: " + deployed.gateway.url())
          .contains("answered with HTTP " + status.substring(0, 3));
      assertServes(deployed.host);
      assertThat(elsewhere.hasRequest()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ok", "signet-probe", "signet-probe 0 -"})
  void servesAndCallsItUnprovedWhenNoSignetHostAnswers(String body) throws Exception {
    try (Deployment deployed = new Deployment(CLOUDRUN, (head, port) -> answer("200 OK", body))) {
      assertThat(line()).startsWith("err: ").contains("is no Signet host with the same");
      assertServes(deployed.host);
    }
  }

  @Test
  void servesAndCallsItUnprovedWhenAnAnswerHasNoEnd() throws Exception {
    try (Deployment deployed =
        new Deployment(CLOUDRUN, (head, port) -> answer("200 OK", "x".repeat(10_000_000)))) {
      assertThat(line()).startsWith("err: ").contains("is no Signet host with the same");
      assertServes(deployed.host);
    }
  }

  @Test
  void servesAndCallsItUnprovedWhenTheConnectionIsCut() throws Exception {
    try (Deployment deployed = new Deployment(CLOUDRUN, (head, port) -> "")) {
      assertThat(line()).startsWith("err: ").contains("failed (SocketException)");
      assertServes(deployed.host);
    }
  }

  @Test
  void servesAndCallsItUnprovedWhenNobodyAnswersInTime() throws Exception {
    try (Deployment deployed = new Deployment(CLOUDRUN, (head, port) -> null)) {
      assertThat(line()).startsWith("err: ").contains("had not answered after 6 s");
      assertServes(deployed.host);
    }
  }

  @Test
  void servesAndCallsItUnprovedWhenNobodyListens() throws Exception {
    TestGateway gone = TestGateway.start(head -> "");
    gone.close();
    try (TestHost host = guarded(CLOUDRUN, gone.url())) {
      assertThat(line()).startsWith("err: ").contains("failed (ConnectException)");
      assertServes(host);
    }
  }

  @Test
  void asksAgainWhenTheGatewayDoesNotKnowAnInstanceYet() throws Exception {
    WithPort late =
        new WithPort() {
          private boolean known;

          @Override
          public synchronized String answer(List<String> head, int port) {
            String answer =
                known
                    ? forward(filtered(head, without("X-WX-")), port)
                    : TestGateway.answer("503 Unavailable", "");
            known = true;
            return answer;
          }
        };
    try (Deployment deployed = new Deployment(CLOUDRUN, late)) {
      assertThat(line()).startsWith("out: ");
      assertServes(deployed.host);
    }
  }

  @Test
  void doesNotBelieveAHostOfAnotherDeployment() throws Exception {
    CompletableFuture<Integer> other = new CompletableFuture<>();
    try (TestGateway elsewhere = TestGateway.start(head -> null);
        TestGateway gateway =
            TestGateway.start(head -> forward(filtered(head, without("X-WX-")), other.join()));
        TestHost stranger = guarded(CLOUDRUN, elsewhere.url())) {
      other.complete(stranger.host().port());
      try (TestHost host = guarded(CLOUDRUN, gateway.url())) {
        assertThat(line()).startsWith("err: ").contains("is no Signet host with the same");
        assertServes(host);
      }
    }
  }

  @Test
  void doesNotBelieveAnAnswerThatWasKeptFromAnEarlierProbe() throws Exception {
    CompletableFuture<String> kept = new CompletableFuture<>();
    WithPort keeping =
        (head, port) -> {
          if (!kept.isDone()) {
            kept.complete(forward(filtered(head, without("X-WX-")), port));
          }
          return kept.join();
        };
    try (Deployment first = new Deployment(CLOUDRUN, keeping)) {
      assertThat(line()).startsWith("out: ");
      try (TestHost second = guarded(CLOUDRUN, first.gateway.url())) {
        assertThat(line()).startsWith("err: ").contains("is no Signet host with the same");
        assertServes(second);
      }
    }
  }
}
