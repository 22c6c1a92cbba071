package dev.signet.maven;

import dev.signet.maven.app.ClientFiles;
import dev.signet.maven.layout.CommonRules;
import dev.signet.maven.layout.Layout;
import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.message.Problems;
import dev.signet.maven.project.BuiltProject;
import dev.signet.maven.project.CloudFunction;
import dev.signet.maven.project.FunctionsManifest;
import dev.signet.maven.project.Library;
import dev.signet.maven.project.MiniProgramRoots;
import dev.signet.maven.tree.OutputTree;
import dev.signet.maven.tree.Overrides;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that lay functions out, or say what keeps them from it. */
abstract class LayoutMojo extends ContainerMojo {

  /** The compiled classes. */
  @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
  File classes;

  /** The folder that gets a folder for each layout. */
  @Parameter(
      property = "signet.outputDirectory",
      defaultValue = "${project.build.directory}/signet")
  File outputDirectory;

  /**
   * The project's own files for a layout, in a folder of the layout's name. Each replaces what
   * Signet would write at its path, or is added.
   */
  @Parameter(
      property = "signet.overrideDirectory",
      defaultValue = "${project.basedir}/src/main/signet")
  File overrideDirectory;

  /** The folder of the Mini Program that gets the typed client; none unless given. */
  @Parameter(property = "signet.clientDirectory")
  File clientDirectory;

  /** The layouts to make; those that the class path allows unless given. */
  @Parameter(property = "signet.layouts")
  List<String> layouts;

  private List<Layout> known;

  private List<Layout> known() throws MojoFailureException {
    if (known == null) {
      known = new ArrayList<>(cloudbaseLayouts());
      known.add(containerLayout());
    }
    return known;
  }

  /**
   * Returns whether the goal has nothing to do: it is left out, or the module is a parent that
   * hands the plugin on, or one of its modules without a use of Signet.
   */
  final boolean isLeftOut() throws MojoFailureException {
    if (skip || "pom".equals(project.getPackaging())) {
      return true;
    }
    boolean uses =
        project.getArtifacts().stream()
            .anyMatch(artifact -> Library.isOfSignet(artifact.getGroupId()));
    if (!uses) {
      say(PluginMessages.MODULE_LEFT_OUT, project.getArtifactId());
    }
    return !uses;
  }

  /** Returns the module as its build left it, or ends the goal if it has no functions. */
  final BuiltProject builtProject() throws MojoFailureException {
    Path directory = classes.toPath();
    Path manifest = directory.resolve(FunctionsManifest.PATH);
    if (!Files.exists(manifest)) {
      throw failure(PluginMessages.NO_MANIFEST.format(locale(), manifest));
    }
    try {
      List<CloudFunction> functions = FunctionsManifest.read(directory);
      if (functions.isEmpty()) {
        throw failure(PluginMessages.NO_FUNCTIONS.format(locale(), manifest));
      }
      return new BuiltProject(
          project.getArtifactId(),
          project.getVersion(),
          project.getBasedir().toPath(),
          directory,
          functions,
          libraries());
    } catch (IOException e) {
      throw failure(PluginMessages.MANIFEST_NOT_READ.format(locale(), manifest, e.getMessage()));
    }
  }

  /** Returns what a layout's folder shall hold, with the files of the project in it. */
  final OutputTree tree(Layout layout, BuiltProject built) throws MojoFailureException {
    OutputTree tree = new OutputTree();
    Path folder = outputDirectory.toPath().resolve(layout.name());
    try {
      layout.layOut(built, tree);
      Problems problems = new Problems(locale());
      for (Overrides.Taken taken :
          Overrides.apply(overrideDirectory.toPath().resolve(layout.name()), tree)) {
        tell(folder, taken);
      }
      layout.checkFiles(tree, problems);
      failOn(problems);
      return tree;
    } catch (IOException e) {
      throw notWritten(folder, e);
    }
  }

  final MojoFailureException notWritten(Path folder, IOException e) throws MojoFailureException {
    return failure(PluginMessages.TREE_NOT_WRITTEN.format(locale(), folder, e));
  }

