package dev.signet.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/** A database in memory, for one test, with the tables of the store. */
final class TestDatabase implements AutoCloseable {

  private final DataSource source = new UrlDataSource("jdbc:h2:mem:" + UUID.randomUUID());
  private final Connection open;

  TestDatabase() throws SQLException {
    open = source.getConnection();
    create(open);
  }

  /** Creates the tables by the script. */
  static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String part : JdbcCallStore.script().replaceAll("--[^\n]*", "").split(";")) {
        if (!part.isBlank()) {
          statement.execute(part);
        }
      }
    }
  }

  DataSource source() {
    return source;
  }

  /** Returns the number of rows of a table. */
  int rows(String table) throws SQLException {
    try (Statement statement = open.createStatement();
        ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      row.next();
      return row.getInt(1);
    }
  }

  /** Returns everything in a table as text. */
  String text(String table) throws SQLException {
    StringBuilder text = new StringBuilder();
    try (Statement statement = open.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
      while (row.next()) {
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          text.append(row.getString(i)).append(' ');
        }
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws SQLException {
    open.close();
  }
}
