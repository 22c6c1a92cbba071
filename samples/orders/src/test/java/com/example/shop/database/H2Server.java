package com.example.shop.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.h2.tools.Server;

/**
 * H2 behind a socket. Its data are in the memory of this process, so they survive when the server
 * is killed, and the transactions that its clients had begun do not.
 */
final class H2Server implements TestServer {

  private static final String ANY = "0";

  private Server server;
  private String port = ANY;

  @Override
  public void create(String database) {
    // H2 makes it for the first connection.
  }

  @Override
  public void drop(String database) {
    try (Connection connection = DriverManager.getConnection(url(database));
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
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
    server.stop();
  }

  @Override
  public void start() {
    try {
      server = Server.createTcpServer("-tcpPort", port, "-ifNotExists", "-tcpDaemon").start();
      port = String.valueOf(server.getPort());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
