package dev.signet.maven;

import dev.signet.maven.layout.Layout;
import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.message.Problems;
import dev.signet.maven.project.BuiltProject;
import dev.signet.maven.project.CloudFunction;
import dev.signet.maven.project.FunctionsManifest;
import dev.signet.maven.project.Library;
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
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that lay functions out, or say what keeps them from it. */
abstract class LayoutMojo extends SignetMojo {

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

  /** The layouts to make; those that the class path allows unless given. */
  @Parameter(property = "signet.layouts")
  List<String> layouts;

  private List<Layout> known() {
    return List.of();
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
      for (Overrides.Taken taken :
          Overrides.apply(overrideDirectory.toPath().resolve(layout.name()), tree)) {
        tell(folder, taken);
      }
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
    chosen.forEach(layout -> layout.check(built, problems));
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

  /** A misspelt folder would be ignored in silence. */
  private void checkOverrides(Problems problems) {
    File[] folders = overrideDirectory.listFiles(File::isDirectory);
    if (folders != null) {
      Arrays.sort(folders);
      for (File folder : folders) {
        if (known().stream().noneMatch(layout -> layout.name().equals(folder.getName()))) {
          problems.add(PluginMessages.OVERRIDE_UNKNOWN, folder, overrideDirectory, names());
        }
      }
    }
  }

  private String names() {
    return known().stream().map(Layout::name).collect(Collectors.joining(", "));
  }

  private Layout named(String name) throws MojoFailureException {
    Optional<Layout> found =
        known().stream().filter(layout -> layout.name().equals(name)).findFirst();
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
    String coordinates =
        artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion();
    return new Library(
        coordinates, artifact.getGroupId(), artifact.getArtifactId(), artifact.getFile().toPath());
  }
}
