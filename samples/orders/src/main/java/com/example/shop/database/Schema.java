package com.example.shop.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date by Flyway, before the first use of the database in this process.
 *
 * <p>Most instances find a schema that an earlier one has migrated. They ask for that with one
 * query of Flyway's own table, and do not load Flyway.
 */
final class Schema {

  /** The newest script in db/migration. */
  static final String VERSION = "4";

  private static final long PATIENCE_SECONDS = 10;

  private final DataSource source;
  private final boolean demo;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile boolean current;

  Schema(DataSource source, boolean demo) {
    this.source = source;
    this.demo = demo;
  }

  /**
   * Returns when the schema is up to date. While one call migrates, others wait for it.
   *
   * @throws SQLException if the database cannot be reached, or the wait is too long
   */
  void bringUpToDate() throws SQLException {
    // Not behind the lock: calls that find the database down must not wait for each other.
    if (!current && !isMigrated()) {
      migrateAlone();
    }
    current = true;
  }

  private void migrateAlone() throws SQLException {
    if (!waited()) {
      throw new SQLTransientConnectionException("the schema is being migrated by another call");
    }
    try {
      if (!current && !isMigrated()) {
        migrate();
      }
      current = true;
    } finally {
      lock.unlock();
    }
  }

  private boolean waited() throws SQLException {
    try {
      return lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLTransientConnectionException("interrupted while the schema is migrated", e);
    }
  }

  private boolean isMigrated() throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT 1 FROM flyway_schema_history WHERE version = ? AND success = TRUE")) {
      select.setString(1, VERSION);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException e) {
      // Class 42: the table is not there yet.
      if (e.getSQLState() != null && e.getSQLState().startsWith("42")) {
        return false;
      }
      throw e;
    }
  }

  private void migrate() {
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(source)
        .locations(
            demo
                ? new String[] {"classpath:db/migration", "classpath:db/demo"}
                : new String[] {"classpath:db/migration"})
        // Else a jar without the scripts would be an empty shop, and no error.
        .failOnMissingLocations(true)
        .load()
        .migrate();
  }
}
