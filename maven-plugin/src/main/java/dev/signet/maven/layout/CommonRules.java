package dev.signet.maven.layout;

import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.message.Problems;
import dev.signet.maven.project.BuiltProject;
import dev.signet.maven.project.CloudFunction;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** What holds for all layouts together, whichever a project has. */
public final class CommonRules {

  /** Each layout sets these to what its way of being called needs. */
  private static final List<String> OWN = List.of("PORT", "SIGNET_FUNCTION", "SIGNET_INGRESS");

  /** Words that no shell reads as anything else. */
  private static final Pattern OPTIONS = Pattern.compile("[A-Za-z0-9_.,:=+/@% -]*");

  private final Problems problems;

  public CommonRules(Problems problems) {
    this.problems = problems;
  }

  /** Warns of functions that no chosen layout runs. */
  public void checkTimers(BuiltProject project, List<Layout> chosen) {
    if (chosen.stream().noneMatch(Layout::runsTimers)) {
      for (CloudFunction function : project.functions()) {
        if (!function.timers().isEmpty()) {
          problems.warn(PluginMessages.TIMER_NOT_DEPLOYED, function.method());
        }
      }
    }
  }

  /** Refuses variables that would override what a layout declares. */
  public void checkVariables(String parameter, Collection<String> names) {
    for (String own : OWN) {
      if (names.contains(own)) {
        problems.add(PluginMessages.ENVIRONMENT_NAME_OWN, parameter, own);
      }
    }
  }

  /** Refuses options that a script would not pass on as they are. */
  public void checkJvmOptions(String options) {
    if (!OPTIONS.matcher(options).matches()) {
      problems.add(PluginMessages.JVM_OPTIONS_NOT_LEGAL);
    }
  }
}
