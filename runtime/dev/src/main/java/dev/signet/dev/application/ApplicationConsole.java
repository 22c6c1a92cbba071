package dev.signet.dev.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.dev.call.DevJson;
import dev.signet.dev.call.TraceLog;
import dev.signet.dev.console.ConsoleApi;
import dev.signet.dev.console.FunctionCatalogue;
import dev.signet.dev.console.MatrixApi;
import dev.signet.dev.settings.DevMessages;
import dev.signet.dev.settings.DevOptions;
import dev.signet.dev.settings.FreePort;
import dev.signet.dev.settings.LocalCallers;
import dev.signet.host.ConfigurationException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * The console for an application with a server of its own, on an address of this machine only. A
 * request to it that is not the console's is passed on to the application as the platform would
 * send it for the caller that it chooses. Safe for concurrent use.
 */
public final class ApplicationConsole implements AutoCloseable {

  private final ConsoleServer server;

  private ApplicationConsole(ConsoleServer server) {
    this.server = server;
  }

  /**
   * Starts a console, on a machine that was checked to be a developer's own.
   *
   * @param traces told of the decisions of the application's pipeline
   * @param loader finds what the compiler wrote of the functions
   * @param started a number that differs from that of an earlier start, so that a page that stayed
   *     open lists anew
   * @param errors receives mistakes in the file of callers and failures of the console itself
   * @throws ConfigurationException if something keeps it from starting
   */
  public static ApplicationConsole start(
      DevOptions options,
      DevelopedApplication application,
      TraceLog traces,
      ClassLoader loader,
      long started,
      PrintStream errors) {
    LocalCallers callers = LocalCallers.of(options, errors);
    ListedThings listed = new ListedThings(application);
    ApplicationCalls calls = new ApplicationCalls(application, listed, traces);
    ConsoleApi api =
        new ConsoleApi(
            listing(application, listed, loader, options),
            callers,
            calls,
            new MatrixApi(listed.handlers(), calls),
            () -> reloads(started),
            errors);
    int port = FreePort.choose(options);
    try {
      InetAddress address = InetAddress.getByName(options.address());
      return new ApplicationConsole(
          ConsoleServer.start(application, callers, api, new InetSocketAddress(address, port)));
    } catch (IOException taken) {
      throw new ConfigurationException(
          DevMessages.PORT_TAKEN.format(options.locale(), String.valueOf(port)));
    }
  }

  private static ObjectNode listing(
      DevelopedApplication application,
      ListedThings listed,
      ClassLoader loader,
      DevOptions options) {
    try {
      FunctionCatalogue functions = FunctionCatalogue.read(application.functions(), loader);
      listed.addTo(functions.functions());
      ObjectNode json = functions.toJson();
      json.set("application", listed.about(application));
      return json;
    } catch (IOException e) {
      throw new ConfigurationException(
          DevMessages.MANIFEST_NOT_READ.format(options.locale(), e.toString()));
    }
  }

  /** A start is to the page what a reload is: it lists anew. */
  private static ObjectNode reloads(long started) {
    ObjectNode state = DevJson.object().put("reloads", true);
    state.put("attempts", started).put("served", started).put("failed", false);
    state.putArray("problems");
    return state;
  }

  /** Returns the port that the console listens on. */
  public int port() {
    return server.port();
  }

  /** Stops the console; its port is free afterwards. */
  @Override
  public void close() {
    server.close();
  }
}
