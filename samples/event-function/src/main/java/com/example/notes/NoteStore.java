package com.example.notes;

import dev.signet.identity.OpenId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Stands in for a database. An instance of a cloud function loses its notes when it ends. */
final class NoteStore {

  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  NoteStore() {
    entries.put("note-1", new Entry(OpenId.of("oUser_A-1"), "Buy tea", List.of("home")));
    entries.put("note-2", new Entry(OpenId.of("oUser_B"), "Call Lin", List.of()));
  }

  Note add(OpenId owner, NoteDraft draft) {
    String noteId = "note-" + UUID.randomUUID();
    entries.put(noteId, new Entry(owner, draft.getTitle(), draft.getTags()));
    return read(noteId);
  }

  Note read(String noteId) {
    Entry entry = entries.get(noteId);
    Note note = new Note();
    note.setNoteId(noteId);
    note.setTitle(entry.title);
    note.setTags(entry.tags);
    return note;
  }

  Optional<OpenId> ownerOf(String noteId) {
    return Optional.ofNullable(entries.get(noteId)).map(entry -> entry.owner);
  }

  private static final class Entry {
    private final OpenId owner;
    private final String title;
    private final List<String> tags;

    Entry(OpenId owner, String title, List<String> tags) {
      this.owner = owner;
      this.title = title;
      this.tags = tags;
    }
  }
}