  private void tell(Path folder, Overrides.Taken taken) throws MojoFailureException {
    PluginMessages message =
        taken.replaces() ? PluginMessages.OVERRIDE_REPLACES : PluginMessages.OVERRIDE_ADDS;
    say(message, folder.resolve(taken.path()), taken.source());
    if (!taken.difference().isEmpty()) {
      getLog()
          .debug(
              PluginMessages.OVERRIDE_DIFFERS.format(locale(), taken.source(), taken.difference()));
    }
  }

  /** Returns the layouts that were asked for, checked against the project. */
  final List<Layout> checkedLayouts(BuiltProject built) throws MojoFailureException {
    List<Layout> chosen = chosen(built);
    Problems problems = new Problems(locale());
    try {
      for (Layout layout : chosen) {
        layout.check(built, problems);
      }
      CommonRules common = new CommonRules(problems);
      common.checkTimers(built, chosen);
      common.checkVariables("<environment>", environment == null ? Set.of() : environment.keySet());
      common.checkVariables(
          "<environmentAtDeploy>", environmentAtDeploy == null ? List.of() : environmentAtDeploy);
      common.checkJvmOptions(jvmOptions == null ? "" : jvmOptions);
      checkFolder(problems);
      if (clientDirectory != null && ClientFiles.of(built.classes()).isEmpty()) {
        problems.add(PluginMessages.CLIENT_MISSING, built.classes());
      }
    } catch (IOException e) {
      throw failure(PluginMessages.BUILD_NOT_READ.format(locale(), e));
    }
    checkOverrides(problems);
    failOn(problems);
    return chosen;
  }

  private List<Layout> chosen(BuiltProject built) throws MojoFailureException {
    if (layouts == null || layouts.isEmpty()) {
      List<Layout> fitting = known().stream().filter(layout -> layout.fits(built)).toList();
      if (fitting.isEmpty()) {
        throw failure(PluginMessages.NOTHING_TO_LAY_OUT.format(locale(), built.name()));
      }
      return fitting;
    }
    List<Layout> named = new ArrayList<>();
    for (String name : layouts) {
      named.add(named(name.trim()));
    }
    return named;
  }

  /** WeChat's tools would upload what is there as functions of Node. */
  private void checkFolder(Problems problems) throws IOException {
    Path folder = outputDirectory.toPath().toAbsolutePath().normalize();
    for (MiniProgramRoots.Root root : MiniProgramRoots.of(project.getBasedir().toPath())) {
      if (folder.startsWith(root.folder()) || root.folder().startsWith(folder)) {
        problems.add(PluginMessages.UNDER_FUNCTION_ROOT, folder, root.folder(), root.config());
      }
    }
  }

  /** A misspelt folder would be ignored in silence. */
  private void checkOverrides(Problems problems) throws MojoFailureException {
    File[] folders = overrideDirectory.listFiles(File::isDirectory);
    if (folders != null) {
      Arrays.sort(folders);
      for (File folder : folders) {
        if (find(folder.getName()).isEmpty()) {
          problems.add(PluginMessages.OVERRIDE_UNKNOWN, folder, overrideDirectory, names());
        }
      }
    }
  }

  private Optional<Layout> find(String name) throws MojoFailureException {
    return known().stream().filter(layout -> layout.name().equals(name)).findFirst();
  }

  private String names() throws MojoFailureException {
    return known().stream().map(Layout::name).collect(Collectors.joining(", "));
  }

  private Layout named(String name) throws MojoFailureException {
    Optional<Layout> found = find(name);
    if (found.isEmpty()) {
      throw failure(PluginMessages.LAYOUT_UNKNOWN.format(locale(), name, names()));
    }
    return found.get();
  }

  private List<Library> libraries() {
    List<Library> libraries = new ArrayList<>();
    for (Artifact artifact : project.getArtifacts()) {
      if (artifact.getArtifactHandler().isAddedToClasspath()
          && (Artifact.SCOPE_COMPILE.equals(artifact.getScope())
              || Artifact.SCOPE_RUNTIME.equals(artifact.getScope()))) {
        libraries.add(library(artifact));
      }
    }
    return List.copyOf(libraries);
  }

  private static Library library(Artifact artifact) {
    return new Library(
        artifact.getGroupId(),
        artifact.getArtifactId(),
        artifact.getVersion(),
        artifact.getFile().toPath());
  }
}
