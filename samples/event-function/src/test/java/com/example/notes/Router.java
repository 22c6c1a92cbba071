package com.example.notes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What stands on the way to a database. It passes bytes on, counts the connections, and can end
 * them all without a word to either side, as routers do with those that are idle.
 */
final class Router implements AutoCloseable {

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicInteger opened = new AtomicInteger();
  private final int target;
  private volatile boolean passable = true;

  /** Starts a router to a port of this machine, with a port of its own. */
  Router(int target) throws IOException {
    this.target = target;
    start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Returns how many connections were ever opened. */
  int opened() {
    return opened.get();
  }

  /** Ends all connections; new ones are possible. */
  void cut() {
    sockets.forEach(Router::end);
    sockets.clear();
  }

  /** Ends all connections, and every new one at once, until {@link #pass()}. */
  void block() {
    passable = false;
    cut();
  }

  void pass() {
    passable = true;
  }

  @Override
  public void close() {
    block();
    end(door);
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        if (passable) {
          opened.incrementAndGet();
          join(client, new Socket(InetAddress.getLoopbackAddress(), target));
        } else {
          end(client);
        }
      } catch (IOException closedOrRefused) {
        // The loop ends with the door.
      }
    }
  }

  private void join(Socket client, Socket server) {
    sockets.add(client);
    sockets.add(server);
    if (!passable) {
      cut();
    }
    start(() -> copy(client, server));
    start(() -> copy(server, client));
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException ended) {
      // Both ends are closed either way.
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "router");
    thread.setDaemon(true);
    thread.start();
  }

  private static void end(AutoCloseable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
