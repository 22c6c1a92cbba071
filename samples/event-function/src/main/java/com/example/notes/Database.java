package com.example.notes;

import com.zaxxer.hikari.HikariDataSource;
import dev.signet.error.UnavailableException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * The database of one instance. Its pool has one connection, because an instance of an event
 * function runs one call at a time; it connects at the first call.
 */
final class Database implements AutoCloseable {

  /** What is done in one transaction. */
  interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  private static final List<String> TABLES =
      List.of(
          "CREATE TABLE IF NOT EXISTS notes (id VARCHAR(64) NOT NULL PRIMARY KEY,"
              + " owner VARCHAR(512) NOT NULL, title VARCHAR(200) NOT NULL)"
              + " DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin",
          "CREATE TABLE IF NOT EXISTS note_tags (note_id VARCHAR(64) NOT NULL,"
              + " place INTEGER NOT NULL, tag VARCHAR(40) NOT NULL, PRIMARY KEY (note_id, place),"
              + " FOREIGN KEY (note_id) REFERENCES notes (id))"
              + " DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin");

  /** Null if the settings name no database. */
  private final HikariDataSource pool;

  private volatile boolean hasTables;

  Database(HikariDataSource pool) {
    this.pool = pool;
  }

  /**
   * Makes the database that the environment names, without connecting. If it names none, the log
   * says why, and calls are refused: a factory that throws would leave them INTERNAL, without a
   * word of the reason.
   */
  static Database of(Map<String, String> environment, PrintStream log) {
    DatabaseSettings settings = new DatabaseSettings(environment, hasDriverOf("org.h2.Driver"));
    if (!settings.problems().isEmpty()) {
      settings.problems().forEach(problem -> log.println("No database for the notes: " + problem));
      return new Database(null);
    }
    HikariDataSource pool = emptyPool();
    settings.applyTo(pool);
    return new Database(pool);
  }

  /** Returns a pool for an instance that may be frozen; docs/database.md explains each setting. */
  static HikariDataSource emptyPool() {
    // Read when the pool first connects; nobody can give options to the platform's own JVM. With 0
    // a connection goes untested in the millisecond of its last use, where a clock may stand still.
    System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "-1");
    HikariDataSource pool = new HikariDataSource();
    pool.setMaximumPoolSize(1);
    pool.setMinimumIdle(0);
    // Otherwise the first call connects twice: once to see whether it can, and again.
    pool.setInitializationFailTimeout(-1);
    pool.setAutoCommit(false);
    pool.setConnectionTimeout(3_000);
    pool.setValidationTimeout(1_000);
    pool.setIdleTimeout(300_000);
    pool.setMaxLifetime(600_000);
    return pool;
  }

  /**
   * Runs one transaction. The pool rolls back what is not committed when the connection returns.
   *
   * @throws UnavailableException if there is no database, or it cannot be reached or was lost on
   *     the way. The transaction may have been committed in the last case
   */
  <T> T run(Work<T> work) throws SQLException {
    if (pool == null) {
      throw new UnavailableException(
          "this function has no database yet; its log says what to set", null);
    }
    try (Connection connection = pool.getConnection()) {
      makeTables(connection);
      T result = work.in(connection);
      connection.commit();
      return result;
    } catch (SQLException e) {
      if (isConnections(e)) {
        throw new UnavailableException("the database cannot be reached; try again", e);
      }
      throw e;
    }
  }

  @Override
  public void close() {
    if (pool != null) {
      pool.close();
    }
  }

  private void makeTables(Connection connection) throws SQLException {
    if (hasTables) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.execute(table);
      }
    }
    hasTables = true;
  }

  /** Tells a connection that was not to be had, or ended, from a statement that failed. */
  private static boolean isConnections(SQLException e) {
    String state = e.getSQLState();
    return e instanceof SQLTransientConnectionException
        || e instanceof SQLNonTransientConnectionException
        || e instanceof SQLRecoverableException
        || state != null && state.startsWith("08");
  }

  private static boolean hasDriverOf(String name) {
    try {
      Class.forName(name, false, Database.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }
}
