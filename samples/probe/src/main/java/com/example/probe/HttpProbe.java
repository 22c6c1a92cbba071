package com.example.probe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/**
 * The HTTP half of the probe, for an HTTP function and for a container. It answers on every path,
 * so that no routing of the platform hides anything. The query asks: {@code ask=plain}, {@code
 * forged} or {@code report}, and {@code channel}.
 */
public final class HttpProbe {

  /** The port of an HTTP function; a container gets PORT. */
  private static final String DEFAULT_PORT = "9000";

  private static final int MAX_BODY_BYTES = 256 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> environment;
  private final PrintStream log;
  private final EventProbe events;

  HttpProbe(Map<String, String> environment, PrintStream log) {
    this.environment = environment;
    this.log = log;
    this.events = new EventProbe(new Properties(), environment, log);
  }

  /**
   * Serves until the process is told to end, and then tells each second that it still lives: the
   * last line in the log says how long the platform waits.
   */
  public static void main(String[] args) throws IOException {
    int port = Integer.parseInt(System.getenv().getOrDefault("PORT", DEFAULT_PORT));
    HttpServer server = new HttpProbe(System.getenv(), System.out).start(port);
    System.out.println("signet-probe listens on " + server.getAddress().getPort());
    Runtime.getRuntime().addShutdownHook(new Thread(new Grace(System.out, 1000), "grace"));
  }

  HttpServer start(int port) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.start();
    return server;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try {
      byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES);
      byte[] answer = JSON.writeValueAsBytes(answerTo(exchange, body));
      exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    } catch (RuntimeException e) {
      log.println("signet-probe failed: " + e.getClass().getName());
    } finally {
      exchange.close();
    }
  }

  private Object answerTo(HttpExchange exchange, byte[] body) throws IOException {
    Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
    if (exchange.getRequestURI().getPath().equals("/event-invoke")) {
      return events.mainHandler(object(body), null);
    }
    if ("report".equals(query.get("ask"))) {
      return Report.answer(json(body));
    }
    boolean forged = "forged".equals(query.get("ask"));
    Observation seen =
        new Observation(
            Channel.of(query.get("channel")), forged, facts(headers(exchange), forged).values());
    log.println(EventProbe.LINE + Report.line(seen));
    return seen.toMap();
  }

  private Facts facts(Map<String, List<String>> headers, boolean forged) {
    Facts facts = new Facts();
    String openId = HeaderFacts.add(facts, headers, forged);
    VariableFacts.addEnvironment(facts, environment);
    RuntimeFacts.add(facts, environment);
    String bearer = HeaderFacts.first(headers, "authorization");
    TokenFacts.add(
        facts,
        bearer != null && bearer.startsWith("Bearer ") ? bearer.substring(7) : null,
        environment.get("SIGNET_ENV_ID"),
        openId);
    return facts;
  }

  private static Map<String, List<String>> headers(HttpExchange exchange) {
    Map<String, List<String>> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) ->
                headers
                    .computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                    .addAll(values));
    return headers;
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new TreeMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.putIfAbsent(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return query;
  }

  /** Returns the object in a body; an empty one if there is none. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(byte[] body) {
    Object value = json(body);
    return value instanceof Map ? (Map<String, Object>) value : Map.of();
  }

  private static Object json(byte[] body) {
    try {
      return JSON.readValue(new String(body, StandardCharsets.UTF_8), Object.class);
    } catch (IOException e) {
      return null;
    }
  }
}
