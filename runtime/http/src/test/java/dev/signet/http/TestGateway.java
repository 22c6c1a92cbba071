package dev.signet.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Something that stands at a public address: it reads the head of a request, and what it does with
 * it is up to the test.
 */
final class TestGateway implements AutoCloseable {

  /** Returns the bytes of the answer in Latin-1; empty to hang up, null to say nothing. */
  interface Behaviour {
    String answer(List<String> head) throws Exception;
  }

  private final ServerSocket server;
  private final String scheme;
  private final Behaviour behaviour;
  private final BlockingQueue<List<String>> requests = new LinkedBlockingQueue<>();
  private final CompletableFuture<Void> closed = new CompletableFuture<>();

  private TestGateway(ServerSocket server, String scheme, Behaviour behaviour) {
    this.server = server;
    this.scheme = scheme;
    this.behaviour = behaviour;
    run("gateway", this::accept);
  }

  static TestGateway start(Behaviour behaviour) throws IOException {
    return over(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), "http", behaviour);
  }

  static TestGateway over(ServerSocket server, String scheme, Behaviour behaviour) {
    return new TestGateway(server, scheme, behaviour);
  }

  String url() {
    return scheme + "://127.0.0.1:" + server.getLocalPort() + "/";
  }

  /** Returns the lines of the next request's head, as the gateway got it. */
  List<String> awaitRequest() throws InterruptedException {
    List<String> request = requests.poll(60, TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("nobody has called the gateway");
    }
    return request;
  }

  /** Returns whether anybody calls within this time. */
  boolean isCalledWithin(int millis) throws InterruptedException {
    List<String> request = requests.poll(millis, TimeUnit.MILLISECONDS);
    return request != null;
  }

  boolean hasRequest() {
    return !requests.isEmpty();
  }

  /** Sends a head to a host on this machine, and returns its answer as it came. */
  static String forward(List<String> head, int port) {
    String bytes =
        head.stream()
            .filter(line -> !line.regionMatches(true, 0, "Connection:", 0, 11))
            .map(line -> line + "\r\n")
            .collect(Collectors.joining("", "", "Connection: close\r\n\r\n"));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns an answer with a status line, a body and perhaps a header line. */
  static String answer(String status, String body, String... headers) {
    return "HTTP/1.1 "
        + status
        + "\r\nConnection: close\r\nContent-Length: "
        + body.length()
        + "\r\n"
        + List.of(headers).stream().map(line -> line + "\r\n").collect(Collectors.joining())
        + "\r\n"
        + body;
  }

  @Override
  public void close() throws IOException {
    closed.complete(null);
    server.close();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        run("gateway-connection", () -> serve(socket));
      } catch (IOException end) {
        return;
      }
    }
  }

  private void serve(Socket accepted) {
    try (Socket socket = accepted) {
      List<String> head = head(socket.getInputStream());
      requests.add(head);
      String answer = behaviour.answer(head);
      if (answer == null) {
        closed.join();
      } else {
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
      }
    } catch (Exception gone) {
      // The client sees a closed connection.
    }
  }

  private static List<String> head(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the client has hung up");
      }
      bytes.write(next);
    }
    return bytes.toString(StandardCharsets.ISO_8859_1).lines().filter(l -> !l.isEmpty()).toList();
  }

  private static void run(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }
}
