package dev.signet.maven.dev;

import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.message.Problems;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Exclusion;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The annotation processors that the configuration of maven-compiler-plugin names. */
public final class ProcessorPath {

  private ProcessorPath() {}

  /**
   * Returns what is to be resolved; none if javac looks among the dependencies.
   *
   * @param managed the dependencyManagement of the pom, for paths without a version
   * @param problems receives paths whose version nobody says
   */
  public static List<Dependency> of(
      CompilerConfiguration configuration, List<Dependency> managed, Problems problems) {
    List<Dependency> path = new ArrayList<>();
    for (Xpp3Dom each : configuration.children("annotationProcessorPaths")) {
      Dependency named = new Dependency();
      named.setGroupId(text(each, "groupId", ""));
      named.setArtifactId(text(each, "artifactId", ""));
      named.setClassifier(text(each, "classifier", null));
      named.setType(text(each, "type", "jar"));
      named.setVersion(text(each, "version", version(named, managed)));
      addExclusions(each, named);
      if (named.getVersion() == null) {
        problems.add(
            PluginMessages.PROCESSOR_VERSION, named.getGroupId() + ":" + named.getArtifactId());
      } else {
        path.add(named);
      }
    }
    return path;
  }

  private static String version(Dependency named, List<Dependency> managed) {
    return managed.stream()
        .filter(each -> each.getManagementKey().equals(named.getManagementKey()))
        .map(Dependency::getVersion)
        .findFirst()
        .orElse(null);
  }

  private static void addExclusions(Xpp3Dom path, Dependency to) {
    Xpp3Dom exclusions = path.getChild("exclusions");
    if (exclusions != null) {
      for (Xpp3Dom each : exclusions.getChildren()) {
        Exclusion exclusion = new Exclusion();
        exclusion.setGroupId(text(each, "groupId", "*"));
        exclusion.setArtifactId(text(each, "artifactId", "*"));
        to.addExclusion(exclusion);
      }
    }
  }

  private static String text(Xpp3Dom of, String name, String whenAbsent) {
    Xpp3Dom child = of.getChild(name);
    boolean absent = child == null || child.getValue() == null || child.getValue().isBlank();
    return absent ? whenAbsent : child.getValue().strip();
  }
}
