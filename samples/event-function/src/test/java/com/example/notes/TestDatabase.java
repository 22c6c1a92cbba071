package com.example.notes;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.h2.tools.Server;

/** A database of one test's own behind a socket, and the way to it. */
final class TestDatabase implements AutoCloseable {

  private static final String SESSIONS =
      " FROM INFORMATION_SCHEMA.SESSIONS WHERE SESSION_ID <> SESSION_ID()";

  private final String path = "mem:" + UUID.randomUUID() + ";MODE=MySQL";

  /** The database lives as long as this connection, which does not go through the server. */
  private final Connection admin;

  private final Server server;
  private final Router router;

  TestDatabase() throws SQLException, IOException {
    admin = DriverManager.getConnection("jdbc:h2:" + path);
    server = Server.createTcpServer("-tcpPort", "0", "-tcpDaemon").start();
    router = new Router(server.getPort());
  }

  String url() {
    return "jdbc:h2:tcp://127.0.0.1:" + router.port() + "/" + path;
  }

  /** Returns a new pool of an instance, which has not connected. */
  HikariDataSource pool() {
    HikariDataSource pool = Database.emptyPool();
    pool.setJdbcUrl(url());
    return pool;
  }

  Router router() {
    return router;
  }

  /** Returns how many connections the server has now. */
  int sessions() throws SQLException {
    return Integer.parseInt(texts("SELECT COUNT(*)" + SESSIONS).get(0));
  }

  /** Ends all connections on the server's side, as MySQL does after its wait_timeout. */
  void endSessions() throws SQLException {
    texts("SELECT ABORT_SESSION(SESSION_ID)" + SESSIONS);
  }

  /** Returns the titles of all notes, in order. */
  List<String> titles() throws SQLException {
    return texts("SELECT title FROM notes ORDER BY title");
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = admin.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    router.close();
    server.stop();
    admin.close();
  }

  private List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = admin.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
