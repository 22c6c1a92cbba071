package dev.signet.maven.project;

import java.nio.file.Path;
import java.util.List;

/**
 * A module with cloud functions, as its build left it.
 *
 * @param name the artifact's id
 * @param version the artifact's version
 * @param directory the module's folder
 * @param classes its compiled classes and resources
 * @param functions its own functions; never empty
 * @param libraries what it needs at run time, in the order of its class path
 */
public record BuiltProject(
    String name,
    String version,
    Path directory,
    Path classes,
    List<CloudFunction> functions,
    List<Library> libraries) {

  /** Returns the functions that can be event functions. */
  public List<CloudFunction> functionsWithHandler() {
    return functions.stream().filter(function -> function.handler() != null).toList();
  }

  /** Returns the functions that only a Spring application serves. */
  public List<CloudFunction> functionsOfBeans() {
    return functions.stream().filter(function -> !function.beans().isEmpty()).toList();
  }

  /** Returns whether an artifact of Signet is on the class path. */
  public boolean uses(String signetArtifact) {
    return libraries.stream().anyMatch(library -> library.isSignet(signetArtifact));
  }
}
