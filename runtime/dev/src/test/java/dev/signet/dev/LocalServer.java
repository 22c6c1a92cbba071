package dev.signet.dev;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.dev.call.DevJson;
import dev.signet.dev.settings.DevOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A running local server with the sample functions, and requests to it byte for byte. */
final class LocalServer implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 20_000;

  private final DevServer server;
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  private LocalServer(Map<String, String> environment, List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("--port", "0"));
    all.addAll(arguments);
    Map<String, String> quiet = new HashMap<>(environment);
    quiet.putIfAbsent("SIGNET_LOG", "none");
    server =
        DevServer.start(
            DevOptions.read(all, Locale.ENGLISH),
            quiet,
            LocalServer.class.getClassLoader(),
            new PrintStream(errors, true, StandardCharsets.UTF_8),
            () -> {});
  }

  static LocalServer start(String... arguments) {
    return new LocalServer(Map.of(), List.of(arguments));
  }

  static LocalServer in(Map<String, String> environment, String... arguments) {
    return new LocalServer(environment, List.of(arguments));
  }

  int port() {
    return server.port();
  }

  String banner() {
    return server.banner();
  }

  String errors() {
    return errors.toString(StandardCharsets.UTF_8);
  }

  String host() {
    return "127.0.0.1:" + port();
  }

  JsonNode get(String path) {
    return send("GET", path, "Host: " + host() + "\r\n", "").json();
  }

  /** Posts JSON as a client of this machine does. */
  Answer post(String path, String json, String... headers) {
    StringBuilder lines = new StringBuilder("Host: " + host() + "\r\n");
    lines.append("Content-Type: application/json\r\n");
    for (String header : headers) {
      lines.append(header).append("\r\n");
    }
    return send("POST", path, lines.toString(), json);
  }

  JsonNode call(String json) {
    return post("/_signet/api/call", json.replace('\'', '"')).json();
  }

  /** Sends exactly these header lines, and a length if there is a body. */
  Answer send(String method, String target, String headers, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String length =
        bytes.length == 0 && !method.equals("POST")
            ? ""
            : "Content-Length: " + bytes.length + "\r\n";
    String head =
        method + " " + target + " HTTP/1.1\r\n" + headers + length + "Connection: close\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      return Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }

  /** One answer. */
  record Answer(int status, String head, String body) {

    static Answer of(String text) {
      int end = text.indexOf("\r\n\r\n");
      return new Answer(
          Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
    }

    JsonNode json() {
      try {
        return DevJson.read(body.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(body, e);
      }
    }

    String code() {
      return json().path("code").asText();
    }

    /** Returns the value of a header, or null. */
    String header(String name) {
      return head.lines()
          .filter(
              line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
          .map(line -> line.substring(name.length() + 1).trim())
          .findFirst()
          .orElse(null);
    }
  }
}
