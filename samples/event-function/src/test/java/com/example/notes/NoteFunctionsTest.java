package com.example.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signet.error.ErrorCode;
import dev.signet.testing.CallResult;
import dev.signet.testing.ScfDeployment;
import dev.signet.testing.ScfPlatform;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests the functions on an SCF platform in memory, which calls them with events as the managed
 * platform does.
 */
class NoteFunctionsTest {

  private TestDatabase database;
  private NoteFunctions notes;
  private ScfPlatform platform;
  private ScfPlatform user;

  @BeforeEach
  void start() throws Exception {
    database = new TestDatabase();
    notes = new NoteFunctions(new Database(database.pool()));
    platform = NotePlatform.of(notes);
    user = platform.as("user");
  }

  @AfterEach
  void end() throws Exception {
    platform.close();
    notes.close();
    database.close();
  }

  @Test
  void addNoteFilesABeanWithItsList() {
    Note note = add(Map.of("title", "Water plants", "tags", List.of("home")));

    assertEquals("Water plants", note.getTitle());
    assertEquals(List.of("home"), note.getTags());
    assertTrue(note.getNoteId().startsWith("note-"), note.getNoteId());
  }

  @Test
  void addNoteAnswersItsOwnBusinessErrors() {
    CallResult result = user.invoke("addNote", Map.of("title", " "));

    assertEquals("a note needs a title", result.expectCode("TITLE_MISSING").message().get());
  }

  @Test
  void addNoteRefusesACallWithoutAnIdentity() {
    platform
        .invoke("addNote", Map.of("title", "Water plants"))
        .expectCode(ErrorCode.UNAUTHENTICATED);
    assertEquals(0, database.router().opened());
  }

  @Test
  void addNoteRefusesWhatTheColumnsCannotHold() {
    user.invoke("addNote", Map.of("title", "x".repeat(201))).expectViolation("title");
    user.invoke("addNote", Map.of("title", "x", "tags", List.of("x".repeat(41))))
        .expectViolation("tags[0]");
    user.invoke("addNote", Map.of("title", "x", "tags", Collections.nCopies(21, "x")))
        .expectViolation("tags");
    user.invoke("addNote", Map.of("title", "x", "tags", Arrays.asList("x", null)))
        .expectViolation("tags[1]");
  }

  @Test
  void aNoteIsReadBackAsItWasFiledByItsOwnerOnly() {
    List<String> tags = List.of("茶", "zest", "zest", "🌱".repeat(20));
    Note filed = add(Map.of("title", "🌱".repeat(100), "tags", tags));

    Note read = read(filed.getNoteId()).as(Note.class);

    assertEquals(filed.getTitle(), read.getTitle());
    assertEquals(filed.getTags(), read.getTags());
    assertEquals(tags, read.getTags());
    platform
        .as("second-user")
        .invoke("readNote", Map.of("noteId", filed.getNoteId()))
        .expectCode(ErrorCode.PERMISSION_DENIED);
  }

  @Test
  void aNoteWithoutTagsHasAnEmptyList() {
    Map<String, Object> explicit = new HashMap<>(Map.of("title", "Call Lin"));
    explicit.put("tags", null);

    for (Map<String, Object> draft : List.of(Map.<String, Object>of("title", "x"), explicit)) {
      assertEquals(List.of(), read(add(draft).getNoteId()).as(Note.class).getTags());
    }
  }

  @Test
  void readNoteRefusesAnothersAndAnUnknownNoteAlike() {
    String noteId = add(Map.of("title", "Call Lin")).getNoteId();

    CallResult anothers = platform.as("second-user").invoke("readNote", Map.of("noteId", noteId));
    CallResult unknown = user.invoke("readNote", Map.of("noteId", "note-9"));

    anothers.expectCode(ErrorCode.PERMISSION_DENIED);
    unknown.expectCode(ErrorCode.PERMISSION_DENIED);
    assertEquals(anothers.message(), unknown.message());
  }

  @Test
  void aNoteWhoseTagsCannotBeStoredIsNotStoredEither() throws Exception {
    add(Map.of("title", "Buy tea"));
    database.execute("DROP TABLE note_tags");

    user.invoke("addNote", Map.of("title", "Call Lin", "tags", List.of("home")))
        .expectCode(ErrorCode.INTERNAL);

    assertEquals(List.of("Buy tea"), database.titles());
  }

  /** The entries make handler objects of their own, with the database in memory. */
  @Test
  void theGeneratedEntriesAreWhatThePlatformMakes() {
    ScfDeployment deployment =
        ScfDeployment.ofClassPath()
            .withEntry("addNote", Scf_addNote::new)
            .withEntry("readNote", Scf_readNote::new);
    try (ScfPlatform generated = deployment.start()) {
      ScfPlatform owner = generated.as("user");
      Note note = owner.invoke("addNote", Map.of("title", "Water plants")).as(Note.class);
      owner.invoke("readNote", Map.of("noteId", note.getNoteId())).expectOk();
    }
  }

  private Note add(Map<String, Object> draft) {
    return user.invoke("addNote", draft).as(Note.class);
  }

  private CallResult read(String noteId) {
    return user.invoke("readNote", Map.of("noteId", noteId));
  }
}
