package dev.signet.dev;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.dev.call.DevJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A local server of a project, started as from the command line, and its terminal. */
final class ReloadedServer implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;

  private final BlockingQueue<String> terminal = new LinkedBlockingQueue<>();
  private final List<String> seen = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Thread thread;
  private String base;
  private volatile int exitCode = -1;

  private ReloadedServer(TempProject project, String language) {
    PrintStream out = new PrintStream(new Lines(terminal), true, StandardCharsets.UTF_8);
    List<String> arguments =
        List.of("--port", "0", "--lang", language, "--project", project.file());
    ClassLoader parent = ReloadedServer.class.getClassLoader();
    thread =
        new Thread(
            () ->
                exitCode =
                    SignetDev.run(arguments, Map.of("SIGNET_LOG", "none"), parent, out, out));
    thread.start();
  }

  /** Starts a server, and waits until it serves. */
  static ReloadedServer start(TempProject project) {
    ReloadedServer server = begin(project, "en");
    server.awaitServing();
    return server;
  }

  /** Starts a server, which may not be able to serve. */
  static ReloadedServer begin(TempProject project, String language) {
    return new ReloadedServer(project, language);
  }

  void awaitServing() {
    String line = await("http://");
    base = line.replaceAll(".*(http://[0-9.:]+)/.*", "$1");
    await("src");
  }

  /** Waits for a line of the terminal with this text, and returns it. */
  String await(String text) {
    try {
      while (true) {
        String line = terminal.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
          throw new AssertionError("no line with '" + text + "' after " + seen);
        }
        seen.add(line);
        if (line.contains(text)) {
          return line;
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the lines that have been waited through. */
  String terminal() {
    return String.join("\n", seen);
  }

  void awaitReload() {
    await("Reloaded in");
  }

  void awaitFailure() {
    await("keep serving");
  }

  /** Calls a function, and returns what it says or its code. */
  String call(String function) {
    JsonNode answer = send(HttpRequest.newBuilder(URI.create(base + "/" + function)), "{}");
    return answer.has("says") ? answer.get("says").asText() : answer.path("code").asText();
  }

  /** Calls a function as an event. */
  String event(String function) {
    JsonNode answer =
        send(
            HttpRequest.newBuilder(URI.create(base + "/" + function))
                .header("X-Signet-Entrance", "event"),
            "{}");
    return answer.has("says") ? answer.get("says").asText() : answer.path("code").asText();
  }

  JsonNode news() {
    return send(HttpRequest.newBuilder(URI.create(base + "/_signet/api/reloads")), null);
  }

  JsonNode functions() {
    return send(HttpRequest.newBuilder(URI.create(base + "/_signet/api/functions")), null);
  }

  private JsonNode send(HttpRequest.Builder request, String body) {
    if (body != null) {
      request
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(body));
    }
    try {
      return DevJson.read(
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()).body());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until the server has ended by itself, and returns its exit code. */
  int exitCode() throws InterruptedException {
    thread.join();
    return exitCode;
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Lines extends OutputStream {
    private final BlockingQueue<String> lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Lines(BlockingQueue<String> lines) {
      this.lines = lines;
    }

    @Override
    public synchronized void write(int b) {
      if (b == '\n') {
        lines.add(line.toString(StandardCharsets.UTF_8).stripTrailing());
        line.reset();
      } else {
        line.write(b);
      }
    }
  }
}
