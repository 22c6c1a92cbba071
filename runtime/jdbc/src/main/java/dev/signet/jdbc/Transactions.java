package dev.signet.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs each step of the store in a transaction, again if another one came in between. */
final class Transactions {

  private static final int ATTEMPTS = 20;

  private final DataSource source;

  Transactions(DataSource source) {
    this.source = source;
  }

  /**
   * Returns what the work returns. The work is repeated if another transaction was faster.
   *
   * @throws SQLException what the database says otherwise, or if others were faster each time
   */
  <T> T run(Work<T> work) throws SQLException {
    try (Connection connection = source.getConnection()) {
      boolean before = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        return repeated(work, connection);
      } finally {
        connection.setAutoCommit(before);
      }
    }
  }

  private static <T> T repeated(Work<T> work, Connection connection) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        T result = work.in(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException | Error e) {
        rollBack(connection, e);
        if (attempt == ATTEMPTS || !isContention(e)) {
          throw e;
        }
      }
    }
  }

  private static void rollBack(Connection connection, Throwable because) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }

  /**
   * Class 23 of SQLSTATE is a row that another transaction has inserted, class 40 a transaction
   * that gave way to another one.
   */
  private static boolean isContention(Throwable thrown) {
    if (!(thrown instanceof SQLException)) {
      return false;
    }
    String state = ((SQLException) thrown).getSQLState();
    return state != null && (state.startsWith("23") || state.startsWith("40"));
  }

  /** Returns what tells {@link #run} to begin again. */
  static SQLException changed() {
    return new SQLException("the row was changed by another transaction", "40001");
  }

  /** One step of the store. */
  @FunctionalInterface
  interface Work<T> {
    T in(Connection connection) throws SQLException;
  }
}
