package dev.signet.http;

import static dev.signet.http.TestGateway.forward;
import static dev.signet.http.TestHost.CALLER;
import static dev.signet.http.TestHost.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.RawHttp;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The probe from an operator's side: SIGNET_PROBE_URL, exit codes, what is written. */
class ProbeProcessTest {

  private static final Predicate<String> NO_IDENTITY = line -> !line.startsWith("X-WX-");

  private static Map<String, String> environment(String url) {
    return Map.of("SIGNET_INGRESS", "wechat-cloudrun-private", "SIGNET_PROBE_URL", url);
  }

  private static TestGateway.Behaviour to(CompletableFuture<Integer> port, Predicate<String> kept) {
    return head -> forward(head.stream().filter(kept).toList(), port.join());
  }

  @Test
  void anIdentityThatArrivesEndsTheProcessWith2AndSaysWhatToClose() throws Exception {
    CompletableFuture<Integer> port = new CompletableFuture<>();
    try (TestGateway gateway = TestGateway.start(to(port, line -> true));
        HostProcess process = HostProcess.start(environment(gateway.url()))) {
      port.complete(process.awaitPort());

      assertThat(process.awaitOutput())
          .contains("This host does not serve", gateway.url(), "X-WX-OPENID", "Turn off")
          .contains("handlers closed");
      assertThat(process.awaitExit()).isEqualTo(2);
    }
  }

  /** A proxy of the environment would answer in the place of the gateway. */
  @Test
  void anIdentityThatIsTakenOutIsOneLineWhateverProxyIsSet() throws Exception {
    CompletableFuture<Integer> port = new CompletableFuture<>();
    try (TestGateway gateway = TestGateway.start(to(port, NO_IDENTITY));
        HostProcess process =
            HostProcess.start(
                environment(gateway.url()),
                "-Dhttp.proxyHost=127.0.0.1",
                "-Dhttp.proxyPort=1",
                "-Dhttp.nonProxyHosts=")) {
      port.complete(process.awaitPort());
      assertThat(process.awaitLine("Signet's probe")).contains("arrived here without its headers");

      try (RawHttp http = new RawHttp(port.join())) {
        assertThat(http.send(post("/ping", CALLER)).read().body()).isEqualTo("\"pong\"");
      }
    }
  }

  @Test
  void sigtermEndsAProcessThatWaitsForItsProbe() throws Exception {
    try (TestGateway gateway = TestGateway.start(head -> null);
        HostProcess process = HostProcess.start(environment(gateway.url()))) {
      try (RawHttp waiting = new RawHttp(process.awaitPort())) {
        waiting.send(post("/ping", CALLER));
        gateway.awaitRequest();

        process.terminate();

        assertThat(waiting.read().status()).isEqualTo(503);
        assertThat(process.awaitOutput()).doesNotContain("probe");
        assertThat(process.awaitExit()).isEqualTo(143);
      }
    }
  }

  @Test
  void aHostWithoutTheVariableLoadsNothingOfTheProbe() throws Exception {
    try (HostProcess process =
        HostProcess.start(
            Map.of("SIGNET_INGRESS", "wechat-cloudrun-private"), "-Xlog:class+load:stdout")) {
      String loaded = process.awaitLines("Signet listens on ");

      assertThat(loaded)
          .contains("dev.signet.http.HttpHost ")
          .doesNotContain("dev.signet.http.probe.", "HttpURLConnection", "SecureRandom");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://shop.example/", "shop.example", "https://u:S3CRET@h/"})
  void anAddressThatCannotBeProbedExitsWith2AndIsNotRepeated(String url) throws Exception {
    try (HostProcess process = HostProcess.start(environment(url))) {
      assertThat(process.awaitOutput())
          .contains("SIGNET_PROBE_URL must be the public address")
          .doesNotContain(url, "S3CRET");
      assertThat(process.awaitExit()).isEqualTo(2);
    }
  }

  @Test
  void onlyACertificateThatTheJvmTrustsProvesAnything(@TempDir Path folder) throws Exception {
    Path store = certificate(folder);
    CompletableFuture<Integer> port = new CompletableFuture<>();
    try (TestGateway gateway = TestGateway.over(tls(store), "https", to(port, NO_IDENTITY));
        HostProcess trusting =
            HostProcess.start(
                environment(gateway.url()),
                "-Djavax.net.ssl.trustStore=" + store,
                "-Djavax.net.ssl.trustStorePassword=password");
        HostProcess other = HostProcess.start(environment(gateway.url()))) {
      port.complete(trusting.awaitPort());

      assertThat(trusting.awaitLine("Signet's probe")).contains("arrived here without its headers");
      assertThat(other.awaitLine("Signet's probe")).contains("failed (SSLHandshakeException)");
    }
  }

  private static Path certificate(Path folder) throws IOException, InterruptedException {
    Path store = folder.resolve("gateway.p12");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "gateway",
            "-keyalg",
            "EC",
            "-dname",
            "CN=gateway",
            "-ext",
            "SAN=IP:127.0.0.1",
            "-storetype",
            "PKCS12",
            "-storepass",
            "password",
            "-keystore",
            store.toString());
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(keytool.getInputStream().readAllBytes());
    assertThat(keytool.waitFor()).as(output).isZero();
    return store;
  }

  private static ServerSocket tls(Path store) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, "password".toCharArray());
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, "password".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context
        .getServerSocketFactory()
        .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }
}
