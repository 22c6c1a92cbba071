package dev.signet.maven;

import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.message.Problems;
import java.util.Locale;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals share: the project, the language of messages, and how a goal fails. */
abstract class SignetMojo extends AbstractMojo {

  /** The module that the goal runs for. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  MojoExecution execution;

  /** The language of messages, {@code en} or {@code zh}; that of this JVM unless given. */
  @Parameter(property = "signet.lang")
  String lang;

  /** Leaves this goal out. */
  @Parameter(property = "signet.skip", defaultValue = "false")
  boolean skip;

  final Locale locale() throws MojoFailureException {
    if (lang == null) {
      return Locale.getDefault();
    }
    return switch (lang) {
      case "en" -> Locale.ENGLISH;
      case "zh" -> Locale.SIMPLIFIED_CHINESE;
      default ->
          throw new MojoFailureException(
              PluginMessages.LANGUAGE_NOT_LEGAL.format(Locale.getDefault(), lang));
    };
  }

  final void say(PluginMessages message, Object... arguments) throws MojoFailureException {
    getLog().info(message.format(locale(), arguments));
  }

  final void warn(PluginMessages message, Object... arguments) throws MojoFailureException {
    getLog().warn(message.format(locale(), arguments));
  }

  /** Tells the warnings, and ends the goal with all that is wrong, if anything is. */
  final void failOn(Problems problems) throws MojoFailureException {
    problems.warnings().forEach(getLog()::warn);
    if (!problems.texts().isEmpty()) {
      throw failure(String.join("\n", problems.texts()));
    }
  }

  final MojoFailureException failure(String text) throws MojoFailureException {
    return new MojoFailureException(
        PluginMessages.GOAL_FAILED.format(locale(), execution.getGoal(), text));
  }
}
