package dev.signet.processor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.signet.identity.WxContext;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Functions;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compiles the examples of docs/database.md together and runs them against H2 in memory. */
class DatabasePageTest {

  private static final String HEAD =
      """
      package demo;
      import com.zaxxer.hikari.HikariDataSource;
      import dev.signet.*;
      import dev.signet.error.FunctionException;
      import dev.signet.error.UnavailableException;
      import dev.signet.identity.OpenId;
      import java.sql.*;
      import java.util.*;
      import java.util.concurrent.Callable;
      import javax.sql.DataSource;
      import org.apache.ibatis.annotations.*;
      import org.apache.ibatis.mapping.Environment;
      import org.apache.ibatis.session.*;
      import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
      """;

  private static final String AWAY =
      "UNAVAILABLE {\"code\":\"UNAVAILABLE\","
          + "\"message\":\"the shop cannot be reached now; try again\",\"requestId\":\"request-1\"}";

  private static final WxContext LIN = Functions.user("oLin");
  private static final WxContext WU = Functions.user("oWu");

  private final String url = "jdbc:h2:mem:" + UUID.randomUUID();
  private Connection admin;
  private ClassLoader loader;
  private Functions functions;

  @BeforeEach
  void makeTablesAndCompileThePage() throws SQLException {
    admin = DriverManager.getConnection(url);
    execute("create table stock (sku varchar(20) primary key, items int not null)");
    execute(
        "create table orders (order_number varchar(20) primary key, owner varchar(64) not null,"
            + " sku varchar(20) not null, quantity int not null)");
    execute(
        "create table note (owner varchar(64), title varchar(40), content varchar(200) not null,"
            + " primary key (owner, title))");
    execute("insert into stock values ('tea', 20)");
    loader = Compile.sources(sources()).isClean().load();
    functions = Functions.of(loader);
  }

  @AfterEach
  void close() throws ReflectiveOperationException, SQLException {
    functions.close();
    pool().close();
    admin.close();
  }

  @Test
  void anOrderIsPlacedAndReadByItsOwnerOnly() {
    assertThat(place(LIN, "1", 2)).startsWith("OK ");
    assertThat(functions.call("getOrder", LIN, "{\"number\":\"1\"}"))
        .isEqualTo("OK {\"number\":\"1\",\"sku\":\"tea\",\"quantity\":2}");
    assertThat(functions.call("getOrder", WU, "{\"number\":\"1\"}"))
        .startsWith("PERMISSION_DENIED ");
    assertThat(functions.call("getOrder", WU, "{\"number\":\"none\"}"))
        .startsWith("PERMISSION_DENIED ");
  }

  @Test
  void whatIsThrownRollsTheTransactionBack() throws SQLException {
    assertThat(place(LIN, "1", 21)).startsWith("OUT_OF_STOCK ");
    assertThat(place(LIN, "1", 2)).startsWith("OK ");
    assertThat(place(LIN, "1", 2)).startsWith("ORDER_EXISTS ");
    assertThat(number("select items from stock")).isEqualTo(18);
    assertThat(number("select count(*) from orders")).isEqualTo(1);
  }

