package dev.signet.benchmarks.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** Serves whoami on the JDK's own HTTP server. Takes the port from PORT. */
public final class JdkByHand {

  private static final WhoamiByHand WHOAMI = new WhoamiByHand();

  private JdkByHand() {}

  /** Serves until the process is killed. */
  public static void main(String[] args) throws IOException {
    // Otherwise every answer waits for the client's delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    int port = Integer.parseInt(System.getenv("PORT"));
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 1024);
    server.setExecutor(Executors.newFixedThreadPool(64));
    server.createContext("/whoami", JdkByHand::answer);
    server.start();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getRequestHeaders();
      byte[] answer =
          WHOAMI.answer(
              headers.getFirst("X-WX-OPENID"),
              headers.getFirst("X-WX-APPID"),
              headers.getFirst("X-WX-UNIONID"),
              headers.getFirst("X-WX-SOURCE"),
              exchange.getRequestBody().readAllBytes());
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      if (answer == null) {
        exchange.sendResponseHeaders(401, -1);
      } else {
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
      }
    }
  }
}
