package dev.signet.maven.layout;

import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.message.Problems;
import dev.signet.maven.project.BuiltProject;
import dev.signet.maven.project.Library;
import java.util.List;

/** What must not be deployed, whatever the platform. */
public final class ApplicationRules {

  /** Servers and callers that make identities up. */
  private static final List<String> FOR_TESTS =
      List.of("signet-dev", "signet-simulator", "signet-testing");

  private ApplicationRules() {}

  /** Refuses libraries of Signet that invent callers. */
  public static void check(BuiltProject project, Problems problems) {
    for (Library library : project.libraries()) {
      if (FOR_TESTS.stream().anyMatch(library::isSignet)) {
        problems.add(PluginMessages.TEST_LIBRARY, library.coordinates());
      }
    }
  }
}
