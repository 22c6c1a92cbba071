package com.example.shop.database;

import dev.signet.jdbc.JdbcCallStore;
import dev.signet.limit.CallStore;

/**
 * Makes the store in which Signet counts and remembers calls. Named in
 * META-INF/services/dev.signet.limit.CallStore$Factory, and made when an instance starts.
 */
public final class Calls implements CallStore.Factory {

  @Override
  public CallStore create() {
    return new JdbcCallStore(Database.shared().source());
  }
}
