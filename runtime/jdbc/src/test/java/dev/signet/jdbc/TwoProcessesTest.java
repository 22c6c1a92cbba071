package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances of one application, each a process of its own, with one database between them. */
class TwoProcessesTest {

  private Server server;
  private String url;
  private Connection open;

  @BeforeEach
  void start() throws Exception {
    server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
    url = "jdbc:h2:tcp://localhost:" + server.getPort() + "/mem:calls";
    open = DriverManager.getConnection(url);
    TestDatabase.create(open);
    try (Statement statement = open.createStatement()) {
      statement.execute("CREATE TABLE runs (order_no VARCHAR(20))");
    }
  }

  @AfterEach
  void stop() throws Exception {
    open.close();
    server.stop();
  }

  @Test
  void theSameKeyAtTheSameTimeRunsUserCodeOnce() throws Exception {
    try (Instance first = Instance.start(url);
        Instance second = Instance.start(url)) {
      first.say("order 7");
      assertThat(first.hear()).isEqualTo("running");
      second.say("order 7");
      assertThat(second.hear()).isEqualTo("waiting");
      first.say("finish");

      String answer = first.hear();
      assertThat(answer).startsWith("OK \"order 7 of process ");
      assertThat(second.hear()).isEqualTo(answer);
      assertThat(runs()).isEqualTo(1);

      second.say("order 7");
      assertThat(second.hear()).isEqualTo(answer);
      assertThat(runs()).isEqualTo(1);
    }
  }

  @Test
  void manyCallsOfBothAtTheSameTimeRunUserCodeOnceForEachKey() throws Exception {
    try (Instance first = Instance.start(url);
        Instance second = Instance.start(url)) {
      first.say("race 50");
      second.say("race 50");

      String answers = first.hear();
      assertThat(answers).startsWith("OK \"");
      assertThat(second.hear()).isEqualTo(answers);
      assertThat(runs()).isEqualTo(50);
    }
  }

  @Test
  void theRateCountsTheCallsOfBoth() throws Exception {
    try (Instance first = Instance.start(url);
        Instance second = Instance.start(url)) {
      for (Instance each : new Instance[] {first, second, first}) {
        each.say("limited");
        assertThat(each.hear()).startsWith("OK ");
      }
      for (Instance each : new Instance[] {first, second}) {
        each.say("limited");
        assertThat(each.hear()).startsWith("RESOURCE_EXHAUSTED ");
      }
    }
  }

  @Test
  void theKeyOfAProcessThatDiedIsFreeWhenItsLeaseHasEnded() throws Exception {
    try (Instance first = Instance.start(url);
        Instance second = Instance.start(url)) {
      first.say("order 7");
      assertThat(first.hear()).isEqualTo("running");
      first.kill();
      try (Statement statement = open.createStatement()) {
        statement.execute("UPDATE signet_calls SET ends_at = 0");
      }
      second.say("order 7");
      assertThat(second.hear()).isEqualTo("running");
      second.say("finish");

      assertThat(second.hear()).startsWith("OK ");
      assertThat(runs()).isEqualTo(2);
    }
  }

  private int runs() throws Exception {
    try (Statement statement = open.createStatement();
        ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM runs")) {
      row.next();
      return row.getInt(1);
    }
  }
}
