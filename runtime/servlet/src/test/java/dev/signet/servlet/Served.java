package dev.signet.servlet;

import dev.signet.function.FunctionGroup;
import dev.signet.function.FunctionHandler;
import dev.signet.function.Pipeline;
import dev.signet.host.FunctionTable;
import dev.signet.host.HostPipeline;
import dev.signet.host.HostSettings;
import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import dev.signet.ingress.CloudRunPrivateIngress;
import dev.signet.ingress.HttpIngress;
import jakarta.servlet.Servlet;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Hand-written functions in a servlet container, with what became of their calls. */
final class Served implements AutoCloseable {

  /** A direct caller's headers, as WeChat CloudRun writes them. */
  static final String CALLER = caller("oUser_A");

  final AtomicInteger userCodeRuns = new AtomicInteger();
  final AtomicBoolean handlersClosed = new AtomicBoolean();
  final Recording recording = new Recording();
  final ServletHost host;

  private final Server.Running server;

  private Served(Server kind, Setup setup, List<TestFunction> functions) {
    Map<String, String> environment = new HashMap<>(setup.environment);
    environment.put("SIGNET_INGRESS", CloudRunPrivateIngress.NAME);
    HostSettings settings = HostSettings.readInServer(environment);
    Pipeline pipeline = HostPipeline.create(settings, List.of(), recording);
    HttpIngress ingress = new CloudRunPrivateIngress(settings.callers());
    host = ServletHost.of(table(functions), pipeline, ingress, settings, setup.bounds);
    try {
      Servlet servlet = new SignetServlet(host);
      server = kind.start(servlet, setup.mapping, setup.async);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a test may choose. */
  record Setup(Map<String, String> environment, Bounds bounds, String mapping, boolean async) {
    static final Setup PLAIN = new Setup(Map.of(), Bounds.DEFAULT, "/*", true);

    Setup with(String name, String value) {
      Map<String, String> more = new HashMap<>(environment);
      more.put(name, value);
      return new Setup(more, bounds, mapping, async);
    }

    Setup with(Bounds other) {
      return new Setup(environment, other, mapping, async);
    }

    Setup mappedTo(String other) {
      return new Setup(environment, bounds, other, async);
    }

    Setup withoutAsync() {
      return new Setup(environment, bounds, mapping, false);
    }
  }

  static Served start(Server kind, TestFunction... functions) {
    return start(kind, Setup.PLAIN, functions);
  }

  static Served start(Server kind, Setup setup, TestFunction... functions) {
    return new Served(kind, setup, List.of(functions));
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
    return new RawHttp(server.port());
  }

  /** Sends one request on a connection of its own and reads one answer. */
  RawHttp.Response exchange(String request) {
    try (RawHttp http = connect()) {
      return http.send(request).read();
    }
  }

  @Override
  public void close() {
    try {
      server.stop().close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private FunctionTable table(List<TestFunction> functions) {
    FunctionGroup group =
        shared -> {
          shared.add(AutoCloseable.class, () -> handlersClosed.set(true));
          return functions.stream()
              .<FunctionHandler>map(function -> function.counted(userCodeRuns::incrementAndGet))
              .toList();
        };
    return FunctionTable.of(List.of(() -> List.of(() -> group)));
  }
}
