package dev.signet.maven.layout.custom;

import dev.signet.maven.app.ClassVersions;
import dev.signet.maven.app.ExplodedApp;
import dev.signet.maven.layout.Layout;
import dev.signet.maven.layout.cloudbase.CloudbaseRc;
import dev.signet.maven.layout.cloudbase.CloudbaseSettings;
import dev.signet.maven.layout.cloudbase.EventRules;
import dev.signet.maven.layout.cloudbase.Java11Rule;
import dev.signet.maven.layout.cloudbase.SizeRules;
import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.message.Problems;
import dev.signet.maven.project.BuiltProject;
import dev.signet.maven.project.CloudFunction;
import dev.signet.maven.tree.OutputTree;
import java.io.IOException;

/**
 * A folder for each function with a {@code bootstrap} that starts any Java. Only SCF itself takes
 * it, so a project gets it only if it asks for it, and there is no deployment file.
 */
public final class CustomRuntimeLayout implements Layout {

  private static final String NAME = "custom-runtime";

  /** Believes an identity only with a source, which no custom runtime is told. */
  private static final String STRICT = "scf-event";

  private final CloudbaseSettings settings;
  private final String ingress;

  /**
   * Makes the layout.
   *
   * @param ingress where identity comes from, as the operator declares it
   */
  public CustomRuntimeLayout(CloudbaseSettings settings, String ingress) {
    this.settings = settings;
    this.ingress = ingress;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean runsTimers() {
    return true;
  }

  @Override
  public boolean fits(BuiltProject project) {
    return false;
  }

  @Override
  public void check(BuiltProject project, Problems problems) throws IOException {
    if (EventRules.check(project, NAME, settings, ingress, problems) && ingress.equals(STRICT)) {
      problems.warn(PluginMessages.CUSTOM_RUNTIME_SEES_NO_SOURCE);
    }
    boolean timers =
        project.functionsWithHandler().stream().anyMatch(function -> !function.timers().isEmpty());
    if (timers || !settings.environmentAtDeploy().isEmpty()) {
      problems.warn(PluginMessages.CUSTOM_RUNTIME_BY_HAND);
    }
  }

  @Override
  public void layOut(BuiltProject project, OutputTree tree) throws IOException {
    ExplodedApp app = ExplodedApp.of(project);
    boolean java11 = ClassVersions.newerThan(Java11Rule.JAVA, project).isEmpty();
    BootstrapText bootstrap = new BootstrapText(settings, ingress, java11);
    for (CloudFunction function : project.functionsWithHandler()) {
      String folder = CloudbaseRc.FUNCTIONS + function.name() + "/";
      tree.script(folder + "bootstrap", bootstrap.of(function));
      app.addTo(tree, folder);
    }
  }

  @Override
  public void checkFiles(OutputTree tree, Problems problems) throws IOException {
    SizeRules.check(tree, problems);
  }
}
