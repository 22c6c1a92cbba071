package dev.signet.jdbc;

import dev.signet.limit.CallRecord;
import dev.signet.limit.CallStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * The {@link CallStore} of several instances: three tables of one database, which {@link #script}
 * creates. It uses plain SQL, so any database will do whose driver reports SQLSTATEs.
 *
 * <p>Each step is a short transaction on a connection of its own. It never takes part in a
 * transaction of the application. The times are those of the instances' clocks, which must not
 * differ by more than a few seconds. Once a minute, a call that asks the store also deletes what
 * has expired. Safe for concurrent use; the data source stays open, since others may use it.
 */
public final class JdbcCallStore implements CallStore {

  private static final String SCRIPT = "/META-INF/signet/calls.sql";
  private static final String[] TABLES = {"signet_rates", "signet_calls", "signet_answers"};
  private static final long SWEEP_MILLIS = 60_000;

  private final Transactions transactions;
  private final Clock clock;
  private final AtomicLong sweepAt = new AtomicLong();

  /** Makes a store in the database that these connections lead to. */
  public JdbcCallStore(DataSource source) {
    this(source, Clock.systemUTC());
  }

  /**
   * Makes a store with a clock of one's own, for tests.
   *
   * @param source gives a connection for each step; neither argument is null
   * @param clock tells the time
   */
  public JdbcCallStore(DataSource source, Clock clock) {
    this.transactions = new Transactions(Objects.requireNonNull(source, "source"));
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /** Returns the SQL script that creates the tables, in statements that end with a semicolon. */
  public static String script() {
    try (InputStream in = JdbcCallStore.class.getResourceAsStream(SCRIPT)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the jar of signet-jdbc cannot be read", e);
    }
  }

  @Override
  public Duration take(String key, int permits, Duration per) throws SQLException {
    long now = now();
    return Duration.ofMillis(
        transactions.run(
            connection -> RateTable.take(connection, key, permits, per.toMillis(), now)));
  }

  @Override
  public CallRecord claim(
      String key, String holder, String fingerprint, Duration lease, Duration ttl)
      throws SQLException {
    long now = now();
    long endsAt = now + lease.toMillis();
    return transactions.run(
        connection -> CallTable.claim(connection, key, holder, fingerprint, endsAt, now));
  }

  @Override
  public void answered(String key, String holder, byte[] answer, Duration ttl) throws SQLException {
    long endsAt = clock.millis() + ttl.toMillis();
    transactions.run(
        connection -> {
          CallTable.answered(connection, key, holder, answer, endsAt);
          return null;
        });
  }

  @Override
  public void release(String key, String holder) throws SQLException {
    transactions.run(
        connection -> {
          CallTable.release(connection, key, holder);
          return null;
        });
  }

  /** Returns the time, after deleting what has expired if a minute has passed since the last. */
  private long now() {
    long now = clock.millis();
    long due = sweepAt.get();
    if (now >= due && sweepAt.compareAndSet(due, now + SWEEP_MILLIS)) {
      sweep(now);
    }
    return now;
  }

  private void sweep(long now) {
    for (String table : TABLES) {
      try {
        transactions.run(
            connection -> {
              try (PreparedStatement delete =
                  connection.prepareStatement("DELETE FROM " + table + " WHERE ends_at <= ?")) {
                delete.setLong(1, now);
                return delete.executeUpdate();
              }
            });
      } catch (SQLException again) {
        // The rows are not believed anyway, and the next minute tries again. If the database is
        // gone, the call that asks says so; it does not wait for a connection more often than once
        // before.
        return;
      }
    }
  }
}
