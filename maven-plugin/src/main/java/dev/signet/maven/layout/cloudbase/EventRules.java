package dev.signet.maven.layout.cloudbase;

import dev.signet.maven.app.ExplodedApp;
import dev.signet.maven.layout.ApplicationRules;
import dev.signet.maven.layout.BeanRules;
import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.message.Problems;
import dev.signet.maven.project.BuiltProject;
import java.io.IOException;
import java.util.List;

/** What all event functions keep, whichever runtime starts them. */
public final class EventRules {

  private static final String LIBRARY = "signet-scf";
  private static final List<String> INGRESSES = List.of("scf-event", "scf-event-mini-program");

  private EventRules() {}

  /**
   * Checks the functions and the configuration.
   *
   * @param layout the name of the layout
   * @param ingress where identity comes from, as the operator declares it
   * @return whether there is any function to deploy
   */
  public static boolean check(
      BuiltProject project,
      String layout,
      CloudbaseSettings settings,
      String ingress,
      Problems problems)
      throws IOException {
    if (project.functionsWithHandler().isEmpty() && !project.functionsOfBeans().isEmpty()) {
      BeanRules.refuse(project, layout, problems);
      return false;
    }
    if (project.functionsWithHandler().isEmpty()) {
      problems.add(PluginMessages.LAYOUT_WITHOUT_LIBRARY, layout, LIBRARY);
      return false;
    }
    if (!INGRESSES.contains(ingress)) {
      problems.add(
          PluginMessages.INGRESS_NOT_LEGAL,
          "<eventIngress>",
          ingress,
          String.join(", ", INGRESSES));
    }
    BeanRules.tell(project, layout, problems);
    ApplicationRules.check(project, problems);
    CloudbaseRules.check(settings, problems);
    FunctionRules.check(project.functionsWithHandler(), problems);
    ExplodedApp.check(project, problems);
    return true;
  }
}
