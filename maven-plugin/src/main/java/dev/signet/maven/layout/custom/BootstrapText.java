package dev.signet.maven.layout.custom;

import dev.signet.maven.layout.StartScript;
import dev.signet.maven.layout.cloudbase.CloudbaseSettings;
import dev.signet.maven.project.CloudFunction;
import dev.signet.maven.project.Timer;
import java.util.ArrayList;
import java.util.List;

/** The script that SCF's custom runtime starts for a function. */
final class BootstrapText {

  private static final String MAIN = "dev.signet.scf.SignetScf";
  private static final String PACKAGED = "jre/bin/java /opt/jre/bin/java";
  private static final String PLATFORM = " /var/lang/java11/bin/java";

  private final CloudbaseSettings settings;
  private final String ingress;
  private final boolean java11;

  /**
   * Makes the scripts of a project.
   *
   * @param java11 whether Java 11 loads the classes
   */
  BootstrapText(CloudbaseSettings settings, String ingress, boolean java11) {
    this.settings = settings;
    this.ingress = ingress;
    this.java11 = java11;
  }

  String of(CloudFunction function) {
    int memory = function.memoryMb().orElse(settings.memoryMb());
    // SignetScf itself answers the call in which memory runs out, and ends then.
    String options = StartScript.optionsWithoutExit(memory, settings.jvmOptions());
    String javas = java11 ? PACKAGED + PLATFORM : PACKAGED;
    String needed = java11 ? "11 or newer" : "for which the classes were compiled";
    List<String> lines = new ArrayList<>();
    lines.add("#!/bin/bash");
    lines.add("# Written by signet-maven-plugin, which keeps this file once it is edited.");
    lines.add("# No file tells SCF the following; set it where the function is made:");
    byHand(function, memory).forEach(line -> lines.add("#   " + line));
    lines.add("cd \"$(dirname \"${BASH_SOURCE[0]}\")\" || exit 1");
    lines.add("export SIGNET_FUNCTION=" + function.name());
    lines.add("export SIGNET_INGRESS=\"${SIGNET_INGRESS:-" + ingress + "}\"");
    settings.environment().forEach((name, value) -> lines.add(variable(name, value)));
    lines.add("for java in " + javas + "; do");
    lines.add("  if [ -x \"$java\" ]; then");
    lines.add("    # exec: the JVM takes the place of this shell and gets SIGTERM.");
    lines.add("    exec \"$java\" " + options + " -cp \".:lib/*\" " + MAIN + " 2>&1");
    lines.add("  fi");
    lines.add("done");
    lines.add("# Standard output is what the platform shows of a start that failed.");
    lines.add(
        "echo \"Signet: no Java is at any of: %s. Put a JRE (Java %s) for Linux into jre/ of this package, or into a layer as jre/.\""
            .formatted(javas, needed));
    lines.add("exit 1");
    return String.join("\n", lines) + "\n";
  }

  private List<String> byHand(CloudFunction function, int memory) {
    List<String> lines = new ArrayList<>();
    int seconds = function.timeoutSeconds().orElse(settings.timeoutSeconds());
    lines.add("memory " + memory + " MB, time limit " + seconds + " s");
    for (Timer timer : function.timers()) {
      lines.add("timer " + timer.name() + ", " + timer.config());
    }
    for (String name : settings.environmentAtDeploy()) {
      lines.add("environment variable " + name);
    }
    return lines;
  }

  /** What is set where the function is made goes before what the build knew. */
  private static String variable(String name, String value) {
    String quoted = "'" + value.replace("'", "'\\''") + "'";
    return "[ -n \"${" + name + "+set}\" ] || export " + name + "=" + quoted;
  }
}