  @Test
  void callsAtTheSameTimeShareAFewConnectionsAndTakeNothingTwice() throws Exception {
    List<Callable<String>> calls = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String number = String.valueOf(i);
      calls.add(() -> place(LIN, number, 1));
    }
    List<String> answers = new ArrayList<>();
    ExecutorService workers = Executors.newFixedThreadPool(20);
    try {
      for (Future<String> answer : workers.invokeAll(calls)) {
        answers.add(answer.get());
      }
    } finally {
      workers.shutdown();
    }
    assertThat(answers.stream().filter(answer -> answer.startsWith("OK "))).hasSize(20);
    assertThat(answers.stream().filter(answer -> answer.startsWith("OUT_OF_STOCK "))).hasSize(20);
    assertThat(number("select items from stock")).isZero();
    assertThat(pool().getHikariPoolMXBean().getTotalConnections()).isBetween(1, 8);
  }

  @Test
  void myBatisWritesAllNotesOrNoneAndReadsTheCallersOwn() throws SQLException {
    String tea = "{\"title\":\"tea\",\"content\":\"green\"}";
    String cup = "{\"title\":\"cup\",\"content\":\"blue\"}";
    assertThat(addNotes(LIN, tea, cup)).isEqualTo("OK null");
    assertThat(addNotes(WU, cup, tea, cup)).startsWith("INTERNAL ");
    assertThat(number("select count(*) from note")).isEqualTo(2);
    assertThat(functions.call("myNotes", LIN, "{}")).isEqualTo("OK [" + cup + "," + tea + "]");
    assertThat(functions.call("myNotes", WU, "{}")).isEqualTo("OK []");
  }

  @Test
  void bothHandlersUseOnePool() throws SQLException {
    place(LIN, "1", 1);
    addNotes(LIN, "{\"title\":\"tea\",\"content\":\"green\"}");
    assertThat(number("select count(*) from information_schema.sessions")).isEqualTo(2);
  }

  @Test
  void aStartNeedsNoDatabase() throws ReflectiveOperationException {
    assertThat(functions.names()).containsExactly("addNotes", "getOrder", "myNotes", "placeOrder");
    assertThat(pool().isRunning()).isFalse();
  }

  @Test
  void aConnectionThatTheDatabaseHasEndedIsReplacedUnnoticed() throws SQLException {
    System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "-1");
    try {
      assertThat(place(LIN, "1", 1)).startsWith("OK ");
      endEverySession();
      assertThat(place(LIN, "2", 1)).startsWith("OK ");
    } finally {
      System.clearProperty("com.zaxxer.hikari.aliveBypassWindowMs");
    }
  }

  @Test
  void aConnectionThatIsLostInACallIsUnavailable() throws Exception {
    System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "3600000");
    try {
      assertThat(place(LIN, "1", 1)).startsWith("OK ");
      endEverySession();
      assertThat(place(LIN, "2", 1)).isEqualTo(AWAY);
    } finally {
      System.clearProperty("com.zaxxer.hikari.aliveBypassWindowMs");
    }
    pool().getHikariPoolMXBean().softEvictConnections();
    assertThat(place(LIN, "2", 1)).startsWith("OK ");
  }

  @Test
  void aPoolWithoutAFreeConnectionIsUnavailableToMethodsAndLookups() throws Exception {
    pool().setConnectionTimeout(250);
    pool().setMaximumPoolSize(1);
    try (Connection only = pool().getConnection()) {
      assertThat(only.isValid(1)).isTrue();
      assertThat(place(LIN, "1", 1)).isEqualTo(AWAY);
      assertThat(functions.call("getOrder", LIN, "{\"number\":\"1\"}")).isEqualTo(AWAY);
      assertThat(addNotes(LIN, "{\"title\":\"tea\",\"content\":\"green\"}")).isEqualTo(AWAY);
      assertThat(functions.call("myNotes", LIN, "{}")).isEqualTo(AWAY);
    }
    assertThat(functions.call("myNotes", LIN, "{}")).isEqualTo("OK []");
  }

  @Test
  void aStatementThatIsWrongIsNot() throws SQLException {
    execute("drop table stock");

    assertThat(place(LIN, "1", 1)).startsWith("INTERNAL ");
  }

  @Test
  void theVersionsAreThoseThatAreTried() throws IOException {
    String pom = Files.readString(Page.PROJECT.resolve("pom.xml"));
    String shown = Files.readString(Page.PROJECT.resolve("docs/database.md"));
    for (String artifact : List.of("hikaricp", "mybatis")) {
      String tag = artifact + ".version>";
      String version = pom.substring(pom.indexOf(tag) + tag.length(), pom.indexOf("</" + tag));
      assertThat(shown)
          .containsIgnoringCase(
              "<artifactId>" + artifact + "</artifactId>\n  <version>" + version + "</version>");
    }
  }

  private String[] sources() {
    return Page.read("docs/database.md")
        .blocks()
        .filter(block -> block.language().equals("java"))
        .map(block -> HEAD + String.join("\n", block.lines()) + "\n")
        .map(source -> source.replace("System.getenv(\"DB_URL\")", "\"" + url + "\""))
        .toArray(String[]::new);
  }

  private String place(WxContext caller, String number, int quantity) {
    return functions.call(
        "placeOrder",
        caller,
        "{\"number\":\"%s\",\"sku\":\"tea\",\"quantity\":%d}".formatted(number, quantity));
  }

  private String addNotes(WxContext caller, String... notes) {
    return functions.call("addNotes", caller, "{\"notes\":[" + String.join(",", notes) + "]}");
  }

  private HikariDataSource pool() throws ReflectiveOperationException {
    var pool = Class.forName("demo.Database", true, loader).getDeclaredMethod("pool");
    pool.setAccessible(true);
    return (HikariDataSource) pool.invoke(null);
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = admin.createStatement()) {
      statement.execute(sql);
    }
  }

  private int number(String sql) throws SQLException {
    try (Statement statement = admin.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** Ends all sessions but the administrator's, as a database does with idle ones. */
  private void endEverySession() throws SQLException {
    List<Integer> others = new ArrayList<>();
    try (Statement statement = admin.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select session_id from information_schema.sessions"
                    + " where session_id <> session_id()")) {
      while (rows.next()) {
        others.add(rows.getInt(1));
      }
    }
    assertThat(others).isNotEmpty();
    for (int session : others) {
      execute("call abort_session(" + session + ")");
    }
  }
}
