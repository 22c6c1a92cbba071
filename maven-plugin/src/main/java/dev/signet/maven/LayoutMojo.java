package dev.signet.maven;

import dev.signet.maven.layout.Layout;
import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.message.Problems;
import dev.signet.maven.project.BuiltProject;
import dev.signet.maven.project.CloudFunction;
import dev.signet.maven.project.FunctionsManifest;
import dev.signet.maven.project.Library;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
      return new BuiltProject(
          project.getArtifactId(),
          project.getBasedir().toPath(),
          directory,
          functions,
          libraries());
    } catch (IOException e) {
      throw failure(PluginMessages.MANIFEST_NOT_READ.format(locale(), manifest, e.getMessage()));
    }
  }

  /** Returns the layouts that were asked for, checked against the project. */
  final List<Layout> checkedLayouts(BuiltProject built) throws MojoFailureException {
    List<Layout> chosen = chosen(built);
    Problems problems = new Problems(locale());
    chosen.forEach(layout -> layout.check(built, problems));
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

  private Layout named(String name) throws MojoFailureException {
    Optional<Layout> found =
        known().stream().filter(layout -> layout.name().equals(name)).findFirst();
    if (found.isEmpty()) {
      String names = known().stream().map(Layout::name).collect(Collectors.joining(", "));
      throw failure(PluginMessages.LAYOUT_UNKNOWN.format(locale(), name, names));
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
