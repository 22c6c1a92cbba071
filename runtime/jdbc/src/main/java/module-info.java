/** Counts and remembers calls in a database that several instances share. */
@SuppressWarnings("module")
module dev.signet.jdbc {
  requires transitive dev.signet.runtime;
  requires transitive java.sql;

  exports dev.signet.jdbc;
}
