package com.example.shop.database;

import com.zaxxer.hikari.HikariDataSource;

/** The pool of connections. The reasons for its numbers are in Signet's docs/database.md. */
final class Pool {

  private static final int CONNECTIONS = 8;

  private Pool() {}

  /** Returns a pool that connects when the first connection is asked for. */
  static HikariDataSource of(DatabaseSettings settings) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("shop");
    pool.setJdbcUrl(settings.url());
    pool.setUsername(settings.user());
    pool.setPassword(settings.password());
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(0);
    // Both H2's own, and without the locks on gaps that MySQL's default takes.
    pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    // Everything is a transaction: no call pays two round trips to say so.
    pool.setAutoCommit(false);
    // Else the first calls connect one after the other, and wait for each other while nothing
    // answers.
    pool.setInitializationFailTimeout(-1);
    // All times are in milliseconds.
    pool.setConnectionTimeout(3_000);
    pool.setValidationTimeout(1_000);
    // As none has to stay, idle ones are all closed, and a serverless database can fall asleep. The
    // tests of keepaliveTime do not count as use.
    pool.setIdleTimeout(300_000);
    pool.setKeepaliveTime(60_000);
    pool.setMaxLifetime(600_000);
    return pool;
  }
}
