package com.example.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.zaxxer.hikari.HikariDataSource;
import dev.signet.testing.Functions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many connections an instance has, and when. */
class ConnectionsTest {

  /** Read by a pool when it first connects. */
  private static final String HOUSEKEEPING = "com.zaxxer.hikari.housekeeping.periodMs";

  private TestDatabase database;
  private HikariDataSource pool;
  private NoteFunctions notes;
  private Functions user;

  @BeforeEach
  void start() throws Exception {
    database = new TestDatabase();
    pool = database.pool();
    notes = new NoteFunctions(new Database(pool));
    user =
        Functions.of(
                new NoteFunctions_Signet.AddNote(notes), new NoteFunctions_Signet.ReadNote(notes))
            .as("user");
  }

  @AfterEach
  void end() throws Exception {
    user.close();
    notes.close();
    database.close();
  }

  @Test
  void thereIsNoneBeforeTheFirstCallAndOneAfterIt() throws Exception {
    assertEquals(0, database.router().opened());

    add("Buy tea");

    assertEquals(1, database.router().opened());
    assertEquals(1, database.sessions());
  }

  @Test
  void allCallsShareOneEvenAtTheSameTime() throws Exception {
    Callable<Void> call =
        () -> {
          String noteId = add("Buy tea");
          user.call("readNote", Map.of("noteId", noteId)).expectOk();
          return null;
        };
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try {
      List<Future<Void>> calls = callers.invokeAll(Collections.nCopies(40, call));
      for (Future<Void> each : new ArrayList<>(calls)) {
        each.get();
      }
    } finally {
      callers.shutdown();
    }

    assertEquals(1, database.router().opened());
    assertEquals(40, database.titles().size());
  }

  @Test
  void theIdleOneIsClosedAndTheNextCallOpensAnother() throws Exception {
    System.setProperty(HOUSEKEEPING, "20");
    try {
      add("Buy tea");
    } finally {
      System.clearProperty(HOUSEKEEPING);
    }
    // A pool that runs accepts a time that is too short to be configured.
    pool.getHikariConfigMXBean().setIdleTimeout(1);

    Until.holds("no connection is left", () -> database.sessions() == 0);
    assertEquals(1, database.router().opened());

    add("Call Lin");
    assertEquals(2, database.router().opened());
  }

  private String add(String title) {
    return user.call("addNote", Map.of("title", title)).as(Note.class).getNoteId();
  }
}
