package dev.signet.http;

import dev.signet.function.Decision;
import dev.signet.function.DecisionLines;
import dev.signet.function.DecisionLog;
import dev.signet.function.FunctionGroup;
import dev.signet.function.FunctionHandler;
import dev.signet.function.PayloadReader;
import dev.signet.function.Pipeline;
import dev.signet.host.FunctionTable;
import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import dev.signet.http.probe.ProbeGuard;
import dev.signet.ingress.CloudRunPrivateIngress;
import dev.signet.ingress.HttpIngress;
import dev.signet.ingress.IngressSettings;
import dev.signet.json.wire.JsonLimits;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A running host with hand-written functions, which records the calls. */
final class TestHost implements AutoCloseable {

  /** A direct caller's headers, as WeChat CloudRun writes them. */
  static final String CALLER = caller("oUser_A");

  static final HttpHostOptions OPTIONS =
      HttpHostOptions.defaults().withAddress("127.0.0.1").withPort(0);

  final AtomicInteger userCodeRuns = new AtomicInteger();
  final AtomicBoolean handlersClosed = new AtomicBoolean();
  final CountDownLatch fatal = new CountDownLatch(1);
  final CountDownLatch refused = new CountDownLatch(1);

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final List<String> outcomes = new ArrayList<>();
  private final HttpHost host;

  private TestHost(
      HttpIngress ingress,
      HttpHostOptions options,
      ProbeGuard guard,
      List<TestFunction> functions) {
    FunctionTable table = FunctionTable.of(List.of(() -> List.of(() -> group(functions))));
    Pipeline pipeline =
        new Pipeline(
            List.of(),
            new Recording(),
            new PayloadReader(JsonLimits.defaults().withMaxBytes(options.maxBodyBytes())));
    host =
        guard == null
            ? HttpHost.start(table, pipeline, ingress, options, fatal::countDown)
            : HttpHost.startGuarded(
                table, pipeline, ingress, options, fatal::countDown, guard, refused::countDown);
  }

  static TestHost start(TestFunction... functions) {
    return start(OPTIONS, functions);
  }

  static TestHost start(HttpHostOptions options, TestFunction... functions) {
    return start(new CloudRunPrivateIngress(IngressSettings.none()), options, functions);
  }

  static TestHost start(HttpIngress ingress, HttpHostOptions options, TestFunction... functions) {
    return new TestHost(ingress, options, null, List.of(functions));
  }

  /** Starts a host that serves nobody before the guard allows it. */
  static TestHost start(HttpIngress ingress, ProbeGuard guard, TestFunction... functions) {
    return new TestHost(ingress, OPTIONS, guard, List.of(functions));
  }

  static String caller(String openId) {
    return "X-WX-OPENID: "
        + openId
        + "\r\nX-WX-APPID: wx0000000000000001\r\nX-WX-SOURCE: wx_client\r\n";
  }

  /** Returns a POST without a body; each header line ends with a line end. */
  static String post(String path, String headers) {
    return "POST " + path + " HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n" + headers + "\r\n";
  }

  /** Returns a POST with a JSON body. */
  static String post(String path, String headers, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nContent-Length: "
        + body.length
        + "\r\n"
        + headers
        + "\r\n"
        + new String(body, StandardCharsets.ISO_8859_1);
  }

  RawHttp connect() {
    return new RawHttp(host.port());
  }

  /** Sends one request on a connection of its own and reads one answer. */
  RawHttp.Response exchange(String request) {
    try (RawHttp http = connect()) {
      return http.send(request).read();
    }
  }

  HttpHost host() {
    return host;
  }

  List<String> outcomes() {
    synchronized (outcomes) {
      return List.copyOf(outcomes);
    }
  }

  String log() {
    return log.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    host.close();
  }

  private FunctionGroup group(List<TestFunction> functions) {
    return shared -> {
      shared.add(AutoCloseable.class, () -> handlersClosed.set(true));
      return functions.stream()
          .<FunctionHandler>map(function -> function.counted(userCodeRuns::incrementAndGet))
          .toList();
    };
  }

  private final class Recording implements DecisionLog {
    private final DecisionLog lines =
        new DecisionLines(
            DecisionLines.Level.ALL, new PrintStream(log, true, StandardCharsets.UTF_8));

    @Override
    public void record(Decision decision) {
      lines.record(decision);
      synchronized (outcomes) {
        outcomes.add(decision.outcome());
      }
    }

    @Override
    public void failed(String function, String requestId, Throwable thrown) {
      lines.failed(function, requestId, thrown);
    }
  }
}
