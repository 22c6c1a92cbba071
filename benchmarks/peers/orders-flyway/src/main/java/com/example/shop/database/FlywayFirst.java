package com.example.shop.database;

import dev.signet.http.SignetHttp;
import org.flywaydb.core.Flyway;

/**
 * The order service as services often are: Flyway looks through a current schema at each start. It
 * is in the package of the sample's pool, and takes that.
 */
public final class FlywayFirst {

  private FlywayFirst() {}

  /** Does what Schema does for a schema that is not current, and serves. */
  public static void main(String[] args) {
    Flyway.configure(FlywayFirst.class.getClassLoader())
        .dataSource(Database.shared().source())
        .locations("classpath:db/migration")
        .failOnMissingLocations(true)
        .load()
        .migrate();
    SignetHttp.main(args);
  }
}
