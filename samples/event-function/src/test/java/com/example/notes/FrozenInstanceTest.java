package com.example.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the connection when the platform freezes an instance between two calls. */
@EnabledOnOs(OS.LINUX)
class FrozenInstanceTest {

  private static final String CANNOT_BE_REACHED =
      "UNAVAILABLE: the database cannot be reached; try again";

  @TempDir private Path folder;
  private Path log;
  private TestDatabase database;

  @BeforeEach
  void startTheDatabase() throws Exception {
    log = folder.resolve("log.txt");
    database = new TestDatabase();
  }

  @AfterEach
  void end() throws Exception {
    database.close();
  }

  @Test
  void theConnectionIsUsedAgainIfNobodyEndedIt() throws Exception {
    try (Instance instance = Instance.at(database.url(), log)) {
      assertEquals("OK", instance.add("1"));
      instance.freeze();
      instance.thaw();

      assertEquals("OK", instance.add("2"));
      assertEquals(1, database.router().opened());
    }
  }

  @Test
  void aCallDoesNotNoticeThatTheServerEndedTheConnectionMeanwhile() throws Exception {
    try (Instance instance = Instance.at(database.url(), log)) {
      assertEquals("OK", instance.add("1"));
      instance.freeze();
      database.endSessions();
      Until.holds("the server has ended the connection", () -> database.sessions() == 0);
      instance.thaw();

      assertEquals("OK", instance.add("2"));
      assertEquals(List.of("1", "2"), database.titles());
      assertEquals(2, database.router().opened());
    }
  }

  @Test
  void aCallDoesNotNoticeThatARouterEndedTheConnectionMeanwhile() throws Exception {
    try (Instance instance = Instance.at(database.url(), log)) {
      assertEquals("OK", instance.add("1"));
      for (String title : List.of("2", "3")) {
        instance.freeze();
        database.router().cut();
        instance.thaw();
        assertEquals("OK", instance.add(title));
      }

      assertEquals(List.of("1", "2", "3"), database.titles());
      assertEquals(3, database.router().opened());
      Until.holds("the server has only the last connection", () -> database.sessions() == 1);
    }
  }

  @Test
  void anInstanceHealsWhenTheDatabaseIsBack() throws Exception {
    try (Instance instance = Instance.at(database.url(), log)) {
      assertEquals("OK", instance.add("1"));
      instance.freeze();
      database.router().block();
      instance.thaw();

      assertEquals(CANNOT_BE_REACHED, instance.add("2"));
      database.router().pass();

      heals(instance, "3");
      assertEquals(List.of("1", "3"), database.titles());
    }
  }

  @Test
  void anInstanceThatStartsWithoutTheDatabaseHealsToo() throws Exception {
    database.router().block();
    try (Instance instance = Instance.at(database.url(), log)) {
      assertEquals(CANNOT_BE_REACHED, instance.add("1"));
      database.router().pass();

      heals(instance, "2");
      assertEquals(List.of("2"), database.titles());
    }
  }

  @Test
  void aDeployedInstanceWithoutMySqlRefusesItsCalls() throws Exception {
    refuses(Map.of("SCF_NAMESPACE", "default"), "");
    // What is deployed does not hold H2, so that a platform that shows no such variable is the
    // same.
    refuses(Map.of(), "h2-");
  }

  /**
   * The pool pauses between its attempts to connect, so that a call or two may still be refused.
   */
  private static void heals(Instance instance, String title) throws Exception {
    Until.holds("the instance has healed", () -> instance.add(title).equals("OK"));
  }

  private void refuses(Map<String, String> environment, String without) throws Exception {
    try (Instance instance = Instance.generated(environment, without, log)) {
      assertEquals(
          "UNAVAILABLE: this function has no database yet; its log says what to set",
          instance.add("1"));
    }
    String lines = Files.readString(log);
    assertTrue(lines.contains("set MYSQL_ADDRESS, MYSQL_USERNAME and MYSQL_PASSWORD"), lines);
  }
}
