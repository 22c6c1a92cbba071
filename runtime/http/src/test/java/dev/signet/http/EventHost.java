package dev.signet.http;

import dev.signet.function.DecisionLines;
import dev.signet.function.FunctionGroup;
import dev.signet.function.FunctionHandler;
import dev.signet.function.Pipeline;
import dev.signet.host.FunctionChoice;
import dev.signet.host.HostPipeline;
import dev.signet.host.HostSettings;
import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import dev.signet.ingress.ScfEventIngress;
import dev.signet.json.wire.JsonLimits;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A running host of an event image with hand-written functions. */
final class EventHost implements AutoCloseable {

  final AtomicInteger userCodeRuns = new AtomicInteger();

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final HttpHost host;

  private EventHost(Map<String, String> environment, List<TestFunction> functions) {
    HostSettings settings =
        HostSettings.read(
            environment,
            List.of(ScfEventIngress.NAME, ScfEventIngress.MINI_PROGRAM_NAME),
            JsonLimits.HTTP_BYTES);
    List<FunctionHandler> counted =
        functions.stream()
            .<FunctionHandler>map(function -> function.counted(userCodeRuns::incrementAndGet))
            .toList();
    FunctionGroup group = shared -> counted;
    FunctionChoice choice =
        FunctionChoice.of(List.of(() -> List.of(() -> group)), settings, environment);
    Pipeline pipeline =
        HostPipeline.create(
            settings,
            List.of(),
            new DecisionLines(
                DecisionLines.Level.ALL, new PrintStream(log, true, StandardCharsets.UTF_8)));
    host = HttpHost.startEvents(choice, pipeline, settings, environment, () -> {});
  }

  /** Starts a host under scf-event-mini-program. */
  static EventHost start(TestFunction... functions) {
    return start(Map.of(), functions);
  }

  /** Starts a host with these variables too. */
  static EventHost start(Map<String, String> environment, TestFunction... functions) {
    Map<String, String> all = new HashMap<>();
    all.put("SIGNET_INGRESS", "scf-event-mini-program");
    all.put("PORT", "0");
    all.putAll(environment);
    return new EventHost(all, Stream.of(functions).toList());
  }

  /** Posts an event with these header lines, as the platform does. */
  RawHttp.Response event(String json, String... headers) {
    return exchange(TestHost.post("/event-invoke", lines(headers), json));
  }

  /** Sends one request on a connection of its own and reads one answer. */
  RawHttp.Response exchange(String request) {
    try (RawHttp http = new RawHttp(host.port())) {
      return http.send(request).read();
    }
  }

  String log() {
    return log.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    host.close();
  }

  private static String lines(String... headers) {
    StringBuilder lines = new StringBuilder();
    for (String header : headers) {
      lines.append(header).append("\r\n");
    }
    return lines.toString();
  }
}
