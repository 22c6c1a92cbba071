package dev.signet.http;

import static dev.signet.http.TestGateway.answer;
import static dev.signet.http.TestGateway.forward;
import static dev.signet.http.TestHost.CALLER;
import static dev.signet.http.TestHost.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.RawHttp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests that come while a host probes, and its stop. */
class ProbeWaitTest extends ProbedHosts {

  @Test
  void letsACallWaitForTheEndOfTheProbe() throws Exception {
    CompletableFuture<Void> answered = new CompletableFuture<>();
    WithPort slow =
        (head, port) -> {
          answered.join();
          return forward(filtered(head, without("X-WX-")), port);
        };
    try (Deployment deployed = new Deployment(CLOUDRUN, slow);
        RawHttp waiting = deployed.host.connect()) {
      waiting.send(post("/ping", CALLER));
      deployed.gateway.awaitRequest();
      assertThat(deployed.host.userCodeRuns).hasValue(0);
      assertThat(lines).isEmpty();

      answered.complete(null);

      assertThat(waiting.read().body()).isEqualTo("\"pong\"");
      assertThat(line()).startsWith("out: ");
    }
  }

  @Test
  void letsAHealthCheckWaitTooSoThatNoPlatformTakesTheHostForReady() throws Exception {
    CompletableFuture<Void> answered = new CompletableFuture<>();
    WithPort slow =
        (head, port) -> {
          answered.join();
          return forward(filtered(head, without("X-WX-")), port);
        };
    try (Deployment deployed = new Deployment(CLOUDRUN, slow);
        RawHttp waiting = deployed.host.connect()) {
      waiting.send("GET /_healthz HTTP/1.1\r\nHost: h\r\n\r\n");
      deployed.gateway.awaitRequest();
      assertThat(waiting.hasAnswerWithin(200)).isFalse();

      answered.complete(null);

      assertThat(waiting.read().status()).isEqualTo(200);
    }
  }

  @Test
  void refusesTheCallThatHasWaitedWhenTheIdentityArrives() throws Exception {
    CompletableFuture<Void> answered = new CompletableFuture<>();
    WithPort slow =
        (head, port) -> {
          answered.join();
          return forward(head, port);
        };
    try (Deployment deployed = new Deployment(CLOUDRUN, slow);
        RawHttp waiting = deployed.host.connect()) {
      waiting.send(post("/ping", CALLER));
      deployed.gateway.awaitRequest();

      answered.complete(null);

      assertThat(waiting.read().body()).contains("UNAVAILABLE");
      assertRefuses(deployed.host);
    }
  }

