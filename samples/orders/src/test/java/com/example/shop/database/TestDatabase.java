package com.example.shop.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A database for one test, which is removed after it. */
public final class TestDatabase implements AfterEachCallback {

  private final TestServer server = TestServer.shared();
  private final String name = "shop_" + UUID.randomUUID().toString().replace("-", "");
  private final Queue<Database> opened = new ConcurrentLinkedQueue<>();
  private boolean running = true;

  public TestDatabase() {
    server.create(name);
  }

  /** Returns what a new instance of the shop uses: it has a pool of its own. */
  public Database open() {
    Database database = new Database(settings());
    opened.add(database);
    return database;
  }

  /** Returns the variables by which an instance of the shop finds the database. */
  public Map<String, String> environment() {
    return server.environment(name);
  }

  /** Returns the variables of a client that has the wrong password. */
  public Map<String, String> environmentWithPassword(String wrong) {
    Map<String, String> environment = new HashMap<>(environment());
    environment.computeIfPresent("MYSQL_PASSWORD", (name, right) -> wrong);
    environment.computeIfPresent("DATABASE_URL", (name, url) -> url + ";PASSWORD=" + wrong);
    return environment;
  }

  DatabaseSettings settings() {
    return DatabaseSettings.of(environment());
  }

  /** Ends the server without a warning. */
  public void kill() {
    server.kill();
    running = false;
  }

  /** Starts the server that was killed. */
  public void restart() {
    server.start();
    running = true;
  }

  /** Returns a connection of the test's own. */
  public Connection connect() throws SQLException {
    DatabaseSettings settings = settings();
    return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
  }

  /** Runs a statement of the test's own. */
  public void change(String sql, Object... values) {
    try (Connection connection = connect();
        PreparedStatement statement = prepare(connection, sql, values)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Returns the one number that a query finds. */
  public long number(String sql, Object... values) {
    return Long.parseLong(texts(sql, values).get(0));
  }

  /** Returns the first column of what a query finds. */
  public List<String> texts(String sql, Object... values) {
    try (Connection connection = connect();
        PreparedStatement statement = prepare(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public void afterEach(ExtensionContext test) {
    opened.forEach(Database::close);
    if (!running) {
      restart();
    }
    server.drop(name);
  }
}
