package dev.signet.http.training;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** One connection to the host of a training run, on loopback. Not safe for concurrent use. */
final class TrainingClient implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket = new Socket();
  private final TrainingCaller caller;

  /**
   * Connects to a host.
   *
   * @param environment the settings of the host, which say whom it believes
   * @throws IOException if nothing listens there
   */
  TrainingClient(int port, Map<String, String> environment) throws IOException {
    caller = new TrainingCaller(environment);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
  }

  /** Asks for the health of the host, and returns the status. */
  int health() throws IOException {
    return send("HEAD /_healthz HTTP/1.1\r\nHost: " + caller.host() + "\r\n\r\n", false);
  }

  /**
   * Calls a function as the user of the training run, and returns the status.
   *
   * @param payload JSON text
   */
  int call(String function, String payload) throws IOException {
    return post(function, caller.headers(), payload);
  }

  /** Calls a function as nobody, and returns the status. */
  int callAsNobody(String function) throws IOException {
    return post(function, "", "{}");
  }

  private int post(String function, String headers, String payload) throws IOException {
    int length = payload.getBytes(StandardCharsets.UTF_8).length;
    return send(
        "POST /"
            + function
            + " HTTP/1.1\r\nHost: "
            + caller.host()
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + length
            + "\r\n"
            + headers
            + "\r\n"
            + payload,
        true);
  }

  private int send(String request, boolean answersBody) throws IOException {
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    InputStream in = socket.getInputStream();
    String status = line(in);
    int length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String lower = line.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring("content-length:".length()).trim());
      }
    }
    if (answersBody && in.readNBytes(length).length < length) {
      throw new EOFException();
    }
    return Integer.parseInt(status.split(" ", 3)[1]);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      line.write(c);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
