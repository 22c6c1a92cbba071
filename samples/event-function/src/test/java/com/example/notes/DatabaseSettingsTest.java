package com.example.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import dev.signet.error.ErrorCode;
import dev.signet.testing.ScfPlatform;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTest {

  private static final Map<String, String> MYSQL =
      Map.of(
          "MYSQL_ADDRESS", "10.0.0.1:3306",
          "MYSQL_USERNAME", "notes-user",
          "MYSQL_PASSWORD", "s3cret-Pass");

  @Test
  void mySqlIsUsedWithTheDriversOwnTimeouts() {
    HikariDataSource pool = pool(with("MYSQL_DATABASE", "notes_2"));

    assertEquals(
        "jdbc:mysql://10.0.0.1:3306/notes_2?connectTimeout=2000&socketTimeout=5000",
        pool.getJdbcUrl());
    assertEquals("notes-user", pool.getUsername());
    assertEquals("s3cret-Pass", pool.getPassword());
    assertTrue(pool(MYSQL).getJdbcUrl().startsWith("jdbc:mysql://10.0.0.1:3306/notes?"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MYSQL_ADDRESS", "MYSQL_USERNAME", "MYSQL_PASSWORD"})
  void oneMissingVariableIsNamed(String name) {
    Map<String, String> environment = new TreeMap<>(MYSQL);
    environment.remove(name);

    assertEquals(
        List.of(name + " is missing, and another variable of MySQL is set"), problems(environment));
    assertEquals(problems(environment), problems(with(name, "")));
  }

  @ParameterizedTest
  @CsvSource({
    "MYSQL_ADDRESS, db.example",
    "MYSQL_ADDRESS, db.example:port",
    "MYSQL_ADDRESS, db.example:3306/other?user=x",
    "MYSQL_ADDRESS, a@db.example:3306",
    "MYSQL_DATABASE, notes?user=x",
    "MYSQL_DATABASE, no tes"
  })
  void aMalformedVariableIsNamedWithoutItsValue(String name, String value) {
    List<String> problems = problems(with(name, value));

    assertEquals(1, problems.size());
    assertTrue(problems.get(0).startsWith(name + " is not a "), problems.get(0));
    assertFalse(problems.get(0).contains(value), problems.get(0));
  }

  @Test
  void theDatabaseInMemoryIsForDevelopmentOnly() {
    assertEquals(List.of(), problems(Map.of("PATH", "/bin")));
    assertTrue(pool(Map.of()).getJdbcUrl().startsWith("jdbc:h2:mem:"));
    assertFalse(new DatabaseSettings(Map.of(), false).problems().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SCF_NAMESPACE", "TENCENTCLOUD_RUNENV", "TCB_ENV", "CBR_ENV_ID"})
  void onAPlatformEveryCallIsRefusedAndTheLogSaysWhatToSet(String variable) {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream lines = new PrintStream(log, true, StandardCharsets.UTF_8);
    NoteFunctions notes = new NoteFunctions(Database.of(Map.of(variable, "x"), lines));
    try (ScfPlatform platform = NotePlatform.of(notes)) {
      for (String function : List.of("addNote", "readNote")) {
        Map<String, String> data = Map.of("title", "Buy tea", "noteId", "note-1");
        assertEquals(
            "this function has no database yet; its log says what to set",
            platform
                .as("user")
                .invoke(function, data)
                .expectCode(ErrorCode.UNAVAILABLE)
                .message()
                .get());
      }
    }
    assertEquals(
        "No database for the notes: set MYSQL_ADDRESS, MYSQL_USERNAME and MYSQL_PASSWORD."
            + " A database in memory is for development only: here it would lose every note with"
            + " its instance",
        log.toString(StandardCharsets.UTF_8).strip());
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> environment = new TreeMap<>(MYSQL);
    environment.put(name, value);
    return environment;
  }

  private static List<String> problems(Map<String, String> environment) {
    return new DatabaseSettings(environment, true).problems();
  }

  private static HikariDataSource pool(Map<String, String> environment) {
    HikariDataSource pool = new HikariDataSource();
    new DatabaseSettings(environment, true).applyTo(pool);
    return pool;
  }
}
