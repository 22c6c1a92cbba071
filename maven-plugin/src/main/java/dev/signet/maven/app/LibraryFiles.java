package dev.signet.maven.app;

import dev.signet.maven.project.Library;
import dev.signet.maven.tree.OutputTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The libraries as files of a folder {@code lib}. Two libraries whose files have one name get that
 * of their group before it. A module of the same build that has no jar yet becomes one.
 */
final class LibraryFiles {

  /** The folder that holds the libraries. */
  static final String FOLDER = "lib/";

  private final Map<String, Library> byName = new LinkedHashMap<>();
  private final Map<Path, byte[]> made = new HashMap<>();

  private LibraryFiles() {}

  /** Names the files of libraries, in the order of the class path. */
  static LibraryFiles of(List<Library> libraries) {
    LibraryFiles files = new LibraryFiles();
    Map<String, Integer> uses = new HashMap<>();
    for (Library library : libraries) {
      uses.merge(key(fileName(library)), 1, Integer::sum);
    }
    for (Library library : libraries) {
      String name = fileName(library);
      boolean shared = uses.get(key(name)) > 1;
      files.byName.put(shared ? library.groupId() + "." + name : name, library);
    }
    return files;
  }

  /** Returns the file names in the order of the class path. */
  List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /**
   * Adds the libraries to a folder as they are.
   *
   * @param folder the folder that gets {@code lib/}; its path is empty or ends in {@code /}
   */
  void addTo(OutputTree tree, String folder) throws IOException {
    for (Map.Entry<String, Library> entry : byName.entrySet()) {
      Path file = entry.getValue().file();
      String path = folder + FOLDER + entry.getKey();
      if (Files.isDirectory(file)) {
        tree.bytes(path, jarOf(file));
      } else {
        tree.copy(path, file);
      }
    }
  }

  /** Adds the libraries to a folder without compression. */
  void addStoredTo(OutputTree tree, String folder) throws IOException {
    for (Map.Entry<String, Library> entry : byName.entrySet()) {
      Path file = entry.getValue().file();
      String path = folder + FOLDER + entry.getKey();
      Optional<byte[]> stored =
          Files.isDirectory(file) ? Optional.of(jarOf(file)) : StoredJar.of(file);
      if (stored.isPresent()) {
        tree.bytes(path, stored.get());
      } else {
        tree.copy(path, file);
      }
    }
  }

  /** The same array for each folder, so that they are linked. */
  private byte[] jarOf(Path directory) throws IOException {
    byte[] jar = made.get(directory);
    if (jar == null) {
      jar = JarWriter.ofFolder(directory, Map.of());
      made.put(directory, jar);
    }
    return jar;
  }

  private static String fileName(Library library) {
    return Files.isDirectory(library.file())
        ? library.artifactId() + "-" + library.version() + ".jar"
        : library.file().getFileName().toString();
  }

  /** Names that differ only in case are one file on Windows and macOS. */
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
