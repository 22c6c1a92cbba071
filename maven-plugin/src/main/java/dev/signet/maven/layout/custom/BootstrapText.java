package dev.signet.maven.layout.custom;

/** The script that SCF's custom runtime starts for a function. */
final class BootstrapText {

  private static final String MAIN = "dev.signet.scf.SignetScf";

  private BootstrapText() {}

  /**
   * Returns the script.
   *
   * @param java11 whether Java 11 loads the classes
   */
  static String of(String function, String ingress, String options, boolean java11) {
    String javas = "jre/bin/java /opt/jre/bin/java" + (java11 ? " /var/lang/java11/bin/java" : "");
    String needed = java11 ? "11 or newer" : "for which the classes were compiled";
    return String.join(
            "\n",
            "#!/bin/bash",
            "# Written by signet-maven-plugin, which keeps this file once it is edited.",
            "cd \"$(dirname \"${BASH_SOURCE[0]}\")\" || exit 1",
            "export SIGNET_FUNCTION=%1$s",
            "export SIGNET_INGRESS=\"${SIGNET_INGRESS:-%2$s}\"",
            "for java in %3$s; do",
            "  if [ -x \"$java\" ]; then",
            "    # exec: the JVM takes the place of this shell and gets SIGTERM.",
            "    exec \"$java\" %4$s -cp \".:lib/*\" %5$s",
            "  fi",
            "done",
            "# Standard output is what the platform shows of a start that failed.",
            "echo \"Signet: no Java is at any of: %3$s. Put a JRE (Java %6$s) for Linux into jre/ of this package, or into a layer as jre/.\"",
            "exit 1",
            "")
        .formatted(function, ingress, javas, options, MAIN, needed);
  }
}
