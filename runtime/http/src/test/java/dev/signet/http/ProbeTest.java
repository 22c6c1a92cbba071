package dev.signet.http;

import static dev.signet.http.TestGateway.answer;
import static dev.signet.http.TestGateway.forward;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.TestGateway.Behaviour;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A probe that tells whether a made-up identity arrives. */
class ProbeTest extends ProbedHosts {

  @Test
  void servesWhenTheGatewayTakesTheIdentityOut() throws Exception {
    try (Deployment deployed = new Deployment(CLOUDRUN, without("X-WX-"))) {
      assertThat(line())
          .isEqualTo(
              "out: Signet's probe: a made-up identity that was sent to "
                  + deployed.gateway.url()
                  + " arrived here without its headers.");
      assertServes(deployed.host);
    }
  }

  @Test
  void refusesEveryoneWhenTheIdentityArrives() throws Exception {
    try (Deployment deployed = new Deployment(CLOUDRUN, UnaryOperator.identity())) {
      assertThat(line())
          .startsWith("err: This host does not serve")
          .contains("X-WX-APPID, X-WX-FROM-APPID, X-WX-FROM-OPENID, X-WX-FROM-UNIONID, X-WX-OPENID")
          .contains("public network access", deployed.gateway.url());
      assertRefuses(deployed.host);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-WX-OPENID",
        "X-WX-APPID",
        "X-WX-UNIONID",
        "X-WX-FROM-OPENID",
        "X-WX-FROM-APPID",
        "X-WX-FROM-UNIONID",
        "X-WX-SOURCE"
      })
  void refusesEveryoneWhenOneHeaderAloneArrives(String name) throws Exception {
    UnaryOperator<String> others =
        line -> line.startsWith("X-WX-") && !line.startsWith(name + ":") ? null : line;
    try (Deployment deployed = new Deployment(CLOUDRUN, others)) {
      assertThat(line()).contains("arrived with " + name + " as it was sent");
      assertRefuses(deployed.host);
    }
  }

  @Test
  void refusesEveryoneWhenTheGatewayJoinsTheIdentityToItsOwnInAnotherCase() throws Exception {
    UnaryOperator<String> joined =
        line ->
            line.startsWith("X-WX-OPENID: ")
                ? "x-wx-openid: oTheGatewaysOwn, " + line.substring("X-WX-OPENID: ".length())
                : without("X-WX-").apply(line);
    try (Deployment deployed = new Deployment(CLOUDRUN, joined)) {
      assertThat(line()).contains("arrived with X-WX-OPENID as it was sent");
      assertRefuses(deployed.host);
    }
  }

  @Test
  void servesWhenTheGatewayPutsItsOwnIdentityInThePlaceOfTheOther() throws Exception {
    UnaryOperator<String> replaced =
        line -> line.startsWith("X-WX-") ? line.split(":")[0] + ": wx_http" : line;
    try (Deployment deployed = new Deployment(CLOUDRUN, replaced)) {
      assertThat(line()).startsWith("out: ");
      assertServes(deployed.host);
    }
  }