  @Test
  void stopsServingWhenTheIdentityArrivesAfterTheProbeHasEnded() throws Exception {
    CompletableFuture<Void> released = new CompletableFuture<>();
    WithPort keeping =
        (head, port) -> {
          released.join();
          return forward(head, port);
        };
    try (Deployment deployed = new Deployment(CLOUDRUN, keeping)) {
      assertThat(line()).contains("had not answered after 6 s");
      assertThat(ping(deployed.host)).isEqualTo(200);

      released.complete(null);

      assertThat(line()).startsWith("err: This host does not serve");
      assertThat(deployed.host.refused.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(ping(deployed.host)).isEqualTo(503);
    }
  }

  /** The platform writes the source itself, and gateways may write targets into logs. */
  @Test
  void aUsersCallWithTheNumberOfAProbeThatIsOverDoesNotEndTheHost() throws Exception {
    try (Deployment deployed = new Deployment(CLOUDRUN, without("X-WX-"))) {
      String requestLine = deployed.gateway.awaitRequest().get(0);
      assertThat(line()).startsWith("out: ");

      deployed.host.exchange(
          requestLine + "\r\nHost: h\r\nX-WX-OPENID: oUser_B\r\nX-WX-SOURCE: wx_client\r\n\r\n");

      assertServes(deployed.host);
      assertThat(lines).isEmpty();
    }
  }

  @Test
  void refusesCallsBeyondThoseThatMayWait() throws Exception {
    CompletableFuture<Void> answered = new CompletableFuture<>();
    WithPort slow =
        (head, port) -> {
          answered.join();
          return forward(filtered(head, without("X-WX-")), port);
        };
    List<RawHttp> waiting = new ArrayList<>();
    try (Deployment deployed = new Deployment(CLOUDRUN, slow)) {
      for (int i = 0; i < 65; i++) {
        waiting.add(deployed.host.connect().send("GET /_healthz HTTP/1.1\r\nHost: h\r\n\r\n"));
      }
      while (deployed.host.outcomes().isEmpty() && lines.isEmpty()) {
        Thread.sleep(10);
      }
      assertThat(deployed.host.outcomes()).containsExactly("RESOURCE_EXHAUSTED");

      answered.complete(null);

      Map<Integer, Integer> statuses = new TreeMap<>();
      for (RawHttp http : waiting) {
        statuses.merge(http.read().status(), 1, Integer::sum);
      }
      assertThat(statuses).containsEntry(200, 64).containsEntry(429, 1);
    } finally {
      waiting.forEach(RawHttp::close);
    }
  }

  @Test
  void stopsAtOnceWhileTheProbeHangs() throws Exception {
    try (Deployment deployed = new Deployment(CLOUDRUN, (head, port) -> null);
        RawHttp waiting = deployed.host.connect()) {
      waiting.send(post("/ping", CALLER));
      deployed.gateway.awaitRequest();

      deployed.host.close();

      assertThat(waiting.read().body()).contains("UNAVAILABLE");
      assertThat(deployed.host.userCodeRuns).hasValue(0);
      assertThat(lines).isEmpty();
    }
  }

  /**
   * A platform that starts an instance for each request would otherwise start them for ever: each
   * probe needs an instance, which sends a probe.
   */
  @Test
  void sendsNoProbeWhileOnlyProbesOfOthersAsk() throws Exception {
    boolean asked = false;
    for (int tries = 0; tries < 10 && !asked; tries++) {
      try (Deployment deployed = new Deployment(CLOUDRUN, without("X-WX-"))) {
        assertThat(
                deployed
                    .host
                    .exchange(
                        "GET /?signet-probe=" + "0".repeat(32) + " HTTP/1.1\r\nHost: h\r\n\r\n")
                    .body())
            .startsWith("signet-probe ")
            .endsWith(" -");
        // On a busy machine the second in which the host waits for requests may be over.
        asked = !deployed.gateway.isCalledWithin(2500);
        assertThat(ping(deployed.host)).isEqualTo(200);
        assertThat(line()).startsWith("out: ");
      }
    }
    assertThat(asked).isTrue();
  }

  @Test
  void repeatsNothingThatWasSentToWhoeverAsks() throws Exception {
    try (Deployment deployed = new Deployment(CLOUDRUN, without("X-WX-"))) {
      String nonce = "0123456789abcdef0123456789abcdef";
      String answer =
          deployed
              .host
              .exchange(
                  "GET /any/path?a=b&signet-probe="
                      + nonce
                      + "&c HTTP/1.1\r\nHost: h\r\nX-WX-OPENID: oS3CRET\r\nX-WX-SOURCE: wx_http\r\n\r\n")
              .body();

      assertThat(answer).startsWith("signet-probe ").endsWith(" -").doesNotContain("S3CRET", nonce);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ping?signet-probe=short",
        "/ping?signet-probe=0123456789ABCDEF0123456789ABCDEF",
        "/ping?signet-probe=0123456789abcdef0123456789abcdef0",
        "/ping?x-signet-probe=0123456789abcdef0123456789abcdef",
        "/ping?a=signet-probe=0123456789abcdef0123456789abcdef"
      })
  void takesARequestThatOnlyLooksLikeAProbeForACall(String target) throws Exception {
    try (Deployment deployed = new Deployment(CLOUDRUN, without("X-WX-"))) {
      assertThat(deployed.host.exchange(post(target, CALLER)).body()).isEqualTo("\"pong\"");
    }
  }
}
