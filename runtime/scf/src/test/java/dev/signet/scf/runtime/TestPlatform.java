package dev.signet.scf.runtime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The platform's side of a custom runtime, as it is documented: next repeats the event of the call
 * that runs, and the first response or error decides it. Faults happen to the next requests of a
 * path, in order.
 */
public final class TestPlatform implements AutoCloseable {

  public static final String READY = "/runtime/init/ready";
  public static final String NEXT = "/runtime/invocation/next";
  public static final String RESPONSE = "/runtime/invocation/response";
  public static final String ERROR = "/runtime/invocation/error";

  private static final long PATIENCE_MILLIS = 60_000;

  private record Event(String id, String body) {}

  private final ServerSocket server;
  private final Deque<Event> waiting = new ArrayDeque<>();
  private final Map<String, Deque<Fault>> faults = new HashMap<>();
  private final Map<String, String> outcomes = new HashMap<>();
  private final List<String> requests = new ArrayList<>();
  private final List<Socket> connections = new ArrayList<>();
  private Event current;
  private int strayPosts;
  private int limitMillis = 3_000;
  private boolean closed;

  private TestPlatform(ServerSocket server) {
    this.server = server;
    start("accept", this::accept);
  }

  public static TestPlatform start() throws IOException {
    return start(0);
  }

  static TestPlatform start(int port) throws IOException {
    ServerSocket server = new ServerSocket();
    server.setReuseAddress(true);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return new TestPlatform(server);
  }

  public int port() {
    return server.getLocalPort();
  }

  /** Returns the variables by which a process finds this platform. */
  public Map<String, String> variables() {
    return Map.of("SCF_RUNTIME_API", "127.0.0.1", "SCF_RUNTIME_API_PORT", String.valueOf(port()));
  }

  public synchronized TestPlatform fault(String path, Fault... those) {
    faults.computeIfAbsent(path, any -> new ArrayDeque<>()).addAll(List.of(those));
    return this;
  }

  public synchronized TestPlatform limit(int millis) {
    limitMillis = millis;
    return this;
  }

  public synchronized TestPlatform event(String id, String body) {
    waiting.add(new Event(id, body));
    notifyAll();
    return this;
  }

  /** Returns what decided the call, once it is decided: its last path segment and body. */
  public synchronized String outcome(String id) {
    await(() -> outcomes.containsKey(id), "the outcome of " + id);
    return outcomes.get(id);
  }

  public synchronized boolean isDecided(String id) {
    return outcomes.containsKey(id);
  }

  /** Returns once this many requests of the path have come. */
  public synchronized void awaitRequests(String path, int count) {
    await(() -> count(path) >= count, count + " requests of " + path);
  }

  public synchronized int count(String path) {
    return (int) requests.stream().filter(request -> request.contains(" " + path + " ")).count();
  }

  /** Returns the requests as method, path and body. */
  public synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  /** Returns how many posts came that belonged to no call that ran. */
  public synchronized int strayPosts() {
    return strayPosts;
  }

  @Override
  public void close() throws IOException {
    server.close();
    synchronized (this) {
      closed = true;
      notifyAll();
      for (Socket connection : connections) {
        connection.close();
      }
    }
  }

  private interface Condition {
    boolean holds();
  }

