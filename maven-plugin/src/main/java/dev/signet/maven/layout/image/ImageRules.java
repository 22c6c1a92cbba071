package dev.signet.maven.layout.image;

import dev.signet.maven.app.ClassVersions;
import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.message.Problems;
import dev.signet.maven.project.BuiltProject;
import dev.signet.maven.project.CloudFunction;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

/** What would keep an image from being built, or from running. */
public final class ImageRules {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** A tag after the last slash, or a digest; a registry may have a port. */
  private static final Pattern BASE =
      Pattern.compile("([^\\s/]+/)*[^\\s:@/]+(:[^\\s:@/]+)?(@sha256:[0-9a-f]{64})?");

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final ImageSettings settings;
  private final Problems problems;

  private ImageRules(ImageSettings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  /**
   * Adds what is wrong with the settings, or with the project for them.
   *
   * @throws IOException if a file of the build cannot be read
   */
  public static void check(BuiltProject project, ImageSettings settings, Problems problems)
      throws IOException {
    ImageRules rules = new ImageRules(settings, problems);
    rules.checkBase();
    rules.checkClasses(project);
    rules.checkEnvironment();
    rules.checkCalls(project);
  }

  private void checkBase() {
    String base = settings.base();
    String name = base.substring(base.lastIndexOf('/') + 1);
    boolean fixed = name.contains("@") || (name.contains(":") && !name.endsWith(":latest"));
    if (!fixed || !BASE.matcher(base).matches()) {
      problems.add(PluginMessages.BASE_IMAGE_NOT_LEGAL, base);
    }
  }

  private void checkClasses(BuiltProject project) throws IOException {
    for (ClassVersions.Newer newer : ClassVersions.newerThan(settings.java(), project)) {
      problems.add(
          PluginMessages.IMAGE_JAVA_TOO_OLD,
          newer.place(),
          newer.name(),
          newer.java(),
          settings.java());
    }
  }

  private void checkEnvironment() {
    for (Map.Entry<String, String> variable : settings.environment().entrySet()) {
      if (!NAME.matcher(variable.getKey()).matches()) {
        problems.add(PluginMessages.IMAGE_VARIABLE_NOT_LEGAL, variable.getKey());
      }
      if (CONTROL.matcher(variable.getValue()).find()) {
        problems.add(PluginMessages.IMAGE_VARIABLE_HAS_LINES, variable.getKey());
      }
    }
  }

  private void checkCalls(BuiltProject project) {
    for (TrainingCall call : settings.trainingCalls()) {
      boolean known =
          project.functions().stream()
              .filter(function -> function.timers().isEmpty())
              .map(CloudFunction::name)
              .anyMatch(call.function()::equals);
      if (!known) {
        problems.add(PluginMessages.TRAINING_FUNCTION_UNKNOWN, call.function());
      }
      if (call.json().isEmpty()) {
        problems.add(PluginMessages.TRAINING_PAYLOAD_NOT_LEGAL, call.function());
      }
    }
  }
}
