package dev.signet.jdbc;

import dev.signet.limit.CallRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The table of the calls that hold a key, or were answered. */
final class CallTable {

  private static final int RUNNING = -1;
  private static final int NOT_KEPT = -2;

  private CallTable() {}

  static CallRecord claim(
      Connection connection, String key, String holder, String fingerprint, long endsAt, long now)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT holder, fingerprint, pieces, ends_at FROM signet_calls WHERE id = ?")) {
      select.setString(1, key);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          insert(connection, key, holder, fingerprint, endsAt);
          return CallRecord.claimed();
        }
        if (row.getLong(4) <= now) {
          takeOver(connection, key, row.getString(1), row.getLong(4), holder, fingerprint, endsAt);
          return CallRecord.claimed();
        }
        return record(connection, row.getString(1), row.getString(2), row.getInt(3));
      }
    }
  }

  private static CallRecord record(
      Connection connection, String holder, String fingerprint, int pieces) throws SQLException {
    if (pieces == RUNNING) {
      return CallRecord.running(fingerprint);
    }
    byte[] answer = pieces == NOT_KEPT ? null : AnswerTable.select(connection, holder, pieces);
    return CallRecord.answered(fingerprint, answer);
  }

  private static void insert(
      Connection connection, String key, String holder, String fingerprint, long endsAt)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO signet_calls (id, holder, fingerprint, pieces, ends_at)"
                + " VALUES (?, ?, ?, ?, ?)")) {
      insert.setString(1, key);
      insert.setString(2, holder);
      insert.setString(3, fingerprint);
      insert.setInt(4, RUNNING);
      insert.setLong(5, endsAt);
      insert.executeUpdate();
    }
  }

  private static void takeOver(
      Connection connection,
      String key,
      String former,
      long ended,
      String holder,
      String fingerprint,
      long endsAt)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE signet_calls SET holder = ?, fingerprint = ?, pieces = ?, ends_at = ?"
                + " WHERE id = ? AND holder = ? AND ends_at = ?")) {
      update.setString(1, holder);
      update.setString(2, fingerprint);
      update.setInt(3, RUNNING);
      update.setLong(4, endsAt);
      update.setString(5, key);
      update.setString(6, former);
      update.setLong(7, ended);
      if (update.executeUpdate() == 0) {
        throw Transactions.changed();
      }
    }
  }

  /** Notes the answer of the call that holds a key, if it still does. */
  static void answered(Connection connection, String key, String holder, byte[] answer, long endsAt)
      throws SQLException {
    String text = answer == null ? null : AnswerTable.text(answer);
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE signet_calls SET pieces = ?, ends_at = ?"
                + " WHERE id = ? AND holder = ? AND pieces = ?")) {
      update.setInt(1, text == null ? NOT_KEPT : AnswerTable.pieces(text));
      update.setLong(2, endsAt);
      update.setString(3, key);
      update.setString(4, holder);
      update.setInt(5, RUNNING);
      if (update.executeUpdate() == 1 && text != null) {
        AnswerTable.insert(connection, holder, text, endsAt);
      }
    }
  }

  static void release(Connection connection, String key, String holder) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM signet_calls WHERE id = ? AND holder = ? AND pieces = ?")) {
      delete.setString(1, key);
      delete.setString(2, holder);
      delete.setInt(3, RUNNING);
      delete.executeUpdate();
    }
  }
}