  private synchronized void await(Condition condition, String what) {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (!condition.holds()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError(what + " has not come, but: " + requests + " " + outcomes);
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static void start(String name, Runnable task) {
    Thread thread = new Thread(task, "platform-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (true) {
      try {
        Socket connection = server.accept();
        synchronized (this) {
          connections.add(connection);
        }
        start("connection", () -> serve(connection));
      } catch (IOException end) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      while (answer(connection)) {
        continue;
      }
    } catch (IOException clientIsGone) {
      // As for any server.
    }
  }

  /** Reads a request and answers it; returns whether the connection stays open. */
  private boolean answer(Socket connection) throws IOException {
    String[] head = RequestBytes.head(connection.getInputStream()).split("\r\n");
    String[] line = head[0].split(" ");
    String path = line[1];
    Fault fault = next(path);
    int length = RequestBytes.length(head);
    byte[] body =
        connection.getInputStream().readNBytes(fault == Fault.HALF_READ ? length / 2 : length);
    String text = new String(body, StandardCharsets.UTF_8);
    note(line[0] + " " + path + " " + text);
    if (fault == Fault.IGNORED || fault == Fault.HALF_READ) {
      return reset(connection);
    }
    if (fault == Fault.SILENT) {
      return true;
    }
    if (fault == Fault.STATUS_503 || fault == Fault.STATUS_413) {
      return send(
          connection, "HTTP/1.1 " + fault.name().substring(7) + " X\r\nContent-Length: 0\r\n\r\n");
    }
    String id = null;
    String answer = "OK";
    if (path.equals(NEXT)) {
      Event event = take();
      if (event == null) {
        return false;
      }
      id = event.id();
      answer = event.body();
    } else if (!path.equals(READY)) {
      decide(path.substring(path.lastIndexOf('/') + 1) + " " + text);
    }
    return send(connection, fault, id, answer);
  }

  private boolean send(Socket connection, Fault fault, String id, String body) throws IOException {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    String event =
        id == null || fault == Fault.NO_ID
            ? ""
            : "request_id: "
                + id
                + "\r\nmemory_limit_in_mb: 256\r\ntime_limit_in_ms: "
                + limit()
                + "\r\n";
    String status = "HTTP/1.1 200 OK\r\n" + event;
    String framed = status + "Content-Length: " + length + "\r\n\r\n";
    if (fault == null || fault == Fault.NO_ID) {
      return send(connection, framed + body);
    }
    switch (fault) {
      case LOST:
        return reset(connection);
      case CUT_HEAD:
        return last(connection, framed.substring(0, framed.length() - 8));
      case CUT_BODY:
        return last(connection, framed + body.substring(0, body.length() / 2));
      case CUT_CHUNK:
        return last(connection, chunked(status) + Integer.toHexString(length) + "\r\n" + body);
      case UNFRAMED:
        return last(connection, status + "\r\n" + body);
      case TWO_LENGTHS:
        return last(
            connection,
            status + "Content-Length: 2\r\nContent-Length: " + length + "\r\n\r\n" + body);
      case CHUNKED:
        String half = body.substring(0, body.length() / 2);
        String other = body.substring(body.length() / 2);
        return send(
            connection,
            chunked(status.toUpperCase(Locale.ROOT)) + chunk(half) + chunk(other) + "0\r\n\r\n");
      default:
        return last(
            connection,
            status + "Connection: close\r\nContent-Length: " + length + "\r\n\r\n" + body);
    }
  }

  private static String chunked(String status) {
    return status + "Transfer-Encoding: chunked\r\n\r\n";
  }

  private static String chunk(String text) {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    return Integer.toHexString(length) + ";x=y\r\n" + text + "\r\n";
  }

  private static boolean send(Socket connection, String text) throws IOException {
    connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    return true;
  }

  private static boolean last(Socket connection, String text) throws IOException {
    send(connection, text);
    return false;
  }

  private static boolean reset(Socket connection) throws IOException {
    connection.setSoLinger(true, 0);
    return false;
  }

  private synchronized Fault next(String path) {
    Deque<Fault> left = faults.get(path);
    return left == null ? null : left.poll();
  }

  private synchronized void note(String request) {
    requests.add(request);
    notifyAll();
  }

  private synchronized int limit() {
    return limitMillis;
  }

  /** Returns the event of the call that runs, or waits for one; null at the end. */
  private synchronized Event take() {
    while (current == null) {
      if (closed) {
        return null;
      }
      current = waiting.poll();
      if (current == null) {
        try {
          wait();
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
    }
    return current;
  }

  /**
   * Decides the call that runs. The next event runs at once, whether or not it has been fetched, so
   * that a post that comes too late would decide it.
   */
  private synchronized void decide(String outcome) {
    if (current == null) {
      strayPosts++;
      return;
    }
    outcomes.put(current.id(), outcome);
    current = waiting.poll();
    notifyAll();
  }
}
