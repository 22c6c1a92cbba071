package dev.signet.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Many connections that send the same bytes and take no answer. One thread writes what the sockets
 * take, so that no client waits for another.
 */
final class Flood implements AutoCloseable {

  /** So little that the host soon cannot send: its answers wait where the test wants them. */
  private static final int RECEIVE_BYTES = 4 * 1024;

  private final List<SocketChannel> channels = new ArrayList<>();
  private final List<ByteBuffer> unsent = new ArrayList<>();

  private Flood() {}

  /** Connects this often; each connection is to send the bytes. */
  static Flood of(int connections, int port, byte[] bytes) throws IOException {
    Flood flood = new Flood();
    for (int i = 0; i < connections; i++) {
      SocketChannel channel = SocketChannel.open();
      channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BYTES);
      channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      channel.configureBlocking(false);
      flood.channels.add(channel);
      flood.unsent.add(ByteBuffer.wrap(bytes));
    }
    return flood;
  }

  /** Writes once to every connection that is still open, as much as its socket takes. */
  void push() {
    for (int i = 0; i < channels.size(); i++) {
      try {
        if (channels.get(i).isOpen()) {
          channels.get(i).write(unsent.get(i));
        }
      } catch (IOException closedByHost) {
        closeQuietly(channels.get(i));
      }
    }
  }

  @Override
  public void close() {
    channels.forEach(Flood::closeQuietly);
  }

  private static void closeQuietly(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException gone) {
      // It is closed all the same.
    }
  }
}
