package com.example.notes;

import dev.signet.error.FunctionException;
import dev.signet.identity.OpenId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps notes with their tags. The owner is an openid, which is another one in every app: if
 * several apps may call, keep the app's id beside it.
 */
final class NoteStore {

  private final Database database;

  NoteStore(Database database) {
    this.database = database;
  }

  /** Files a note and its tags in one transaction. */
  Note add(OpenId owner, NoteDraft draft) throws SQLException {
    Note note = new Note();
    note.setNoteId("note-" + UUID.randomUUID());
    note.setTitle(draft.getTitle());
    note.setTags(draft.getTags());
    return database.run(
        connection -> {
          insertNote(connection, owner, note);
          insertTags(connection, note);
          return note;
        });
  }

  Note read(String noteId) throws SQLException {
    return database
        .run(connection -> select(connection, noteId))
        .orElseThrow(() -> new FunctionException("NOTE_GONE", "there is no such note", 404));
  }

  Optional<OpenId> ownerOf(String noteId) throws SQLException {
    return database.run(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement("SELECT owner FROM notes WHERE id = ?")) {
            select.setString(1, noteId);
            ResultSet rows = select.executeQuery();
            return rows.next() ? Optional.of(OpenId.of(rows.getString(1))) : Optional.empty();
          }
        });
  }

  private static void insertNote(Connection connection, OpenId owner, Note note)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO notes (id, owner, title) VALUES (?, ?, ?)")) {
      insert.setString(1, note.getNoteId());
      insert.setString(2, owner.value());
      insert.setString(3, note.getTitle());
      insert.executeUpdate();
    }
  }

  private static void insertTags(Connection connection, Note note) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO note_tags (note_id, place, tag) VALUES (?, ?, ?)")) {
      for (int place = 0; place < note.getTags().size(); place++) {
        insert.setString(1, note.getNoteId());
        insert.setInt(2, place);
        insert.setString(3, note.getTags().get(place));
        insert.executeUpdate();
      }
    }
  }

  private static Optional<Note> select(Connection connection, String noteId) throws SQLException {
    String sql =
        "SELECT n.title, t.tag FROM notes n LEFT JOIN note_tags t ON t.note_id = n.id"
            + " WHERE n.id = ? ORDER BY t.place";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, noteId);
      ResultSet rows = select.executeQuery();
      if (!rows.next()) {
        return Optional.empty();
      }
      Note note = new Note();
      note.setNoteId(noteId);
      note.setTitle(rows.getString(1));
      note.setTags(tags(rows));
      return Optional.of(note);
    }
  }

  /** Reads the tags of the rows from this one on. A note without tags has one row without a tag. */
  private static List<String> tags(ResultSet rows) throws SQLException {
    List<String> tags = new ArrayList<>();
    do {
      String tag = rows.getString(2);
      if (tag != null) {
        tags.add(tag);
      }
    } while (rows.next());
    return tags;
  }
}
