package dev.signet.maven.app;

import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.message.Problems;
import dev.signet.maven.project.BuiltProject;
import dev.signet.maven.tree.OutputTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;

/** The application as SCF's Java runtimes take it: classes at the root, jars in {@code lib}. */
public final class ExplodedApp {

  private final SortedMap<String, Path> classes;
  private final LibraryFiles libraries;

  private ExplodedApp(SortedMap<String, Path> classes, LibraryFiles libraries) {
    this.classes = classes;
    this.libraries = libraries;
  }

  /** Refuses a resource of the project that has the place of a library. */
  public static void check(BuiltProject project, Problems problems) throws IOException {
    SortedMap<String, Path> classes = FolderEntries.of(project.classes());
    for (String name : LibraryFiles.of(project.libraries()).names()) {
      if (classes.containsKey(LibraryFiles.FOLDER + name)) {
        problems.add(PluginMessages.RESOURCE_CLASH, LibraryFiles.FOLDER + name);
      }
    }
  }

  /** Reads what a project consists of; it can be added to many folders then. */
  public static ExplodedApp of(BuiltProject project) throws IOException {
    return new ExplodedApp(
        FolderEntries.of(project.classes()), LibraryFiles.of(project.libraries()));
  }

  /** Adds it to a folder, whose path is empty or ends in {@code /}. */
  public void addTo(OutputTree tree, String folder) throws IOException {
    classes.forEach((path, file) -> tree.copy(folder + path, file));
    libraries.addTo(tree, folder);
  }
}
