package dev.signet.dev.application;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.dev.call.DevJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Sends requests to a console byte for byte. */
record ConsoleClient(int port) {

  private static final int PATIENCE_MILLIS = 20_000;

  String host() {
    return "127.0.0.1:" + port;
  }

  Answer get(String target, String... headers) {
    return send("GET", target, "", own(headers));
  }

  Answer post(String target, String json, String... headers) {
    return send("POST", target, json, own(headers) + "Content-Type: application/json\r\n");
  }

  private String own(String... headers) {
    StringBuilder lines = new StringBuilder("Host: " + host() + "\r\n");
    for (String header : headers) {
      lines.append(header).append("\r\n");
    }
    return lines.toString();
  }

  /** Sends exactly these header lines, and a length if there is a body. */
  Answer send(String method, String target, String body, String headers) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String length =
        bytes.length == 0 && method.equals("GET") ? "" : "Content-Length: " + bytes.length + "\r\n";
    String head =
        method + " " + target + " HTTP/1.1\r\n" + headers + length + "Connection: close\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      return Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

    /** Returns the values of a header, in order. */
    List<String> headers(String name) {
      String prefix = name.toLowerCase(Locale.ROOT) + ":";
      return head.lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
          .map(line -> line.substring(prefix.length()).trim())
          .toList();
    }
  }
}
