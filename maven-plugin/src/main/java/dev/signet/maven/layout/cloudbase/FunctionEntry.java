package dev.signet.maven.layout.cloudbase;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.maven.project.Timer;
import java.util.List;

/**
 * A function in {@code cloudbaserc.json}. Its description is left out: the platform takes letters,
 * digits and little else there, and a deployment must not fail for a comment.
 */
public final class FunctionEntry {

  private final ObjectNode entry;
  private final CloudbaseSettings settings;

  FunctionEntry(
      ObjectNode entry, CloudbaseSettings settings, String name, String type, String runtime) {
    this.entry = entry;
    this.settings = settings;
    entry.put("name", name);
    entry.put("type", type);
    entry.put("runtime", runtime);
  }

  /** Sets what the platform calls. */
  public FunctionEntry handler(String handler) {
    entry.put("handler", handler);
    return this;
  }

  /** Says that the platform installs nothing. An image's entry does not say so. */
  public FunctionEntry installsNothing() {
    entry.put("installDependency", false);
    return this;
  }

  /** Sets the limits and the environment. */
  public FunctionEntry runs(int timeoutSeconds, int memoryMb, String ingress) {
    entry.put("timeout", timeoutSeconds);
    entry.put("memorySize", memoryMb);
    ObjectNode variables = entry.putObject("envVariables");
    variables.put("SIGNET_INGRESS", ingress);
    settings.environment().forEach(variables::put);
    for (String name : settings.environmentAtDeploy()) {
      variables.put(name, "{{env." + name + "}}");
    }
    return this;
  }

  /** Sets an environment variable, unless the configuration has it. */
  public FunctionEntry usually(String name, String value) {
    if (entry.path("envVariables") instanceof ObjectNode variables && !variables.has(name)) {
      variables.put(name, value);
    }
    return this;
  }

  /** Sets timers; without any the entry has none, since an empty list is refused for some types. */
  public FunctionEntry timers(List<Timer> timers) {
    for (Timer timer : timers) {
      entry
          .withArray("/triggers")
          .addObject()
          .put("name", timer.name())
          .put("type", "timer")
          .put("config", timer.config());
    }
    return this;
  }

  /** Returns the entry, for what only one kind of function has. */
  public ObjectNode json() {
    return entry;
  }
}
