package dev.signet.maven.dev;

import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.message.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** A module of Maven as the local server needs it. */
public final class DevModule {

  private static final String SIGNET = "dev.signet";
  private static final String SERVER = "signet-dev";
  private static final String RUNTIME = "signet-runtime";

  /** Compile languages that the local server knows nothing of. */
  private static final Set<String> OTHER_COMPILERS =
      Set.of(
          "kotlin-maven-plugin", "gmavenplus-plugin", "scala-maven-plugin", "aspectj-maven-plugin");

  private final MavenProject project;
  private final MojoExecution execution;
  private final Resolver resolver;

  /** Creates a view of a module. */
  public DevModule(MavenProject project, MojoExecution execution, Resolver resolver) {
    this.project = project;
    this.execution = execution;
    this.resolver = resolver;
  }

  /** Refuses what the local server would build otherwise than Maven. */
  public void check(Problems problems) {
    for (org.apache.maven.model.Plugin plugin : project.getBuildPlugins()) {
      if (OTHER_COMPILERS.contains(plugin.getArtifactId())) {
        problems.add(PluginMessages.OTHER_LANGUAGE, plugin.getArtifactId());
      }
    }
  }

  /**
   * Returns the class path of the server: what the module's tests have but its own classes and
   * those of other modules of this build, and signet-dev, of this plugin's version, if it is not
   * there.
   *
   * @param problems receives another version of Signet in the module
   */
  public List<Path> classPath(Problems problems)
      throws DependencyResolutionRequiredException, DependencyResolutionException {
    Set<Path> path = new LinkedHashSet<>();
    for (Path element : testPath()) {
      if (!Files.isDirectory(element) || isSignets(element)) {
        path.add(element);
      }
    }
    if (find(SERVER) == null) {
      addServer(path, problems);
    }
    return List.copyOf(path);
  }

  private void addServer(Set<Path> path, Problems problems) throws DependencyResolutionException {
    String version = execution.getVersion();
    Artifact runtime = find(RUNTIME);
    if (runtime != null && !runtime.getBaseVersion().equals(version)) {
      problems.add(PluginMessages.OTHER_SIGNET, runtime.getBaseVersion(), version);
      return;
    }
    Dependency server = new Dependency();
    server.setGroupId(SIGNET);
    server.setArtifactId(SERVER);
    server.setVersion(version);
    Map<String, Path> files = resolver.resolve(List.of(server));
    files.forEach(
        (name, file) -> {
          if (project.getArtifacts().stream().noneMatch(each -> name.equals(name(each)))) {
            path.add(file);
          }
        });
  }

  private Artifact find(String artifact) {
    return project.getArtifacts().stream()
        .filter(each -> name(each).equals(SIGNET + ":" + artifact))
        .findFirst()
        .orElse(null);
  }

  private static String name(Artifact artifact) {
    String classifier = artifact.getClassifier();
    return artifact.getGroupId()
        + ":"
        + artifact.getArtifactId()
        + (classifier == null || classifier.isEmpty() ? "" : ":" + classifier);
  }

  /**
   * Writes the description of the module.
   *
   * @param processors what of annotation processors is to be resolved
   * @return its file
   */
  public Path describe(
      CompilerConfiguration compiler, CompilerOptions options, List<Dependency> processors)
      throws IOException, DependencyResolutionRequiredException, DependencyResolutionException {
    Path work = Path.of(project.getBuild().getDirectory(), "signet", "dev");
    String encoding = compiler.text("encoding", "encoding", "project.build.sourceEncoding");
    ProjectDescription text =
        new ProjectDescription()
            .put("base", project.getBasedir().toPath())
            .put("work", work)
            .put("encoding", encoding == null ? System.getProperty("file.encoding") : encoding)
            .put("parent", String.valueOf(ProcessHandle.current().pid()))
            .put("sources", sources(compiler))
            .put("classpath", compilePath())
            .put("options", options.options())
            .put("siblings", siblings())
            .put("build", poms());
    if (!processors.isEmpty()) {
      text.put("processorpath", List.copyOf(resolver.resolve(processors).values()));
    }
    for (int i = 0; i < project.getResources().size(); i++) {
      describe(text, "resources." + i + ".", project.getResources().get(i));
    }
    Path file = work.resolve("project.properties");
    text.write(file);
    return file;
  }

  private void describe(ProjectDescription text, String prefix, Resource resource) {
    text.put(prefix + "directory", Path.of(resource.getDirectory()))
        .put(prefix + "target", resource.getTargetPath() == null ? "" : resource.getTargetPath())
        .put(prefix + "includes", resource.getIncludes())
        .put(prefix + "excludes", resource.getExcludes());
    if (resource.isFiltering()) {
      text.put(prefix + "filteredTo", Path.of(project.getBuild().getOutputDirectory()));
    }
  }

  /** Returns the roots of sources but what the annotation processors write, which they do again. */
  private List<Path> sources(CompilerConfiguration compiler) {
    String given = compiler.text("generatedSourcesDirectory");
    Path generated =
        given == null
            ? Path.of(project.getBuild().getDirectory(), "generated-sources", "annotations")
            : project.getBasedir().toPath().resolve(given);
    return project.getCompileSourceRoots().stream()
        .map(Path::of)
        .map(Path::toAbsolutePath)
        .filter(root -> !root.equals(generated.toAbsolutePath()))
        .toList();
  }

  private List<Path> compilePath() throws DependencyResolutionRequiredException {
    return paths(project.getCompileClasspathElements());
  }

  private List<Path> testPath() throws DependencyResolutionRequiredException {
    return paths(project.getTestClasspathElements());
  }

  /** Returns the elements but the module's own classes. */
  private List<Path> paths(List<String> elements) {
    Path own = Path.of(project.getBuild().getOutputDirectory());
    Path tests = Path.of(project.getBuild().getTestOutputDirectory());
    return elements.stream()
        .map(Path::of)
        .filter(path -> !path.equals(own) && !path.equals(tests))
        .toList();
  }

  private List<Path> siblings() throws DependencyResolutionRequiredException {
    return testPath().stream().filter(Files::isDirectory).filter(each -> !isSignets(each)).toList();
  }

  /** Returns whether a folder of classes is Signet's own, in a build of Signet itself. */
  private boolean isSignets(Path folder) {
    return project.getArtifacts().stream()
        .anyMatch(
            each ->
                each.getGroupId().equals(SIGNET)
                    && each.getFile() != null
                    && each.getFile().toPath().equals(folder));
  }

  private List<Path> poms() {
    List<Path> poms = new ArrayList<>();
    for (MavenProject each = project; each != null; each = each.getParent()) {
      if (each.getFile() != null) {
        poms.add(each.getFile().toPath());
      }
    }
    return poms;
  }
}
