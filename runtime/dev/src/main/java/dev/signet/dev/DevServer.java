package dev.signet.dev;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.dev.settings.DevOptions;
import dev.signet.dev.settings.FreePort;
import dev.signet.host.ConfigurationException;
import dev.signet.http.HttpHostOptions;
import dev.signet.http.LocalHost;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.Supplier;

/** A running local server. */
final class DevServer implements AutoCloseable {

  private final LocalHost host;
  private final String banner;

  private DevServer(LocalHost host, String banner) {
    this.host = host;
    this.banner = banner;
  }

  /**
   * Starts a server whose functions stay.
   *
   * @param environment the environment, already checked to be a developer's own
   * @param errors receives mistakes in the file of callers and failures of the server itself
   * @throws ConfigurationException if something keeps the server from starting
   */
  static DevServer start(
      DevOptions options,
      Map<String, String> environment,
      ClassLoader loader,
      PrintStream errors,
      Runnable onFatal) {
    Surroundings around = new Surroundings(options, environment, errors, onFatal);
    int port = FreePort.choose(options);
    Supplier<ObjectNode> never = () -> null;
    return start(around, ServedFunctions.start(loader, around, never, () -> {}), port);
  }

  /**
   * Starts a server with its first functions.
   *
   * @param port as {@link FreePort} has chosen it
   * @throws ConfigurationException if it cannot listen
   */
  static DevServer start(Surroundings around, ServedFunctions first, int port) {
    HttpHostOptions address =
        HttpHostOptions.of(around.settings).withAddress(around.options.address()).withPort(port);
    LocalHost host = LocalHost.start(first.local(), address, around.onFatal);
    around.guard.listensOn(host.port());
    return new DevServer(host, banner(around, host, first));
  }

  private static String banner(Surroundings around, LocalHost host, ServedFunctions first) {
    String address = around.options.address();
    String shown = address.equals("::1") ? "[::1]" : address;
    return new Banner(around.options.locale())
        .text(
            shown + ":" + host.port(),
            first.sources(),
            first.catalogue(),
            around.callers.current());
  }

  /** Serves other functions from the next call on, as {@link LocalHost#replace} does. */
  void replace(ServedFunctions next) {
    host.replace(next.local());
  }

  int port() {
    return host.port();
  }

  String banner() {
    return banner;
  }

  @Override
  public void close() {
    host.close();
  }
}
