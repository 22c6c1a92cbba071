package com.example.shop.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.shop.AtOnce;
import dev.signet.jdbc.JdbcCallStore;
import dev.signet.limit.CallRecord;
import dev.signet.limit.CallRecord.State;
import dev.signet.limit.CallStore;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tables in which Signet counts and remembers calls: signet-jdbc's own, made by the shop. */
class CallTablesTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final List<String> TABLES =
      List.of("signet_rates", "signet_calls", "signet_answers");

  @RegisterExtension final TestDatabase database = new TestDatabase();
  @RegisterExtension final TestDatabase byScript = new TestDatabase();

  private CallStore store;
  private CallStore ofAnotherInstance;

  @BeforeEach
  void makeTables() throws SQLException {
    Database first = database.open();
    first.source().getConnection().close();
    store = new JdbcCallStore(first.source());
    ofAnotherInstance = new JdbcCallStore(database.open().source());
  }

  @Test
  void theyAreThoseOfTheScriptOfSignetJdbc() throws SQLException {
    try (Connection connection = byScript.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : JdbcCallStore.script().replaceAll("--.*", "").strip().split(";")) {
        statement.execute(sql);
      }
    }

    List<String> wanted = described(byScript);
    assertTrue(wanted.size() > 15);
    assertEquals(wanted, described(database));
  }

  @Test
  void aKeyIsHeldByOneCallAndItsAnswerIsKnownToAnotherInstance() throws Exception {
    byte[] answer = "x".repeat(10_000).getBytes(StandardCharsets.UTF_8);

    assertEquals(State.CLAIMED, claim(store, "key", "holder-1"));
    assertEquals(State.RUNNING, claim(ofAnotherInstance, "key", "holder-2"));
    store.answered("key", "holder-1", answer, MINUTE);

    CallRecord found = ofAnotherInstance.claim("key", "holder-2", "print", MINUTE, MINUTE);
    assertArrayEquals(answer, found.answer());
    assertEquals("print", found.fingerprint());
  }

  @Test
  void aKeyThatIsReleasedIsFree() throws Exception {
    claim(store, "key", "holder-1");
    store.release("key", "holder-1");

    assertEquals(State.CLAIMED, claim(ofAnotherInstance, "key", "holder-2"));
  }

  @Test
  void keysThatDifferInCaseOnlyAreTwo() throws Exception {
    assertEquals(State.CLAIMED, claim(store, "key", "holder-1"));
    assertEquals(State.CLAIMED, claim(store, "KEY", "holder-2"));
  }

  @Test
  void oneOfManyThatClaimAKeyAtOnceGetsIt() throws Exception {
    List<CallStore> stores = List.of(store, ofAnotherInstance);
    List<State> states = AtOnce.run(12, i -> claim(stores.get(i % 2), "key", "holder-" + i));

    assertEquals(1, Collections.frequency(states, State.CLAIMED));
  }

  @Test
  void permitsAreCountedOverAllInstances() throws Exception {
    List<CallStore> stores = List.of(store, ofAnotherInstance);
    List<Boolean> taken = AtOnce.run(12, i -> stores.get(i % 2).take("rate", 5, MINUTE).isZero());

    assertEquals(5, Collections.frequency(taken, true));
    assertFalse(store.take("rate", 5, MINUTE).isZero());
  }

  private static State claim(CallStore store, String key, String holder) throws Exception {
    return store.claim(key, holder, "print", MINUTE, MINUTE).state();
  }

  /** Returns the columns and the keys of the tables, as the driver describes them. */
  private static List<String> described(TestDatabase in) throws SQLException {
    List<String> all = new ArrayList<>();
    try (Connection connection = in.connect()) {
      String catalog = connection.getCatalog();
      for (String table : TABLES) {
        try (ResultSet rows = connection.getMetaData().getColumns(catalog, null, table, null)) {
          while (rows.next()) {
            all.add(
                line(rows, "TABLE_NAME", "COLUMN_NAME", "DATA_TYPE", "COLUMN_SIZE", "NULLABLE"));
          }
        }
        try (ResultSet rows =
            connection.getMetaData().getIndexInfo(catalog, null, table, false, true)) {
          while (rows.next()) {
            all.add(line(rows, "TABLE_NAME", "NON_UNIQUE", "ORDINAL_POSITION", "COLUMN_NAME"));
          }
        }
      }
    }
    return all;
  }

  private static String line(ResultSet rows, String... columns) throws SQLException {
    List<String> values = new ArrayList<>();
    for (String column : columns) {
      values.add(rows.getString(column));
    }
    return String.join(" ", values);
  }
}
