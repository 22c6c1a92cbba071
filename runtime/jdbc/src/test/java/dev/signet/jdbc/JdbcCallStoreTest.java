package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.limit.CallRecord.State;
import dev.signet.limit.CallStore;
import dev.signet.limit.testing.CallStoreContract;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcCallStoreTest extends CallStoreContract {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);

  private TestDatabase database;
  private CallStore made;

  @BeforeEach
  void open() throws SQLException {
    database = new TestDatabase();
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  @Override
  protected synchronized CallStore store(Clock clock) {
    if (made == null) {
      made = new JdbcCallStore(database.source(), clock);
    }
    return made;
  }

  @Test
  void aKeyIsFreeWhenTheLeaseOfACallHasEndedAndTheLateAnswerIsDropped() throws Exception {
    claim("dead", "f1");
    pass(MINUTE);
    assertThat(claim("second", "f2").state()).isEqualTo(State.CLAIMED);

    made.answered("k", "dead", new byte[] {'1'}, DAY);
    made.release("k", "dead");
    assertThat(claim("third", "f3").fingerprint()).isEqualTo("f2");
  }

  @Test
  void anAnswerAfterTheLeaseIsRememberedIfNobodyTookTheKey() throws Exception {
    claim("slow", "f1");
    pass(MINUTE);
    made.answered("k", "slow", new byte[] {'1'}, DAY);

    assertThat(claim("second", "f1").answer()).containsExactly('1');
  }

  @Test
  void whatHasExpiredIsDeleted() throws Exception {
    claim("first", "f");
    made.answered("k", "first", new byte[10_000], DAY);
    made.take("rate", 1, MINUTE);
    assertThat(database.rows("signet_answers")).isEqualTo(4);

    pass(DAY);
    made.take("other", 1, MINUTE);

    assertThat(database.rows("signet_calls")).isZero();
    assertThat(database.rows("signet_answers")).isZero();
    assertThat(database.rows("signet_rates")).isEqualTo(1);
  }

  @Test
  void aDatabaseThatIsGoneIsAnError() {
    CallStore store = new JdbcCallStore(new UrlDataSource("jdbc:h2:mem:nowhere;IFEXISTS=TRUE"));

    assertThatThrownBy(() -> store.take("k", 1, MINUTE)).isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> store.claim("k", "h", "f", MINUTE, DAY))
        .isInstanceOf(SQLException.class);
  }

  /** A pool keeps each question waiting until its timeout. */
  @Test
  void aCallThatAlsoDeletesWhatHasExpiredAsksADatabaseThatIsGoneOnceMoreAndNotForEachTable() {
    UrlDataSource gone = new UrlDataSource("jdbc:h2:mem:nowhere;IFEXISTS=TRUE");

    assertThatThrownBy(() -> new JdbcCallStore(gone).take("k", 1, MINUTE))
        .isInstanceOf(SQLException.class);
    assertThat(gone.asked()).isEqualTo(2);
  }

  @Test
  void withoutItsTablesItSaysSo() {
    CallStore empty = new JdbcCallStore(new UrlDataSource("jdbc:h2:mem:"));

    assertThatThrownBy(() -> empty.take("k", 1, MINUTE))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("SIGNET_RATES");
  }
}
