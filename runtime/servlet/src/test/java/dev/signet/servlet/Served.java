package dev.signet.servlet;

import dev.signet.function.Pipeline;
import dev.signet.host.FunctionTable;
import dev.signet.host.HostPipeline;
import dev.signet.host.HostSettings;
import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import dev.signet.ingress.CloudRunPrivateIngress;
import dev.signet.ingress.HttpIngress;
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

  private Served(Starter kind, Setup setup, List<TestFunction> functions) {
    Map<String, String> environment = new HashMap<>(setup.environment);
    environment.put("SIGNET_INGRESS", CloudRunPrivateIngress.NAME);
    HostSettings settings = HostSettings.readInServer(environment);
    Pipeline pipeline = HostPipeline.create(settings, List.of(), recording);
    HttpIngress ingress = new CloudRunPrivateIngress(settings.callers());
    FunctionTable table = Tables.of(functions, userCodeRuns, handlersClosed);
    host = ServletHost.of(table, pipeline, ingress, settings, setup.bounds);
    try {
      Site site = setup.site;
      server =
          kind.start(
              new Site(
                  new SignetServlet(host),
                  site.context(),
                  site.mapping(),
                  site.async(),
                  site.filter()));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What a test may choose.
   *
   * @param site without its servlet
   */
  record Setup(Map<String, String> environment, Bounds bounds, Site site) {
    static final Setup PLAIN = new Setup(Map.of(), Bounds.DEFAULT, Site.of(null));

    Setup with(String name, String value) {
      Map<String, String> more = new HashMap<>(environment);
      more.put(name, value);
      return new Setup(more, bounds, site);
    }

    Setup with(Bounds other) {
      return new Setup(environment, other, site);
    }

    Setup with(Site other) {
      return new Setup(environment, bounds, other);
    }
  }

  static Served start(Starter kind, TestFunction... functions) {
    return start(kind, Setup.PLAIN, functions);
  }

  static Served start(Starter kind, Setup setup, TestFunction... functions) {
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
}
