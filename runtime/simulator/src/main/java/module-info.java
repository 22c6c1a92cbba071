/** Simulates callers, and the platform in front of a function; for development and tests. */
@SuppressWarnings({"module", "requires-transitive-automatic"})
module dev.signet.simulator {
  requires transitive dev.signet.scf;
  requires transitive com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.datatype.jdk8;
  requires com.fasterxml.jackson.datatype.jsr310;

  exports dev.signet.simulator;
}
