package com.example.notes;

import dev.signet.CloudFunction;
import dev.signet.HandlerFactory;
import dev.signet.RequireOwner;
import dev.signet.error.FunctionException;
import dev.signet.identity.OpenId;
import java.sql.SQLException;
import java.util.Optional;

/** Two event functions in Java 11, with plain beans as payload and result. */
public final class NoteFunctions implements AutoCloseable {

  private final Database database;
  private final NoteStore store;

  NoteFunctions(Database database) {
    this.database = database;
    this.store = new NoteStore(database);
  }

  /**
   * Makes the one handler object of the process, which nobody shares its pool with; a dependency
   * injection framework can be called here.
   */
  @HandlerFactory
  static NoteFunctions create() {
    return new NoteFunctions(Database.of(System.getenv(), System.err));
  }

  @CloudFunction(value = "addNote", description = "Files a note under the caller")
  public Note addNote(OpenId caller, NoteDraft draft) throws SQLException {
    if (draft.getTitle() == null || draft.getTitle().isBlank()) {
      throw new FunctionException("TITLE_MISSING", "a note needs a title");
    }
    return store.add(caller, draft);
  }

  @CloudFunction(value = "readNote", description = "One of the caller's own notes")
  @RequireOwner(lookup = "ownerOf")
  public Note readNote(String noteId) throws SQLException {
    return store.read(noteId);
  }

  /** Returns the owner of a note; Signet calls this before readNote. */
  Optional<OpenId> ownerOf(String noteId) throws SQLException {
    return store.ownerOf(noteId);
  }

  /** Closes the pool when a test ends or the local server has new classes; no platform calls it. */
  @Override
  public void close() {
    database.close();
  }
}
