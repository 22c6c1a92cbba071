package dev.signet.maven.dev;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Finds jars and the jars that they need, in the repositories of the module. */
public final class Resolver {

  private static final Set<String> NOT_AT_RUN_TIME = Set.of("test", "provided", "system");

  private final RepositorySystem system;
  private final MavenSession session;
  private final MavenProject project;

  /** Creates a resolver for a module. */
  public Resolver(RepositorySystem system, MavenSession session, MavenProject project) {
    this.system = system;
    this.session = session;
    this.project = project;
  }

  /**
   * Finds these and what they need at run time, in the order of a class path.
   *
   * @return the files by {@code groupId:artifactId}
   * @throws DependencyResolutionException if one is not to be had
   */
  public Map<String, Path> resolve(List<Dependency> wanted) throws DependencyResolutionException {
    List<org.eclipse.aether.graph.Dependency> roots = new ArrayList<>();
    for (Dependency each : wanted) {
      roots.add(
          RepositoryUtils.toDependency(
                  each, session.getRepositorySession().getArtifactTypeRegistry())
              .setScope("runtime"));
    }
    CollectRequest request =
        new CollectRequest(roots, List.of(), project.getRemoteProjectRepositories());
    Map<String, Path> files = new LinkedHashMap<>();
    for (ArtifactResult each :
        system
            .resolveDependencies(
                session.getRepositorySession(),
                new DependencyRequest(request, (node, parents) -> isNeeded(node)))
            .getArtifactResults()) {
      Artifact found = each.getArtifact();
      files.put(
          found.getGroupId() + ":" + found.getArtifactId() + classifier(found),
          found.getFile().toPath());
    }
    return files;
  }

  private static boolean isNeeded(DependencyNode node) {
    return node.getDependency() == null
        || !NOT_AT_RUN_TIME.contains(node.getDependency().getScope());
  }

  private static String classifier(Artifact artifact) {
    return artifact.getClassifier().isEmpty() ? "" : ":" + artifact.getClassifier();
  }
}
