package dev.signet.dev.application;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.signet.dev.call.BadRequest;
import dev.signet.dev.console.ConsoleApi;
import dev.signet.dev.console.LocalAnswers;
import dev.signet.dev.console.LocalGuard;
import dev.signet.dev.settings.LocalCallers;
import dev.signet.error.ErrorCode;
import dev.signet.host.RequestId;
import dev.signet.http.LocalAnswer;
import dev.signet.http.LocalRequest;
import dev.signet.simulator.HeaderLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves the console of an application, and passes on what is not the console's. It is the JDK's
 * own server: an application brings the Netty that its framework was tested with, or none.
 */
final class ConsoleServer implements AutoCloseable {

  private static final String OWN = "/_signet/";

  /** The largest body that is passed on; an application may take files. */
  private static final int LARGEST_BODY = 64 * 1024 * 1024;

  private final LocalGuard guard = new LocalGuard();
  private final DevelopedApplication application;
  private final LocalCallers callers;
  private final ConsoleApi api;
  private final Forwarding forwarding;
  private final ExecutorService threads;
  private final HttpServer server;

  private ConsoleServer(
      DevelopedApplication application,
      LocalCallers callers,
      ConsoleApi api,
      ExecutorService threads,
      HttpServer server) {
    this.application = application;
    this.callers = callers;
    this.api = api;
    this.forwarding = new Forwarding(application);
    this.threads = threads;
    this.server = server;
  }

  /**
   * Starts a server.
   *
   * @param address loopback
   * @throws IOException if the address is taken
   */
  static ConsoleServer start(
      DevelopedApplication application,
      LocalCallers callers,
      ConsoleApi api,
      InetSocketAddress address)
      throws IOException {
    HttpServer http = HttpServer.create(address, 0);
    ExecutorService threads = Executors.newCachedThreadPool(ConsoleServer::thread);
    ConsoleServer server = new ConsoleServer(application, callers, api, threads, http);
    server.guard.listensOn(server.port());
    http.setExecutor(threads);
    http.createContext("/", server::handle);
    http.start();
    return server;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "signet-console");
    thread.setDaemon(true);
    return thread;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try {
      byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
      if (body.length > LARGEST_BODY) {
        answer(
            exchange, LocalAnswers.refused(ErrorCode.PAYLOAD_TOO_LARGE, "the body is too large"));
        return;
      }
      LocalRequest request = request(exchange, body);
      boolean own = request.path().equals("/") || request.path().startsWith(OWN);
      Optional<LocalAnswer> refusal =
          own ? guard.refusal(request) : guard.refusalOfForwarded(request);
      if (refusal.isPresent()) {
        answer(exchange, refusal.get());
      } else if (own) {
        answer(exchange, called(request));
      } else {
        forward(exchange, request);
      }
    } finally {
      exchange.close();
    }
  }

  private static LocalRequest request(HttpExchange exchange, byte[] body) {
    String id =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Request-Id"))
            .filter(RequestId::isWellFormed)
            .orElseGet(RequestId::fresh);
    HeaderLines lines = HeaderLines.none();
    for (Map.Entry<String, List<String>> header : exchange.getRequestHeaders().entrySet()) {
      for (String value : header.getValue()) {
        lines = lines.and(header.getKey(), value);
      }
    }
    String target = exchange.getRequestURI().toString();
    return new LocalRequest(exchange.getRequestMethod(), target, lines, () -> body, id);
  }

  /** The interface prints its own mistakes. */
  private LocalAnswer called(LocalRequest request) {
    try {
      return api.answer(request);
    } catch (Exception | LinkageError mistake) {
      return LocalAnswers.refused(ErrorCode.INTERNAL, ErrorCode.INTERNAL.message());
    }
  }

  private void forward(HttpExchange exchange, LocalRequest request) throws IOException {
    HttpResponse<InputStream> response;
    try {
      response = forwarding.send(request, callers.current());
    } catch (BadRequest wrong) {
      answer(exchange, LocalAnswers.refused(ErrorCode.INVALID_ARGUMENT, wrong.getMessage()));
      return;
    } catch (IOException none) {
      answer(exchange, LocalAnswers.refused(ErrorCode.UNAVAILABLE, Forwarding.silent(application)));
      return;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return;
    }
    try (InputStream body = response.body()) {
      for (Map.Entry<String, String> line : forwarding.headers(response).lines()) {
        exchange.getResponseHeaders().add(line.getKey(), line.getValue());
      }
      pass(exchange, response, body);
    }
  }

  /** Passes a body on as it comes, so that a stream of events reaches the page. */
  private static void pass(HttpExchange exchange, HttpResponse<?> response, InputStream body)
      throws IOException {
    boolean none =
        exchange.getRequestMethod().equals("HEAD")
            || response.statusCode() == 204
            || response.statusCode() == 304;
    long length = response.headers().firstValueAsLong("Content-Length").orElse(0);
    exchange.sendResponseHeaders(
        response.statusCode(), none || isEmpty(response) ? -1 : Math.max(0, length));
    if (none) {
      return;
    }
    OutputStream out = exchange.getResponseBody();
    byte[] buffer = new byte[8192];
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      out.write(buffer, 0, read);
      out.flush();
    }
  }

  private static boolean isEmpty(HttpResponse<?> response) {
    return response.headers().firstValueAsLong("Content-Length").orElse(-1) == 0;
  }

  private static void answer(HttpExchange exchange, LocalAnswer answer) throws IOException {
    answer.forEachHeader(exchange.getResponseHeaders()::add);
    exchange.getResponseHeaders().add("Cache-Control", "no-store");
    exchange.getResponseHeaders().add("X-Content-Type-Options", "nosniff");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    byte[] body = answer.body();
    exchange.sendResponseHeaders(answer.status(), head || body.length == 0 ? -1 : body.length);
    if (!head && body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  /** Stops at once; a page that waits asks again. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
