package dev.signet.dev.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.signet.dev.call.DevJson;
import dev.signet.dev.call.TraceLog;
import dev.signet.dev.settings.DevOptions;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.Pipeline;
import dev.signet.host.FunctionTable;
import dev.signet.host.HostPipeline;
import dev.signet.host.HostSettings;
import dev.signet.identity.Requirement;
import dev.signet.ingress.CloudRunPrivateIngress;
import dev.signet.json.wire.JsonLimits;
import dev.signet.simulator.DelegatingHandler;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A console before an application that tells what reached it, and that has the sample functions.
 */
final class EchoApplication implements AutoCloseable {

  private final HttpServer server;
  private final FunctionTable functions;
  private final Pipeline pipeline;
  private final ApplicationConsole console;

  private EchoApplication(
      HttpServer server, FunctionTable functions, Pipeline pipeline, ApplicationConsole console) {
    this.server = server;
    this.functions = functions;
    this.pipeline = pipeline;
    this.console = console;
  }

  static EchoApplication start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", EchoApplication::echo);
    server.start();
    HostSettings settings =
        HostSettings.read(
            Map.of("SIGNET_INGRESS", CloudRunPrivateIngress.NAME, "SIGNET_LOG", "none"),
            List.of(CloudRunPrivateIngress.NAME),
            JsonLimits.HTTP_BYTES);
    TraceLog traces = new TraceLog(null);
    Pipeline pipeline = HostPipeline.create(settings, List.of(), traces);
    FunctionTable functions = FunctionTable.load(EchoApplication.class.getClassLoader());
    HostPipeline.open(pipeline, functions.all());
    DevelopedApplication application =
        new DevelopedApplication(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
            settings,
            new CloudRunPrivateIngress(settings.callers()),
            pipeline,
            functions.all(),
            "/fn",
            endpoints(functions));
    ApplicationConsole console =
        ApplicationConsole.start(
            DevOptions.read(List.of("--port", "0"), Locale.ENGLISH),
            application,
            traces,
            EchoApplication.class.getClassLoader(),
            1,
            new PrintStream(System.err));
    return new EchoApplication(server, functions, pipeline, console);
  }

  private static List<Endpoint> endpoints(FunctionTable functions) {
    FunctionHandler guard =
        new DelegatingHandler() {
          @Override
          protected FunctionHandler function() {
            return functions.find("whoami");
          }

          @Override
          public FunctionDescriptor descriptor() {
            return FunctionDescriptor.of("Orders.get", Requirement.CALLER.withUnionId());
          }
        };
    return List.of(
        new Endpoint(
            "Orders.get",
            guard,
            List.of("GET"),
            "/orders/{id:[0-9]{1,4}}",
            List.of(new Endpoint.Parameter("expand", false)),
            false),
        new Endpoint("Orders.put", guard, List.of("POST", "PUT"), "/orders", List.of(), true),
        new Endpoint("Files.get", guard, List.of("GET"), "/files/**", List.of(), false));
  }

  /** Tells the method, the target, the headers and the body of a request. */
  private static void echo(HttpExchange exchange) throws IOException {
    ObjectNode told = DevJson.object().put("method", exchange.getRequestMethod());
    told.put("target", exchange.getRequestURI().toString());
    ObjectNode headers = told.putObject("headers");
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join("|", values)));
    told.put("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.getResponseHeaders().add("Set-Cookie", "a=1");
    exchange.getResponseHeaders().add("Set-Cookie", "b=2");
    int status = 200;
    if (exchange.getRequestURI().getPath().equals("/away")) {
      status = 302;
      String host = exchange.getRequestHeaders().getFirst("Host");
      exchange.getResponseHeaders().add("Location", "http://" + host + "/orders?x=1");
    }
    byte[] body = DevJson.write(told);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  ConsoleClient client() {
    return new ConsoleClient(console.port());
  }

  /** Calls through the console's own interface. */
  JsonNode call(String json) {
    return client().post("/_signet/api/call", json.replace('\'', '"')).json();
  }

  /** Stops the application, and leaves the console. */
  void stopServer() {
    server.stop(0);
  }

  @Override
  public void close() {
    console.close();
    server.stop(0);
    functions.close();
    pipeline.close();
  }
}
