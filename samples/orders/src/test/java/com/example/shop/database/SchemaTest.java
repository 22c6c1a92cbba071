package com.example.shop.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.shop.AtOnce;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How the tables come to be what the shop expects. */
class SchemaTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Test
  void theVersionThatInstancesAskForIsTheNewestScripts() throws URISyntaxException, IOException {
    URI folder = SchemaTest.class.getResource("/db/migration").toURI();
    try (Stream<Path> scripts = Files.list(Path.of(folder))) {
      List<Integer> versions =
          scripts
              .map(script -> script.getFileName().toString())
              .map(name -> Integer.valueOf(name.substring(1, name.indexOf("__"))))
              .sorted()
              .toList();
      assertEquals(versions.get(versions.size() - 1), Integer.valueOf(Schema.VERSION));
    }
  }

  @Test
  void theFirstUseMakesTheTablesWithoutDemonstrationData() throws Exception {
    database.open().source().getConnection().close();

    assertEquals(List.of("1", "2", "3", "4"), history());
    assertEquals(0, database.number("SELECT COUNT(*) FROM products"));
  }

  @Test
  void aSecondInstanceAsksOnceAndDoesNotMigrate() throws Exception {
    database.open().source().getConnection().close();
    try (HikariDataSource pool = Pool.of(database.settings())) {
      WatchedSource watched = new WatchedSource(pool, sql -> {});
      Schema schema = new Schema(watched.source(), false);
      schema.bringUpToDate();
      schema.bringUpToDate();

      assertEquals(1, watched.statements().size());
    }
  }

  @Test
  void sixteenCallsOfTwoNewInstancesMigrateOnce() throws Exception {
    List<Database> instances = List.of(database.open(), database.open());
    AtOnce.run(
        16,
        i -> {
          try (Connection connection = instances.get(i % 2).source().getConnection()) {
            return connection.isValid(1);
          }
        });

    assertEquals(List.of("1", "2", "3", "4"), history());
  }

  @Test
  void aMigrationThatWasInterruptedIsContinued() throws Exception {
    try (HikariDataSource pool = Pool.of(database.settings())) {
      Flyway.configure().dataSource(pool).target("1").load().migrate();
    }
    String script =
        new String(
            SchemaTest.class.getResourceAsStream("/db/migration/V2__orders.sql").readAllBytes(),
            StandardCharsets.UTF_8);
    database.change(script.substring(script.indexOf("CREATE"), script.indexOf(';')));
    database.change("INSERT INTO products (sku, name, price, stock) VALUES ('tea', 'tea', 1, 1)");

    database.open().source().getConnection().close();

    assertEquals(List.of("1", "2", "3", "4"), history());
    assertEquals(1, database.number("SELECT COUNT(*) FROM products"));
    assertEquals(0, database.number("SELECT COUNT(*) FROM orders"));
  }

  @Test
  void aServerThatFailsInTheMiddleOfTheMigrationLeavesNothingToRepair() throws Exception {
    AtomicBoolean failed = new AtomicBoolean();
    try (HikariDataSource pool = Pool.of(database.settings())) {
      WatchedSource watched =
          new WatchedSource(
              pool,
              sql -> {
                if (sql.contains("CREATE TABLE IF NOT EXISTS orders")
                    && failed.compareAndSet(false, true)) {
                  database.kill();
                  database.restart();
                }
              });
      Schema schema = new Schema(watched.source(), false);

      assertThrows(Exception.class, schema::bringUpToDate);
      schema.bringUpToDate();
    }

    assertTrue(failed.get());
    assertEquals(List.of("1", "2", "3", "4"), history());
  }

  private List<String> history() {
    return database.texts(
        "SELECT version FROM flyway_schema_history WHERE version IS NOT NULL AND success = TRUE"
            + " ORDER BY installed_rank");
  }
}
