/** The local server and the simulator of callers; for a developer's own machine only. */
@SuppressWarnings("module")
module dev.signet.dev {
  requires transitive dev.signet.http;
  requires dev.signet.scf;
  requires com.fasterxml.jackson.databind;

  exports dev.signet.dev;
  exports dev.signet.simulator;
}
