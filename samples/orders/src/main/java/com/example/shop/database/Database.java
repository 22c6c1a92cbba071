package com.example.shop.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.ibatis.session.SqlSession;

/**
 * The shop's database. It connects, and brings the schema up to date, when it is used for the first
 * time: the start of an instance does not wait for it, and does not fail because it is down.
 *
 * <p>What cannot be reached ends a call with UNAVAILABLE, and the next call tries again.
 */
public final class Database implements AutoCloseable {

  /** How often a transaction begins anew because another one came in between. */
  private static final int ATTEMPTS = 10;

  private final HikariDataSource pool;
  private final DataSource source;
  private final Sessions sessions;

  Database(DatabaseSettings settings) {
    this.pool = Pool.of(settings);
    this.source = new MigratedSource(pool, new Schema(pool, settings.hasDemoData()));
    this.sessions = new Sessions(source);
  }

  /**
   * Returns the database of this process, which all handler objects share.
   *
   * @throws IllegalStateException if the environment's variables do not name one
   */
  public static Database shared() {
    return Shared.DATABASE;
  }

  /** Returns the connections, for others than this service's own SQL. */
  DataSource source() {
    return source;
  }

  /**
   * Does work in one transaction, and returns what it returns. Whatever the work throws rolls
   * everything back. The work is done again if another transaction was faster, so it must change
   * nothing but the database.
   */
  public <T> T inTransaction(Function<SqlSession, T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work);
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS || !Failures.isContention(e)) {
          throw Failures.explained(e);
        }
      }
    }
  }

  private <T> T once(Function<SqlSession, T> work) {
    try (SqlSession session = sessions.open()) {
      try {
        T result = work.apply(session);
        // Also after mere reads, which may hold locks.
        session.commit(true);
        return result;
      } catch (RuntimeException | Error e) {
        rollBack(session, e);
        throw e;
      }
    }
  }

  private static void rollBack(SqlSession session, Throwable reason) {
    try {
      session.rollback(true);
    } catch (RuntimeException e) {
      reason.addSuppressed(e);
    }
  }

  @Override
  public void close() {
    pool.close();
  }

  /** Made when it is asked for, and not when this class is loaded. */
  private static final class Shared {
    static final Database DATABASE = new Database(DatabaseSettings.of(System.getenv()));
  }
}
