package com.example.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qcloud.scf.runtime.Context;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The functions through their generated entries, as the managed platform calls them. */
class NoteFunctionsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String APP_ID = "wx0123456789abcdef";

  @Test
  void addNoteFilesABeanWithItsList() {
    Map<?, ?> note =
        (Map<?, ?>)
            new Scf_addNote()
                .mainHandler(
                    by("oUser_A-1", Map.of("title", "Water plants", "tags", List.of("home"))),
                    new Call());
    assertEquals("Water plants", note.get("title"));
    assertEquals(List.of("home"), note.get("tags"));
    assertTrue(note.get("noteId").toString().startsWith("note-"), note.toString());
  }

  @Test
  void addNoteAnswersItsOwnBusinessErrors() {
    Object answer =
        new Scf_addNote().mainHandler(by("oUser_A-1", Map.of("title", " ")), new Call());
    assertEquals(
        Map.of("code", "TITLE_MISSING", "message", "a note needs a title", "requestId", "call-1"),
        answer);
  }

  @Test
  void addNoteRefusesACallWithoutAnIdentity() {
    Object answer = new Scf_addNote().mainHandler(Map.of("title", "Water plants"), new Call());
    assertEquals("UNAUTHENTICATED", ((Map<?, ?>) answer).get("code"));
  }

  @Test
  void readNoteShowsTheCallersOwn() {
    Object answer =
        new Scf_readNote().mainHandler(by("oUser_A-1", Map.of("noteId", "note-1")), new Call());
    assertEquals(Map.of("noteId", "note-1", "title", "Buy tea", "tags", List.of("home")), answer);
  }

  @Test
  void readNoteRefusesAnothersAndAnUnknownNoteAlike() {
    Scf_readNote entry = new Scf_readNote();
    Object anothers = entry.mainHandler(by("oUser_A-1", Map.of("noteId", "note-2")), new Call());
    Object unknown = entry.mainHandler(by("oUser_A-1", Map.of("noteId", "note-9")), new Call());
    assertEquals(
        Map.of("code", "PERMISSION_DENIED", "message", "permission denied", "requestId", "call-1"),
        anothers);
    assertEquals(anothers, unknown);
  }

  @Test
  void cloudbasercNamesTheGeneratedEntries() throws IOException {
    assertEquals(
        handlers(JSON.readTree(new File("cloudbaserc.json"))), handlers(generatedManifest()));
  }

  private static JsonNode generatedManifest() throws IOException {
    try (InputStream manifest =
        NoteFunctions.class.getResourceAsStream("/META-INF/signet/functions.json")) {
      return JSON.readTree(manifest);
    }
  }

  private static Map<String, String> handlers(JsonNode manifest) {
    Map<String, String> handlers = new HashMap<>();
    for (JsonNode function : manifest.path("functions")) {
      handlers.put(function.path("name").asText(), function.path("handler").asText());
    }
    return handlers;
  }

  /** The event of a Mini Program's call, with the variables that the platform sets for it. */
  private static Map<String, Object> by(String openId, Map<String, Object> data) {
    System.setProperty("WX_CONTEXT_KEYS", "WX_OPENID,WX_APPID");
    System.setProperty("WX_OPENID", openId);
    System.setProperty("WX_APPID", APP_ID);
    System.setProperty("TCB_SOURCE", "wx_client");
    Map<String, Object> event = new HashMap<>(data);
    event.put("userInfo", Map.of("appId", APP_ID, "openId", openId));
    return event;
  }

  private static final class Call implements Context {
    @Override
    public String getRequestId() {
      return "call-1";
    }

    @Override
    public int getTimeLimitInMs() {
      return 15_000;
    }

    @Override
    public int getMemoryLimitInMb() {
      return 512;
    }
  }
}
