package dev.signet.maven.layout;

import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.message.Problems;
import dev.signet.maven.project.BuiltProject;
import dev.signet.maven.project.CloudFunction;
import java.util.stream.Collectors;

/** Functions behind which a Spring bean stands: nothing that a layout starts could make it. */
public final class BeanRules {

  private BeanRules() {}

  /** Refuses such functions where all are served by one process, which would not start. */
  public static void refuse(BuiltProject project, String layout, Problems problems) {
    if (!project.functionsOfBeans().isEmpty()) {
      problems.add(PluginMessages.FUNCTIONS_OF_BEANS, arguments(project, layout));
    }
  }

  /** Tells of such functions where the others are laid out without them. */
  public static void tell(BuiltProject project, String layout, Problems problems) {
    if (!project.functionsOfBeans().isEmpty()) {
      problems.warn(PluginMessages.FUNCTIONS_OF_BEANS, arguments(project, layout));
    }
  }

  private static Object[] arguments(BuiltProject project, String layout) {
    return new Object[] {
      layout,
      project.functionsOfBeans().stream()
          .map(CloudFunction::method)
          .collect(Collectors.joining(", ")),
      project.functionsOfBeans().stream()
          .flatMap(function -> function.beans().stream())
          .distinct()
          .collect(Collectors.joining(", "))
    };
  }
}
