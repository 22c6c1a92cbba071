package dev.signet.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** SCF's side of a custom runtime: it hands out events and takes their answers. */
final class RuntimeApi implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

  RuntimeApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/runtime/init/ready", exchange -> respond(exchange, ""));
    server.createContext("/runtime/invocation/next", this::next);
    server.createContext("/runtime/invocation/response", this::take);
    server.createContext("/runtime/invocation/error", this::take);
    server.start();
  }

  /** Returns what the platform tells a process about itself. */
  Map<String, String> environment() {
    return Map.of(
        "SCF_RUNTIME_API",
        "127.0.0.1",
        "SCF_RUNTIME_API_PORT",
        String.valueOf(server.getAddress().getPort()));
  }

  /** Hands out an event, and returns what was answered. */
  String call(String event) throws InterruptedException {
    events.add(event);
    return answers.take();
  }

  private void next(HttpExchange exchange) throws IOException {
    try {
      String event = events.take();
      exchange.getResponseHeaders().add("Request_id", "r-1");
      exchange.getResponseHeaders().add("Memory_limit_in_mb", "256");
      exchange.getResponseHeaders().add("Time_limit_in_ms", "7000");
      respond(exchange, event);
    } catch (InterruptedException closed) {
      exchange.close();
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    answers.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    respond(exchange, "");
  }

  private static void respond(HttpExchange exchange, String text) throws IOException {
    exchange.getRequestBody().readAllBytes();
    byte[] body = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
