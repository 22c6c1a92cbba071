package dev.signet.maven.tree;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a generated or edited text as a log may show it. Values of variables are left out,
 * since a build's log is read by more people than its files.
 */
final class MaskedLine {

  private static final String MASK = "...";

  /** A field of JSON. */
  private static final Pattern FIELD = Pattern.compile("(\\s*\"([^\"]*)\"\\s*:\\s*)(.*)");

  /** An instruction that sets variables without a sign between name and value. */
  private static final Pattern ENV = Pattern.compile("(\\s*ENV\\s+\\w+)\\s.*");

  /** Fields of the deployment files that are no variables of anybody. */
  private static final Set<String> PLAIN =
      Set.of(
          "$schema",
          "SIGNET_INGRESS",
          "config",
          "dockerfile",
          "dynamicEnabled",
          "buildStrategy",
          "containerPort",
          "envId",
          "envVariables",
          "functionRoot",
          "functions",
          "handler",
          "imageConfig",
          "imagePort",
          "imageType",
          "imageUri",
          "installDependency",
          "instanceConcurrencyConfig",
          "maxConcurrency",
          "memorySize",
          "name",
          "platform",
          "public",
          "runtime",
          "tag",
          "timeout",
          "triggers",
          "type",
          "version");

  private MaskedLine() {}

  static String of(String line) {
    Matcher field = FIELD.matcher(line);
    if (field.matches()) {
      boolean plain = PLAIN.contains(field.group(2)) || field.group(3).matches("[\\[{]?");
      return plain ? line : field.group(1) + MASK;
    }
    Matcher env = ENV.matcher(line);
    int sign = line.indexOf('=');
    if (env.matches() && (sign < 0 || env.end(1) < sign)) {
      return env.group(1) + " " + MASK;
    }
    return sign < 0 ? line : line.substring(0, sign + 1) + MASK;
  }
}
