package dev.signet.maven.layout.http;

import dev.signet.maven.app.RunnableApp;

/** The script that CloudBase starts for an HTTP function. */
final class BootstrapText {

  private BootstrapText() {}

  /**
   * Returns the script. The platform asks for bash and for absolute paths of interpreters
   * (docs.cloudbase.net/cloud-function/develop/scf-bootstrap).
   */
  static String of(String ingress, String options) {
    return String.join(
            "\n",
            "#!/bin/bash",
            "# Written by signet-maven-plugin, which keeps this file once it is edited.",
            "cd \"$(dirname \"${BASH_SOURCE[0]}\")\" || exit 1",
            "# The platform sends the calls to this port.",
            "export PORT=9000",
            "export SIGNET_INGRESS=\"${SIGNET_INGRESS:-%s}\"",
            "# exec: the JVM takes the place of this shell and gets SIGTERM, upon which it answers the calls",
            "# that run before it ends.",
            "exec /var/lang/java11/bin/java %s -jar %s",
            "")
        .formatted(ingress, options, RunnableApp.JAR);
  }
}
