package com.example.notes;

import dev.signet.CloudFunction;
import dev.signet.HandlerFactory;
import dev.signet.RequireOwner;
import dev.signet.error.FunctionException;
import dev.signet.identity.OpenId;
import java.util.Optional;

/** Two event functions in Java 11, with plain beans as payload and result. */
public final class NoteFunctions {

  private final NoteStore store;

  NoteFunctions(NoteStore store) {
    this.store = store;
  }

  /**
   * Makes the one handler object of the process; a dependency injection framework can be called
   * here.
   */
  @HandlerFactory
  static NoteFunctions create() {
    return new NoteFunctions(new NoteStore());
  }

  @CloudFunction(value = "addNote", description = "Files a note under the caller")
  public Note addNote(OpenId caller, NoteDraft draft) {
    if (draft.getTitle() == null || draft.getTitle().isBlank()) {
      throw new FunctionException("TITLE_MISSING", "a note needs a title");
    }
    return store.add(caller, draft);
  }

  @CloudFunction(value = "readNote", description = "One of the caller's own notes")
  @RequireOwner(lookup = "ownerOf")
  public Note readNote(String noteId) {
    return store.read(noteId);
  }

  /** Returns the owner of a note; Signet calls this before readNote. */
  Optional<OpenId> ownerOf(String noteId) {
    return store.ownerOf(noteId);
  }
}
