package com.example.shop.database;

import java.util.Map;

/**
 * A database server of the tests' own, which all tests of a process share. The system property
 * {@code shop.database} chooses it: {@code h2} or {@code server}.
 */
interface TestServer {

  /** Returns the server. It is started when a test asks for it first, and ends with the process. */
  static TestServer shared() {
    return Shared.SERVER;
  }

  /** Makes a database without any table. */
  void create(String database);

  /** Removes a database. */
  void drop(String database);

  /** Returns the variables by which the shop finds a database. */
  Map<String, String> environment(String database);

  /** Ends the server without a warning, as if its machine had failed. */
  void kill();

  /** Starts the server again, at the same address and with the data that it had. */
  void start();

  /** Made when it is asked for, and not when this interface is loaded. */
  final class Shared {

    private static final TestServer SERVER = make(System.getProperty("shop.database", "h2"));

    private Shared() {}

    private static TestServer make(String name) {
      TestServer server =
          switch (name) {
            case "h2" -> new H2Server();
            case "server" -> new MariaDbServer();
            default -> throw new IllegalArgumentException("-Dshop.database must be h2 or server");
          };
      server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
      return server;
    }
  }
}
