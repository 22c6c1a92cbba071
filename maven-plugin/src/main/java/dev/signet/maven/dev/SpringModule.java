package dev.signet.maven.dev;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/** Tells the modules whose functions and controllers only Spring Boot can serve. */
public final class SpringModule {

  private static final String BOOT = "org.springframework.boot:spring-boot";
  private static final String SIGNET = "dev.signet:signet-spring";

  private SpringModule() {}

  /**
   * Returns whether a module runs in Spring Boot with Signet: both are on the class path of its
   * production, and not of its tests alone.
   */
  public static boolean is(MavenProject project) {
    Set<String> production =
        project.getArtifacts().stream()
            .filter(each -> !Artifact.SCOPE_TEST.equals(each.getScope()))
            .map(each -> each.getGroupId() + ":" + each.getArtifactId())
            .collect(Collectors.toSet());
    return production.contains(BOOT) && production.contains(SIGNET);
  }
}
