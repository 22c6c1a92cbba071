package dev.signet.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The table of counted calls: one row for each key, which begins anew when its time is over. */
final class RateTable {

  private RateTable() {}

  /**
   * Takes a permit.
   *
   * @return 0 if one was taken, else the milliseconds until there are new ones
   */
  static long take(Connection connection, String key, int permits, long millis, long now)
      throws SQLException {
    return takeAnother(connection, key, permits, now)
        ? 0
        : begin(connection, key, permits, millis, now);
  }

  private static boolean takeAnother(Connection connection, String key, int permits, long now)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE signet_rates SET used = used + 1"
                + " WHERE id = ? AND ends_at > ? AND used < ?")) {
      update.setString(1, key);
      update.setLong(2, now);
      update.setInt(3, permits);
      return update.executeUpdate() == 1;
    }
  }

  private static long begin(Connection connection, String key, int permits, long millis, long now)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT used, ends_at FROM signet_rates WHERE id = ?")) {
      select.setString(1, key);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          insert(connection, key, now + millis);
          return 0;
        }
        int used = row.getInt(1);
        long endsAt = row.getLong(2);
        if (endsAt <= now) {
          restart(connection, key, endsAt, now + millis);
          return 0;
        }
        if (used < permits) {
          throw Transactions.changed();
        }
        return endsAt - now;
      }
    }
  }

  private static void insert(Connection connection, String key, long endsAt) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO signet_rates (id, used, ends_at) VALUES (?, 1, ?)")) {
      insert.setString(1, key);
      insert.setLong(2, endsAt);
      insert.executeUpdate();
    }
  }

  private static void restart(Connection connection, String key, long ended, long endsAt)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE signet_rates SET used = 1, ends_at = ? WHERE id = ? AND ends_at = ?")) {
      update.setLong(1, endsAt);
      update.setString(2, key);
      update.setLong(3, ended);
      if (update.executeUpdate() == 0) {
        throw Transactions.changed();
      }
    }
  }
}
