package dev.signet.http;

import static dev.signet.http.TestHost.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.function.DecisionLines;
import dev.signet.function.FunctionGroup;
import dev.signet.function.PayloadReader;
import dev.signet.function.Pipeline;
import dev.signet.host.FunctionTable;
import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import dev.signet.ingress.CloudRunPrivateIngress;
import dev.signet.ingress.IngressDecision;
import dev.signet.ingress.IngressSettings;
import dev.signet.ingress.RequestHeaders;
import dev.signet.json.wire.JsonLimits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalHostTest {

  private static final TestFunction WHOAMI =
      TestFunction.of("whoami", (caller, payload) -> Map.of("openid", caller.openId()));

  /** Answers paths below /tool, and takes the user whom the query names for the caller. */
  private static final class Tool implements LocalTool {
    private final Callable<LocalAnswer> work;
    private final Duration limit;

    Tool(Callable<LocalAnswer> work) {
      this(work, Duration.ofMinutes(1));
    }

    Tool(Callable<LocalAnswer> work, Duration limit) {
      this.work = work;
      this.limit = limit;
    }

    @Override
    public Duration limit() {
      return limit;
    }

    @Override
    public Optional<Callable<LocalAnswer>> claim(LocalRequest request) {
      if (request.path().equals("/tool/echo")) {
        return Optional.of(() -> echo(request));
      }
      return request.path().startsWith("/tool") ? Optional.of(work) : Optional.empty();
    }

    @Override
    public IngressDecision callerOf(LocalRequest request) {
      return new CloudRunPrivateIngress(IngressSettings.none())
          .verify(
              RequestHeaders.of(
                  "X-WX-OPENID", request.query(),
                  "X-WX-APPID", "wx0000000000000001",
                  "X-WX-SOURCE", "wx_client"));
    }

    private static LocalAnswer echo(LocalRequest request) {
      String text =
          String.join(
              " ",
              request.method(),
              request.path(),
              request.query(),
              String.valueOf(request.values("x-TWICE")),
              String.valueOf(request.saysJson()),
              new String(request.body(), StandardCharsets.UTF_8));
      return LocalAnswer.of(201, "text/plain", text.getBytes(StandardCharsets.UTF_8))
          .with("X-Own", "yes");
    }
  }

  private static LocalHost start(
      HttpHostOptions options, Callable<LocalAnswer> work, TestFunction... functions) {
    return start(options, new Tool(work), table(() -> {}, functions));
  }

  private static LocalHost start(HttpHostOptions options, LocalTool tool, FunctionTable functions) {
    LocalFunctions served =
        new LocalFunctions(
            functions, pipeline(), tool, LocalHostTest.class.getClassLoader(), () -> {});
    return LocalHost.start(served, options, () -> {});
  }

  private static Pipeline pipeline() {
    return new Pipeline(
        List.of(),
        new DecisionLines(DecisionLines.Level.NONE, System.out),
        new PayloadReader(JsonLimits.defaults()));
  }

  private static FunctionTable table(Runnable onClose, TestFunction... functions) {
    FunctionGroup group =
        shared -> {
          shared.add(AutoCloseable.class, onClose::run);
          return List.of(functions);
        };
    return FunctionTable.of(List.of(() -> List.of(() -> group)));
  }

  private static RawHttp.Response exchange(LocalHost host, String request) {
    try (RawHttp http = new RawHttp(host.port())) {
      return http.send(request).read();
    }
  }

  private static LocalAnswer fine() {
    return LocalAnswer.of(200, "text/plain", new byte[] {'o', 'k'});
  }

  @Test
  void theToolSeesTheWholeRequestAndAnswersWithItsOwnHead() {
    try (LocalHost host = start(TestHost.OPTIONS, LocalHostTest::fine, WHOAMI)) {
      RawHttp.Response response =
          exchange(host, post("/tool/echo?a=%41", "X-Twice: 1\r\nx-twice: 2\r\n", "{\"b\":1}"));

      assertThat(response.status()).isEqualTo(201);
      assertThat(response.header("Content-Type")).isEqualTo("text/plain");
      assertThat(response.header("X-Own")).isEqualTo("yes");
      assertThat(response.header("Cache-Control")).isEqualTo("no-store");
      assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(response.body()).isEqualTo("POST /tool/echo a=%41 [1, 2] true {\"b\":1}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "DELETE", "OPTIONS"})
  void theToolAnswersWhateverMethodItClaims(String method) {
    try (LocalHost host = start(TestHost.OPTIONS, LocalHostTest::fine, WHOAMI)) {
      RawHttp.Response response =
          exchange(host, method + " /tool/echo HTTP/1.1\r\nHost: h\r\n\r\n");

      assertThat(response.body()).isEqualTo(method + " /tool/echo  [] false ");
    }
  }

  @Test
  void aFunctionIsCalledByWhomTheToolSays() {
    try (LocalHost host = start(TestHost.OPTIONS, LocalHostTest::fine, WHOAMI)) {
      assertThat(exchange(host, post("/whoami?oUser_Q", "")).body())
          .isEqualTo("{\"openid\":\"oUser_Q\"}");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /whoami, application/json, METHOD_NOT_ALLOWED",
    "POST, /whoami, text/plain, UNSUPPORTED_MEDIA_TYPE",
    "POST, /absent, application/json, NOT_FOUND",
    "POST, /whoami?not%20an%20openid, application/json, IDENTITY_REJECTED",
  })
  void whatTheToolDoesNotClaimGoesTheWayOfProduction(
      String method, String target, String type, String code) {
    try (LocalHost host = start(TestHost.OPTIONS, LocalHostTest::fine, WHOAMI)) {
      RawHttp.Response response =
          exchange(
              host,
              method
                  + " "
                  + target
                  + " HTTP/1.1\r\nHost: h\r\nContent-Type: "
                  + type
                  + "\r\nContent-Length: 2\r\n\r\n{}");

      assertThat(response.code()).isEqualTo(code);
    }
  }

  @Test
  void aProductionHostSeesNoQuery() {
    String target = "/whoami?X-WX-OPENID=oUser_A&X-WX-APPID=wx1&X-WX-SOURCE=wx_client&caller=user";
    try (TestHost host = TestHost.start(WHOAMI)) {
      assertThat(host.exchange(post(target, "X-Signet-Caller: user\r\n")).code())
          .isEqualTo("UNAUTHENTICATED");
      assertThat(host.userCodeRuns).hasValue(0);
    }
  }

  @Test
  void aMistakeOfTheToolIsInternalAndSaysNothing() {
    Callable<LocalAnswer> broken =
        () -> {
          throw new IllegalStateException("a secret");
        };
    try (LocalHost host = start(TestHost.OPTIONS, broken, WHOAMI)) {
      RawHttp.Response response = exchange(host, post("/tool", ""));

      assertThat(response.code()).isEqualTo("INTERNAL");
      assertThat(response.body()).doesNotContain("secret");
    }
  }

  @Test
  void aToolThatHangsIsAnsweredForAndKeepsItsWorker() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    Callable<LocalAnswer> hanging =
        () -> {
          gate.await();
          return fine();
        };
    // The tool's own limit counts, not a function's.
    HttpHostOptions options = TestHost.OPTIONS.withTimeout(Duration.ofHours(1)).withWorkers(1);
    LocalTool tool = new Tool(hanging, Duration.ofMillis(50));
    FunctionTable functions = table(() -> {}, WHOAMI);
    try (LocalHost host = start(options, tool, functions)) {
      assertThat(exchange(host, post("/tool", "")).code()).isEqualTo("DEADLINE_EXCEEDED");
      assertThat(exchange(host, post("/tool", "")).code()).isEqualTo("RESOURCE_EXHAUSTED");
      gate.countDown();
    }
  }

  @Test
  void aHeadRequestGetsTheHeadAlone() {
    try (LocalHost host = start(TestHost.OPTIONS, LocalHostTest::fine, WHOAMI);
        RawHttp http = new RawHttp(host.port())) {
      http.send("HEAD /tool HTTP/1.1\r\nHost: h\r\n\r\n");
      assertThat(http.readHead().header("Content-Length")).isEqualTo("2");

      assertThat(http.send(post("/tool", "")).read().body()).isEqualTo("ok");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.168.0.1", "localhost", "example.com", ""})
  void isServedOnLoopbackOnly(String address) {
    AtomicBoolean closed = new AtomicBoolean();
    FunctionTable functions = table(() -> closed.set(true), WHOAMI);
    HttpHostOptions options = TestHost.OPTIONS.withAddress(address);

    assertThatThrownBy(() -> start(options, new Tool(LocalHostTest::fine), functions))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("loopback");
    assertThat(closed).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nb", "\n", "\u00e4", "\u0000"})
  void aHeaderOfTheToolIsOneLine(String value) {
    assertThatThrownBy(() -> fine().with("X-Own", value))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> fine().with(value, "x")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aProductionHostLoadsNothingOfIt() throws Exception {
    try (HostProcess process =
        HostProcess.start(
            Map.of("SIGNET_INGRESS", "wechat-cloudrun-private"), "-Xlog:class+load:stdout")) {
      StringBuilder loaded = new StringBuilder();
      String line = process.awaitLine("dev.signet.http.");
      while (!line.startsWith("Signet listens on ")) {
        loaded.append(line).append('\n');
        line = process.awaitLine("ignet");
      }
      assertThat(loaded)
          .contains("dev.signet.http.Dispatcher")
          .doesNotContain(".http.Local", ".http.Event", ".host.FunctionChoice", ".host.Event");
    }
  }
}
