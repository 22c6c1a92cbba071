package dev.signet.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how the local server starts, and where it refuses to. */
class StartTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  private int run(Map<String, String> environment, String... arguments) {
    return run(environment, new PrintStream(out, true, StandardCharsets.UTF_8), arguments);
  }

  private int run(Map<String, String> environment, PrintStream to, String... arguments) {
    return SignetDev.run(
        List.of(arguments),
        environment,
        StartTest.class.getClassLoader(),
        to,
        new PrintStream(errors, true, StandardCharsets.UTF_8));
  }

  private String errors() {
    return errors.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CBR_ENV_ID",
        "SCF_FUNCTIONNAME",
        "SCF_RUNTIME_API",
        "TENCENTCLOUD_RUNENV",
        "TCB_ENV",
        "TCB_SOURCE",
        "WX_CONTEXT_KEYS",
        "KUBERNETES_SERVICE_HOST",
        "K_SERVICE",
        "K_REVISION"
      })
  void refusesAPlatformInBothLanguages(String variable) {
    assertThat(run(Map.of(variable, ""), "--port", "0", "--lang", "en")).isEqualTo(2);
    assertThat(errors()).contains("has " + variable + ", so this is a cloud platform", "unset");
    errors.reset();
    assertThat(run(Map.of(variable, "x"), "--port", "0", "--lang=zh")).isEqualTo(2);
    assertThat(errors()).contains(variable, "云平台");
    assertThat(out.size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wechat-cloudrun-private",
        "cloudbase-gateway-only",
        "scf-event",
        "scf-event-mini-program",
        "DEV"
      })
  void refusesEveryIngressButItsOwn(String ingress) {
    assertThat(run(Map.of("SIGNET_INGRESS", ingress), "--port", "0", "--lang", "en")).isEqualTo(2);
    assertThat(errors()).contains("SIGNET_INGRESS is '" + ingress + "'");
  }

  @Test
  void namesEverythingThatItRefusesAtOnce() {
    run(Map.of("SCF_NAMESPACE", "x", "TCB_ENV", "y", "SIGNET_INGRESS", "scf-event"));

    assertThat(errors()).contains("SCF_NAMESPACE", "TCB_ENV", "SIGNET_INGRESS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.2", "example.com", "127.0.0.2", "", "*"})
  void refusesAnAddressThatIsNotThisMachinesOwn(String address) {
    assertThat(run(Map.of(), "--port", "0", "--lang", "en", "--address", address)).isEqualTo(2);
    assertThat(errors()).contains("--address is '" + address + "'", "127.0.0.1");
  }

  @ParameterizedTest
  @CsvSource({
    "--prot, 1, Did you mean --port?",
    "--nonsense, 1, 'Known are: --port, --callers, --lang, --address'",
    "--port, x, --port is 'x'",
    "--port, 65536, --port is '65536'",
    "--port, -1, --port is '-1'",
    "--port=1, --port=2, is given twice",
    "--lang, fr, --lang is 'fr'",
    "--port=1, --callers, --callers needs a value",
    "--port=1, '--project=a\0b', --project is",
    "--callers, /absent/none.json, none.json cannot be read",
  })
  void anOptionThatIsWrongIsNamed(String first, String second, String said) {
    assertThat(run(Map.of(), first, second)).isEqualTo(2);
    assertThat(errors()).contains(said.replace("''", "'"));
  }

  @Test
  void aWrongSettingExitsWith2() {
    assertThat(run(Map.of("SIGNET_TIMEOUT", "1"), "--port", "0")).isEqualTo(2);
    assertThat(errors()).contains("SIGNET_TIMEOUT_MS");
  }

  @Test
  void withoutFunctionsItSaysWhatIsMissing() {
    int code =
        SignetDev.run(
            List.of("--port", "0"),
            Map.of(),
            new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader()),
            System.out,
            new PrintStream(errors, true, StandardCharsets.UTF_8));

    assertThat(code).isEqualTo(2);
    assertThat(errors()).contains("signet-processor");
  }

  @Test
  void helpSaysTheOptions() {
    assertThat(run(Map.of("SCF_X", "1"), "--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("--port", "--callers", "--lang");
  }

  @Test
  void aPortThatIsTakenIsSaidWhenItWasAskedFor() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = String.valueOf(other.getLocalPort());

      assertThat(run(Map.of(), "--lang", "en", "--port", port)).isEqualTo(2);
      assertThat(errors()).contains("Port " + port + " is taken");
    }
  }

  @Test
  void runsWithItsOwnIngressUntilItIsInterrupted() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    PrintStream telling =
        new PrintStream(out, true, StandardCharsets.UTF_8) {
          @Override
          public void println(String text) {
            super.println(text);
            started.countDown();
          }
        };
    AtomicInteger code = new AtomicInteger(-1);
    Thread running =
        new Thread(
            () ->
                code.set(
                    run(
                        Map.of("SIGNET_INGRESS", "dev", "PORT", "not a port"),
                        telling,
                        "--port",
                        "0",
                        "--lang",
                        "zh")));
    running.start();
    started.await();
    running.interrupt();
    running.join();

    assertThat(code).hasValue(0);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("本地服务：http://127.0.0.1:", "hello", "微信用户", "定时器 everyNight");
    assertThat(errors()).isEmpty();
  }
}
