package com.example.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.error.ErrorCode;
import dev.signet.testing.CallResult;
import dev.signet.testing.Functions;
import dev.signet.testing.ScfDeployment;
import dev.signet.testing.ScfPlatform;
import dev.signet.testing.WithCaller;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Tests the functions on an SCF platform in memory, which calls them with events as the managed
 * platform does.
 */
@WithCaller(openId = "oUser_A-1")
class NoteFunctionsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void addNoteFilesABeanWithItsList(ScfPlatform platform) {
    Map<String, Object> draft = Map.of("title", "Water plants", "tags", List.of("home"));

    Note note = platform.invoke("addNote", draft).as(Note.class);

    assertEquals("Water plants", note.getTitle());
    assertEquals(List.of("home"), note.getTags());
    assertTrue(note.getNoteId().startsWith("note-"), note.getNoteId());
  }

  @Test
  void addNoteAnswersItsOwnBusinessErrors(ScfPlatform platform) {
    CallResult result = platform.invoke("addNote", Map.of("title", " "));

    assertEquals("a note needs a title", result.expectCode("TITLE_MISSING").message().get());
  }

  @Test
  @WithCaller.Anonymous
  void addNoteRefusesACallWithoutAnIdentity(ScfPlatform platform) {
    platform
        .invoke("addNote", Map.of("title", "Water plants"))
        .expectCode(ErrorCode.UNAUTHENTICATED);
  }

  @Test
  void readNoteShowsTheCallersOwn(ScfPlatform platform) throws IOException {
    CallResult result = platform.invoke("readNote", Map.of("noteId", "note-1"));

    assertEquals(
        JSON.readTree("{\"noteId\":\"note-1\",\"title\":\"Buy tea\",\"tags\":[\"home\"]}"),
        result.expectOk().tree());
  }

  @Test
  void readNoteRefusesAnothersAndAnUnknownNoteAlike(ScfPlatform platform) {
    CallResult anothers = platform.invoke("readNote", Map.of("noteId", "note-2"));
    CallResult unknown = platform.invoke("readNote", Map.of("noteId", "note-9"));

    anothers.expectCode(ErrorCode.PERMISSION_DENIED);
    unknown.expectCode(ErrorCode.PERMISSION_DENIED);
    assertEquals(anothers.message(), unknown.message());
  }

  @Test
  void aNoteThatWasFiledIsReadBackByItsOwnerOnly() {
    NoteFunctions notes = new NoteFunctions(new NoteStore());
    Functions functions =
        Functions.of(
            new NoteFunctions_Signet.AddNote(notes), new NoteFunctions_Signet.ReadNote(notes));
    Functions owner = functions.as("user");
    String noteId = owner.call("addNote", Map.of("title", "Call Lin")).as(Note.class).getNoteId();

    owner.call("readNote", Map.of("noteId", noteId)).expectOk();
    functions
        .as("second-user")
        .call("readNote", Map.of("noteId", noteId))
        .expectCode(ErrorCode.PERMISSION_DENIED);
  }

  /** Uses real system properties, which no other test of this class touches. */
  @Test
  void theGeneratedEntriesAreWhatThePlatformMakes() {
    ScfDeployment deployment =
        ScfDeployment.ofClassPath()
            .withEntry("addNote", Scf_addNote::new)
            .withEntry("readNote", Scf_readNote::new);
    try (ScfPlatform platform = deployment.start().as("user")) {
      platform.invoke("addNote", Map.of("title", "Water plants")).expectOk();
      platform.invoke("readNote", Map.of("noteId", "note-1")).expectOk();
    }
  }
}
