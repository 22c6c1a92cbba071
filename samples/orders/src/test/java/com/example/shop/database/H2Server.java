package com.example.shop.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.h2.tools.Server;

/**
 * H2 behind a socket. Its data are in the memory of this process, so they survive when the server
 * is killed, and the transactions that its clients had begun do not. What is killed is the way to
 * it: H2's own stop ends sessions amid a statement, and leaves rows behind that are no rows.
 */
final class H2Server implements TestServer {

  static {
    // MySQL's SQLSTATEs tell the pool that a connection is broken, and H2's do not: the pool would
    // hand one out again and again without a test, as long as it was used in the last 500 ms.
    System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "-1");
  }

  private final Server server;
  private Relay relay;
  private int port;

  H2Server() {
    try {
      server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-tcpDaemon").start();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void create(String database) {
    // The first connection makes it, and the user with it.
    execute(database, "SELECT 1");
  }

  @Override
  public void drop(String database) {
    execute(database, "SHUTDOWN");
  }

  private void execute(String database, String sql) {
    try (Connection connection = DriverManager.getConnection(url(database));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Map<String, String> environment(String database) {
    return Map.of("DATABASE_URL", url(database));
  }

  private String url(String database) {
    return "jdbc:h2:tcp://127.0.0.1:"
        + port
        + "/mem:"
        + database
        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";
  }

  @Override
  public void kill() {
    relay.cut();
  }

  @Override
  public void start() {
    relay = Relay.start(port, server.getPort());
    port = relay.port();
  }
}