  @Test
  void servesWhenTheGatewayTakesTheContextOutInBothForms() throws Exception {
    try (Deployment deployed = new Deployment(GATEWAY, without("X-Cloudbase-Context"))) {
      assertThat(line()).startsWith("out: ");
      assertThat(String.join("\n", deployed.gateway.awaitRequest()))
          .contains("X-Cloudbase-Context: eyJ");
      assertThat(String.join("\n", deployed.gateway.awaitRequest()))
          .contains("X-Cloudbase-Context: H4sI");
      assertServes(deployed.host);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Cloudbase-Context: eyJ", "X-Cloudbase-Context: H4sI"})
  void refusesEveryoneWhenTheGatewayTakesTheContextOutInOneFormOnly(String form) throws Exception {
    try (Deployment deployed = new Deployment(GATEWAY, without(form))) {
      assertThat(line())
          .startsWith("err: This host does not serve")
          .contains("arrived with X-Cloudbase-Context as it was sent", "cloudbase-gateway-only");
      assertRefuses(deployed.host);
    }
  }

  @Test
  void refusesEveryoneWhenTheGatewayJoinsTheContextToItsOwn() throws Exception {
    String header = "X-Cloudbase-Context: ";
    UnaryOperator<String> joined =
        line -> line.replace(header, header + "eyJlbnZJZCI6ImUifQ==, eyJlbnZJZCI6ImUifQ==,");
    try (Deployment deployed = new Deployment(GATEWAY, joined)) {
      assertThat(line()).contains("arrived with X-Cloudbase-Context as it was sent");
      assertRefuses(deployed.host);
    }
  }

  /** No gateway writes that many; whoever calls has written some of them. */
  @ParameterizedTest
  @ValueSource(strings = {"e30=\r\nX-Cloudbase-Context: ", "e30=,"})
  void refusesEveryoneWhenMoreContextsArriveThanAGatewayWrites(String another) throws Exception {
    UnaryOperator<String> five =
        line ->
            line.startsWith("X-Cloudbase-Context: ")
                ? "X-Cloudbase-Context: " + another.repeat(4) + "e30="
                : line;
    try (Deployment deployed = new Deployment(GATEWAY, five)) {
      assertThat(line()).contains("arrived with X-Cloudbase-Context as it was sent");
      assertRefuses(deployed.host);
    }
  }

  @Test
  void servesWhenTheGatewayPutsItsOwnContextInThePlaceOfTheOther() throws Exception {
    UnaryOperator<String> replaced =
        line -> line.startsWith("X-Cloudbase-Context: ") ? "X-Cloudbase-Context: e30=, e30=" : line;
    try (Deployment deployed = new Deployment(GATEWAY, replaced)) {
      assertThat(line()).startsWith("out: ");
      assertServes(deployed.host);
    }
  }

  @Test
  void refusesEveryoneWhenASecondCopyOfTheRequestArrivesWithTheIdentity() throws Exception {
    WithPort copying =
        (head, port) -> {
          String answer = forward(filtered(head, without("X-WX-")), port);
          forward(head, port);
          return answer;
        };
    try (Deployment deployed = new Deployment(CLOUDRUN, copying)) {
      assertThat(line()).contains("arrived with X-WX-APPID");
      assertRefuses(deployed.host);
    }
  }

  @Test
  void doesNotAskAboutTheHeadersOfAnotherIngress() throws Exception {
    try (Deployment deployed = new Deployment(CLOUDRUN, without("X-WX-"))) {
      assertThat(deployed.gateway.awaitRequest())
          .noneMatch(line -> line.startsWith("X-Cloudbase-Context"));
      assertThat(line()).startsWith("out: ");
    }
  }

  @Test
  void refusesEveryoneWhenTheIdentityArrivesAndTheAnswerIsLost() throws Exception {
    WithPort losing =
        (head, port) -> {
          forward(head, port);
          return answer("502 Bad Gateway", "");
        };
    try (Deployment deployed = new Deployment(CLOUDRUN, losing)) {
      assertThat(line()).startsWith("err: This host does not serve");
      assertRefuses(deployed.host);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void learnsFromAnotherInstanceWhatArrivedThere(boolean strips) throws Exception {
    CompletableFuture<Integer> other = new CompletableFuture<>();
    Behaviour toTheOther =
        head -> forward(filtered(head, strips ? without("X-WX-") : line -> line), other.join());
    try (TestGateway gateway = TestGateway.start(toTheOther);
        TestHost first = guarded(CLOUDRUN, gateway.url());
        TestHost second = guarded(CLOUDRUN, gateway.url())) {
      other.complete(second.host().port());
      if (strips) {
        assertThat(line()).startsWith("out: ");
        assertServes(first);
      } else {
        assertRefuses(first);
        assertThat(line()).contains("X-WX-OPENID", "X-WX-SOURCE");
      }
    }
  }

  @Test
  void refusesEveryoneWhenTheIdentityArrivesAndTheAnswerNeverComes() throws Exception {
    WithPort silent =
        (head, port) -> {
          forward(head, port);
          return null;
        };
    try (Deployment deployed = new Deployment(CLOUDRUN, silent)) {
      assertThat(line()).startsWith("err: This host does not serve");
      assertRefuses(deployed.host);
    }
  }

  @Test
  void keepsTheMadeUpIdentityOutOfEveryLine() throws Exception {
    try (Deployment deployed = new Deployment(CLOUDRUN, line -> line)) {
      List<String> sent = deployed.gateway.awaitRequest();
      String line = line();
      assertRefuses(deployed.host);

      assertThat(sent).filteredOn(header -> header.startsWith("X-WX-")).hasSize(7);
      for (String header : sent) {
        if (header.startsWith("X-WX-") && !header.startsWith("X-WX-SOURCE")) {
          assertThat(line + deployed.host.log()).doesNotContain(header.split(": ")[1]);
        }
      }
      assertThat(line).doesNotContain("signet-probe=");
    }
  }

  @Test
  void sendsAnotherIdentityAtEachStart() throws Exception {
    String first;
    try (Deployment deployed = new Deployment(CLOUDRUN, without("X-WX-"))) {
      first = String.join("\n", deployed.gateway.awaitRequest());
    }
    try (Deployment deployed = new Deployment(CLOUDRUN, without("X-WX-"))) {
      assertThat(deployed.gateway.awaitRequest())
          .filteredOn(header -> header.contains("OPENID") || header.contains("signet-probe"))
          .hasSize(3)
          .noneMatch(first::contains);
    }
  }
}
