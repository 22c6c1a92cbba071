package dev.signet.maven.layout.cloudbase;

import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.message.Problems;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the platform takes as environment variables of a function
 * (docs.cloudbase.net/cloud-function/function-configuration/env).
 */
final class EnvironmentRules {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Pattern RESERVED = Pattern.compile("(SCF|QCLOUD|TENCENTCLOUD)_.*");

  private static final int MAX_BYTES = 4096;

  private EnvironmentRules() {}

  static void check(CloudbaseSettings settings, Problems problems) {
    for (Map.Entry<String, String> entry : settings.environment().entrySet()) {
      checkName(entry.getKey(), "<environment>", problems);
      TemplatingRule.check(entry.getValue(), "<environment><" + entry.getKey() + ">", problems);
    }
    Set<String> seen = new TreeSet<>(settings.environment().keySet());
    for (String name : settings.environmentAtDeploy()) {
      checkName(name, "<environmentAtDeploy>", problems);
      if (!seen.add(name)) {
        problems.add(PluginMessages.ENVIRONMENT_TWICE, name);
      }
    }
    checkSize(settings, problems);
  }

  private static void checkName(String name, String where, Problems problems) {
    if (!NAME.matcher(name).matches() || RESERVED.matcher(name).matches()) {
      problems.add(PluginMessages.ENVIRONMENT_NAME_NOT_LEGAL, where, name);
    }
  }

  private static void checkSize(CloudbaseSettings settings, Problems problems) {
    int size = 0;
    for (Map.Entry<String, String> entry : settings.environment().entrySet()) {
      size += bytes(entry.getKey()) + bytes(entry.getValue());
    }
    if (size > MAX_BYTES) {
      problems.add(PluginMessages.ENVIRONMENT_TOO_LARGE, size, MAX_BYTES);
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
