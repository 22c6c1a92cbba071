package com.example.shop.database;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Refuses every login as a serverless MySQL does that was paused, until it is woken; then it passes
 * everything to another server. The number and the text are what users report of Tencent's; no
 * documentation has them, so the shop must not depend on them. A client of H2 gives up on the words
 * of MySQL, which is a failed login too.
 */
public final class SleepingServer implements AutoCloseable {

  private static final int NUMBER = 9449;
  private static final String TEXT =
      "The serverless instance is resuming, please try connecting again";

  private final ServerSocket refusing;
  private final Thread refuser = new Thread(this::accept, "sleeping-server");
  private Relay awake;

  /** Listens on a port that the system chooses. */
  public SleepingServer() throws IOException {
    refusing = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    refuser.setDaemon(true);
    refuser.start();
  }

  public int port() {
    return refusing.getLocalPort();
  }

  /** Passes connections to a port of this machine from now on. */
  public void wake(int target) throws IOException, InterruptedException {
    refusing.close();
    // The port is free when nobody waits at it any more.
    refuser.join();
    awake = Relay.start(port(), target);
  }

  private void accept() {
    while (!refusing.isClosed()) {
      try (Socket client = refusing.accept()) {
        client.getOutputStream().write(refusal());
      } catch (IOException ended) {
        // The client gave up, or this server is woken or closed.
      }
    }
  }

  /** Returns MySQL's packet of an error, which may come instead of the server's greeting. */
  private static byte[] refusal() {
    byte[] text = TEXT.getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream packet = new ByteArrayOutputStream();
    // The length in three bytes, the number of the packet, the mark of an error and its number.
    packet.write(3 + text.length);
    packet.writeBytes(new byte[] {0, 0, 0, (byte) 0xff, (byte) NUMBER, (byte) (NUMBER >> 8)});
    packet.writeBytes(text);
    return packet.toByteArray();
  }

  @Override
  public void close() throws IOException {
    refusing.close();
    if (awake != null) {
      awake.cut();
    }
  }
}
