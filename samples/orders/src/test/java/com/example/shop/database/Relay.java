package com.example.shop.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Passes bytes between its clients and a port of this machine, until it is cut. */
final class Relay {

  private final ServerSocket listener;
  private final int target;
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final Thread acceptor;

  private Relay(ServerSocket listener, int target) {
    this.listener = listener;
    this.target = target;
    this.acceptor = daemon(this::accept);
  }

  /** Listens on a port, or on one that the system chooses if it is 0. */
  static Relay start(int port, int target) {
    try {
      return new Relay(new ServerSocket(port, 0, InetAddress.getLoopbackAddress()), target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Ends all connections, and listens no more. */
  void cut() {
    close(listener);
    try {
      // The port is free when nobody waits at it any more.
      acceptor.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connections.forEach(Connection::close);
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        Connection made =
            new Connection(client, new Socket(InetAddress.getLoopbackAddress(), target));
        connections.add(made);
        daemon(() -> pass(made, made.client, made.server));
        daemon(() -> pass(made, made.server, made.client));
      }
    } catch (IOException isCut) {
      close(listener);
    }
  }

  private void pass(Connection connection, Socket from, Socket to) {
    try {
      to.setTcpNoDelay(true);
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException ended) {
      // Either side may end a connection.
    } finally {
      connection.close();
      connections.remove(connection);
    }
  }

  private static void close(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "relay");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** A client's connection. */
  private record Connection(Socket client, Socket server) {

    void close() {
      // The client first: it must not hear what the server says to the end of the connection.
      Relay.close(client);
      Relay.close(server);
    }
  }
}
