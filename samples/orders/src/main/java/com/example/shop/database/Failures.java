package com.example.shop.database;

import dev.signet.error.UnavailableException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a failure of the database means. */
final class Failures {

  /** Another transaction inserted the row first (23), or this one had to give way (40). */
  private static final Set<String> CONTENTION = Set.of("23", "40");

  /** The connection is lost (08), or the server ended it (70, MariaDB when it stops). */
  private static final Set<String> LOST = Set.of("08", "70");

  /** The server refuses the user or the password. */
  private static final String LOGIN = "28";

  /** MySQL's number for a database that does not exist. */
  private static final int NO_DATABASE = 1049;

  private static final Logger LOG = LoggerFactory.getLogger("shop.database");

  private Failures() {}

  /** Returns whether the same transaction may well succeed when it is begun anew. */
  static boolean isContention(RuntimeException thrown) {
    return find(thrown, e -> CONTENTION.contains(stateClass(e))).isPresent();
  }

  /** Returns what a call ends with: UNAVAILABLE if the database cannot be reached. */
  static RuntimeException explained(RuntimeException thrown) {
    Optional<SQLException> outage = find(thrown, Failures::isOutage);
    if (outage.isEmpty()) {
      return thrown;
    }
    SQLException e = outage.get();
    // Without the driver's own text, because that of other failures holds values of rows.
    LOG.warn("{} (SQLState {}, error {})", advice(e), e.getSQLState(), e.getErrorCode());
    return new UnavailableException("the shop cannot reach its data now; try again", thrown);
  }

  private static String advice(SQLException e) {
    if (stateClass(e).equals(LOGIN)) {
      return "The database refuses the user or the password: see MYSQL_USERNAME and MYSQL_PASSWORD";
    }
    return e.getErrorCode() == NO_DATABASE
        ? "There is no such database: create it, or see MYSQL_DATABASE"
        : "The database cannot be reached: it may be waking up; else see that it runs, and"
            + " MYSQL_ADDRESS";
  }

  private static boolean isOutage(SQLException e) {
    return e instanceof SQLTransientConnectionException
        || e instanceof SQLNonTransientConnectionException
        || e instanceof SQLRecoverableException
        || LOST.contains(stateClass(e))
        || stateClass(e).equals(LOGIN)
        || e.getErrorCode() == NO_DATABASE;
  }

  private static String stateClass(SQLException e) {
    String state = e.getSQLState();
    return state == null || state.length() < 2 ? "" : state.substring(0, 2);
  }

  /** Returns the innermost one: MyBatis, Flyway and the pool wrap what the driver throws. */
  private static Optional<SQLException> find(Throwable thrown, Predicate<SQLException> wanted) {
    SQLException found = null;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && wanted.test(sql)) {
        found = sql;
      }
    }
    return Optional.ofNullable(found);
  }
}
