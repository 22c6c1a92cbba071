package dev.signet.maven.layout.cloudbase;

import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.message.Problems;
import java.util.regex.Pattern;

/** What all layouts for CloudBase check of the plugin's configuration. */
public final class CloudbaseRules {

  /** An environment's id, or the one place where a template is meant. */
  private static final Pattern ENV_ID =
      Pattern.compile("[a-z][a-z0-9-]*[a-z0-9]|\\{\\{env\\.[A-Za-z_][A-Za-z0-9_]*}}");

  private CloudbaseRules() {}

  /** Checks the configuration. */
  public static void check(CloudbaseSettings settings, Problems problems) {
    if (!ENV_ID.matcher(settings.envId()).matches()) {
      problems.add(PluginMessages.ENV_ID_NOT_LEGAL, settings.envId());
    }
    EnvironmentRules.check(settings, problems);
    FunctionRules.check(settings, problems);
  }
}
