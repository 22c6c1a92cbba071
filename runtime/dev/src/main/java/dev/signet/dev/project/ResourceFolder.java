package dev.signet.dev.project;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** A folder of resources, with patterns of Maven that say which of them count. */
final class ResourceFolder {

  private final Path directory;
  private final String target;
  private final List<PathMatcher> includes;
  private final List<PathMatcher> excludes;
  private final Path filteredTo;

  /**
   * Creates a folder.
   *
   * @param target the folder within the classes that the resources belong into; may be empty
   * @param includes patterns such as {@code **&#47;*.properties}; without one, all count
   * @param excludes patterns of those that do not count
   * @param filteredTo the folder of classes with what the build tool has made of the resources, if
   *     it replaces variables in them; null if they are taken as they are
   */
  ResourceFolder(
      Path directory,
      String target,
      List<String> includes,
      List<String> excludes,
      Path filteredTo) {
    this.directory = directory;
    this.target = target;
    this.includes = matchers(includes);
    this.excludes = matchers(excludes);
    this.filteredTo = filteredTo;
  }

  Path directory() {
    return directory;
  }

  /** Returns true if the build tool replaces variables in the resources. */
  boolean isFiltered() {
    return filteredTo != null;
  }

  /** Copies what counts of these files of the folder. */
  void copy(Iterable<Path> files, Path classes) throws IOException {
    for (Path file : files) {
      if (file.startsWith(directory)) {
        Path name = directory.relativize(file);
        if (counts(name)) {
          copy(file, target.isEmpty() ? name : Path.of(target).resolve(name), classes);
        }
      }
    }
  }

  private void copy(Path file, Path name, Path classes) throws IOException {
    Path from = filteredTo == null ? file : filteredTo.resolve(name);
    Path to = classes.resolve(name);
    if (Files.exists(from)) {
      Files.createDirectories(to.getParent());
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private boolean counts(Path name) {
    return (includes.isEmpty() || includes.stream().anyMatch(each -> each.matches(name)))
        && excludes.stream().noneMatch(each -> each.matches(name));
  }

  /**
   * Translates Maven's patterns: a trailing {@code /} means everything below, and {@code **&#47;}
   * matches no folder too.
   */
  private static List<PathMatcher> matchers(List<String> patterns) {
    List<PathMatcher> matchers = new ArrayList<>();
    for (String pattern : patterns) {
      String whole = pattern.replace('\\', '/');
      whole = whole.endsWith("/") ? whole + "**" : whole;
      StringBuilder glob = new StringBuilder("glob:");
      for (int i = 0; i < whole.length(); i++) {
        if (whole.startsWith("**/", i) && (i == 0 || whole.charAt(i - 1) == '/')) {
          glob.append("{**/,}");
          i += 2;
        } else if ("[]{}".indexOf(whole.charAt(i)) >= 0) {
          glob.append('\\').append(whole.charAt(i));
        } else {
          glob.append(whole.charAt(i));
        }
      }
      matchers.add(FileSystems.getDefault().getPathMatcher(glob.toString()));
    }
    return matchers;
  }
}
