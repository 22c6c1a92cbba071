/** The local server with its console; for a developer's own machine only. */
@SuppressWarnings("module")
module dev.signet.dev {
  requires transitive dev.signet.http;
  requires dev.signet.simulator;
  requires com.fasterxml.jackson.databind;
  requires java.net.http;
  requires jdk.httpserver;
  requires static java.compiler;
  requires static jdk.compiler;

  exports dev.signet.dev;
}
