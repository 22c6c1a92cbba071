package dev.signet.dev.settings;

import dev.signet.host.ConfigurationException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Optional;

/** Chooses the port to listen on. */
public final class FreePort {

  private static final int FIRST = 3000;
  private static final int LAST = 3099;
  private static final int CONNECT_MILLIS = 200;

  private FreePort() {}

  /** Returns the port that was asked for, or the first free one. */
  public static int choose(DevOptions options) {
    Locale locale = options.locale();
    int asked = options.port().orElse(-1);
    if (asked == 0) {
      return 0;
    }
    if (asked > 0) {
      if (isFree(options.address(), asked)) {
        return asked;
      }
      throw new ConfigurationException(
          DevMessages.PORT_TAKEN.format(locale, String.valueOf(asked)));
    }
    return firstFree(options.address(), FIRST, LAST)
        .orElseThrow(
            () ->
                new ConfigurationException(
                    DevMessages.NO_PORT_FREE.format(
                        locale, String.valueOf(FIRST), String.valueOf(LAST))));
  }

  /** Returns the first free port from {@code first} to {@code last}. */
  static Optional<Integer> firstFree(String address, int first, int last) {
    for (int port = first; port <= last; port++) {
      if (isFree(address, port)) {
        return Optional.of(port);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns true if nothing answers on the port and it can be bound. On some systems a server that
   * listens on every address does not keep another one from binding a single address, so that
   * binding alone proves nothing.
   */
  private static boolean isFree(String address, int port) {
    return !answers(address, port) && binds(address, port);
  }

  private static boolean answers(String address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
      return true;
    } catch (IOException nobody) {
      return false;
    }
  }

  private static boolean binds(String address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port), 1);
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
