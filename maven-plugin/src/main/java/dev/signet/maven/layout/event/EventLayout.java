package dev.signet.maven.layout.event;

import dev.signet.maven.app.ExplodedApp;
import dev.signet.maven.layout.Layout;
import dev.signet.maven.layout.cloudbase.CloudbaseRc;
import dev.signet.maven.layout.cloudbase.CloudbaseSettings;
import dev.signet.maven.layout.cloudbase.EventRules;
import dev.signet.maven.layout.cloudbase.Java11Rule;
import dev.signet.maven.layout.cloudbase.SizeRules;
import dev.signet.maven.message.Problems;
import dev.signet.maven.project.BuiltProject;
import dev.signet.maven.project.CloudFunction;
import dev.signet.maven.tree.OutputTree;
import java.io.IOException;

/**
 * A folder for each function with a handler, all with the same files, and the deployment file that
 * names them. The platform's Java loads the classes from the folder and its {@code lib}.
 */
public final class EventLayout implements Layout {

  private static final String NAME = "event";
  private static final String TYPE = "Event";
  private static final String RUNTIME = "Java11";

  private final CloudbaseSettings settings;
  private final String ingress;

  /**
   * Makes the layout.
   *
   * @param ingress where identity comes from, as the operator declares it
   */
  public EventLayout(CloudbaseSettings settings, String ingress) {
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
    return !project.functionsWithHandler().isEmpty();
  }

  @Override
  public void check(BuiltProject project, Problems problems) throws IOException {
    if (EventRules.check(project, NAME, settings, ingress, problems)) {
      Java11Rule.check(project, NAME, problems);
    }
  }

  @Override
  public void layOut(BuiltProject project, OutputTree tree) throws IOException {
    CloudbaseRc file = new CloudbaseRc(settings);
    ExplodedApp app = ExplodedApp.of(project);
    for (CloudFunction function : project.functionsWithHandler()) {
      file.function(function.name(), TYPE, RUNTIME)
          .handler(function.handler())
          .runs(
              function.timeoutSeconds().orElse(settings.timeoutSeconds()),
              function.memoryMb().orElse(settings.memoryMb()),
              ingress)
          .installsNothing()
          .timers(function.timers());
      app.addTo(tree, CloudbaseRc.FUNCTIONS + function.name() + "/");
    }
    file.addTo(tree);
  }

  @Override
  public void checkFiles(OutputTree tree, Problems problems) throws IOException {
    SizeRules.check(tree, problems);
  }
}
