package dev.signet.http;

import static dev.signet.http.TestGateway.forward;
import static dev.signet.http.TestHost.CALLER;
import static dev.signet.http.TestHost.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.TestFunction;
import dev.signet.http.probe.ProbeGuard;
import dev.signet.ingress.CloudRunPrivateIngress;
import dev.signet.ingress.CloudbaseGatewayIngress;
import dev.signet.ingress.HttpIngress;
import dev.signet.ingress.IngressSettings;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Hosts that call their own public address at their start, with a gateway at that address. */
abstract class ProbedHosts {

  static final HttpIngress CLOUDRUN = new CloudRunPrivateIngress(IngressSettings.none());
  static final HttpIngress GATEWAY = new CloudbaseGatewayIngress(IngressSettings.none());

  final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final Locale before = Locale.getDefault();

  @BeforeEach
  void readEnglish() {
    Locale.setDefault(Locale.ENGLISH);
  }

  @AfterEach
  void restoreTheLocale() {
    Locale.setDefault(before);
  }

  /** A guarded host with its gateway, which knows the host's port as soon as there is one. */
  final class Deployment implements AutoCloseable {
    final CompletableFuture<Integer> port = new CompletableFuture<>();
    final TestGateway gateway;
    final TestHost host;

    Deployment(HttpIngress ingress, UnaryOperator<String> line) throws Exception {
      this(ingress, (head, port) -> forward(filtered(head, line), port));
    }

    Deployment(HttpIngress ingress, WithPort behaviour) throws Exception {
      gateway = TestGateway.start(head -> behaviour.answer(head, port.join()));
      host = guarded(ingress, gateway.url());
      port.complete(host.host().port());
    }

    @Override
    public void close() throws IOException {
      host.close();
      gateway.close();
    }
  }

  interface WithPort {
    String answer(List<String> head, int port) throws Exception;
  }

  final TestHost guarded(HttpIngress ingress, String url) {
    return TestHost.start(
        ingress,
        new ProbeGuard(
            URI.create(url),
            ingress.name(),
            line -> lines.add("out: " + line),
            line -> lines.add("err: " + line)),
        TestFunction.anonymous("ping", (caller, payload) -> "pong"));
  }

  /** Returns the lines that an operator returns something for. */
  static List<String> filtered(List<String> head, UnaryOperator<String> line) {
    return head.stream().map(line).filter(kept -> kept != null).toList();
  }

  static UnaryOperator<String> without(String prefix) {
    return line -> line.regionMatches(true, 0, prefix, 0, prefix.length()) ? null : line;
  }

  final String line() throws InterruptedException {
    String line = lines.poll(60, TimeUnit.SECONDS);
    assertThat(line).as("a line of the probe").isNotNull();
    return line;
  }

  static int ping(TestHost host) {
    return host.exchange(post("/ping", CALLER)).status();
  }

  static void assertServes(TestHost host) {
    assertThat(ping(host)).isEqualTo(200);
    assertThat(host.refused.getCount()).isOne();
  }

  static void assertRefuses(TestHost host) throws InterruptedException {
    assertThat(host.refused.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(ping(host)).isEqualTo(503);
    assertThat(host.exchange("GET /_healthz HTTP/1.1\r\nHost: h\r\n\r\n").status()).isEqualTo(503);
    assertThat(host.userCodeRuns).hasValue(0);
  }
}
