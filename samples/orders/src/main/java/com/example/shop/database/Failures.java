package com.example.shop.database;

import dev.signet.error.UnavailableException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a failure of the database means. */
final class Failures {

  /** Another transaction inserted the row first (23), or this one had to give way (40). */
  private static final Set<String> CONTENTION = Set.of("23", "40");

  /** The connection is lost (08), or the server ended it (70, MariaDB when it stops). */
  private static final Set<String> LOST = Set.of("08", "70");

  private Failures() {}

  /** Returns whether the same transaction may well succeed when it is begun anew. */
  static boolean isContention(RuntimeException thrown) {
    return find(thrown, e -> CONTENTION.contains(stateClass(e))).isPresent();
  }

  /** Returns what a call ends with: UNAVAILABLE if the database cannot be reached. */
  static RuntimeException explained(RuntimeException thrown) {
    return find(thrown, Failures::isLost).isPresent()
        ? new UnavailableException("the shop cannot reach its data now; try again", thrown)
        : thrown;
  }

  private static boolean isLost(SQLException e) {
    return e instanceof SQLTransientConnectionException
        || e instanceof SQLNonTransientConnectionException
        || e instanceof SQLRecoverableException
        || LOST.contains(stateClass(e));
  }

  private static String stateClass(SQLException e) {
    String state = e.getSQLState();
    return state == null || state.length() < 2 ? "" : state.substring(0, 2);
  }

  /** MyBatis and Flyway wrap what the driver throws. */
  private static Optional<SQLException> find(Throwable thrown, Predicate<SQLException> wanted) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && wanted.test(sql)) {
        return Optional.of(sql);
      }
    }
    return Optional.empty();
  }
}
