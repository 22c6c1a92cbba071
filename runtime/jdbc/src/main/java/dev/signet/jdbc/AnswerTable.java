package dev.signet.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;

/** The table of answers. Each belongs to the call that made it, so that no two are mixed up. */
final class AnswerTable {

  /** No column of text in any of the usual databases is shorter. */
  private static final int PIECE = 4000;

  private AnswerTable() {}

  /** Returns the text of an answer. */
  static String text(byte[] answer) {
    return Base64.getEncoder().encodeToString(answer);
  }

  /** Returns into how many pieces a text is cut, at least one. */
  static int pieces(String text) {
    return Math.max(1, (text.length() + PIECE - 1) / PIECE);
  }

  static void insert(Connection connection, String holder, String text, long endsAt)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO signet_answers (holder, piece, content, ends_at) VALUES (?, ?, ?, ?)")) {
      for (int piece = 0; piece < pieces(text); piece++) {
        insert.setString(1, holder);
        insert.setInt(2, piece);
        insert.setString(
            3, text.substring(piece * PIECE, Math.min(text.length(), (piece + 1) * PIECE)));
        insert.setLong(4, endsAt);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  static byte[] select(Connection connection, String holder, int pieces) throws SQLException {
    StringBuilder text = new StringBuilder();
    int found = 0;
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT content FROM signet_answers WHERE holder = ? ORDER BY piece")) {
      select.setString(1, holder);
      try (ResultSet rows = select.executeQuery()) {
        for (; rows.next(); found++) {
          text.append(rows.getString(1));
        }
      }
    }
    if (found != pieces) {
      throw Transactions.changed();
    }
    return Base64.getDecoder().decode(text.toString());
  }
}
