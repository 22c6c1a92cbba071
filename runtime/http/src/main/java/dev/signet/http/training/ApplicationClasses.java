package dev.signet.http.training;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Loads the classes of the jar or folder that holds the functions, so that an archive has those
 * that only a real call would load. No class is initialized, so none of their code runs.
 */
final class ApplicationClasses {

  /** A jar with more than an application's own classes is not loaded as a whole. */
  private static final int MOST = 2000;

  private ApplicationClasses() {}

  /**
   * Loads what stands beside a class.
   *
   * @return how many classes were loaded; 0 if there are more than 2000 of them
   * @throws IOException if the jar or folder cannot be read
   */
  static int loadBeside(Class<?> type) throws IOException {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    Path place = source == null ? null : path(source.getLocation());
    if (place == null) {
      return 0;
    }
    if (Files.isDirectory(place)) {
      return load(place, type.getClassLoader());
    }
    try (FileSystem jar = FileSystems.newFileSystem(place, (ClassLoader) null)) {
      return load(jar.getPath("/"), type.getClassLoader());
    }
  }

  private static int load(Path root, ClassLoader loader) throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      files.map(file -> root.relativize(file).toString()).sorted().forEach(names::add);
    }
    names.removeIf(
        name ->
            !name.endsWith(".class")
                || name.startsWith("META-INF")
                || name.endsWith("module-info.class"));
    if (names.size() > MOST) {
      return 0;
    }
    int loaded = 0;
    for (String name : names) {
      String type = name.substring(0, name.length() - ".class".length());
      loaded += loads(type.replace('/', '.').replace('\\', '.'), loader) ? 1 : 0;
    }
    return loaded;
  }

  private static boolean loads(String name, ClassLoader loader) {
    try {
      Class.forName(name, false, loader);
      return true;
    } catch (ClassNotFoundException | LinkageError withoutItsLibrary) {
      return false;
    }
  }

  private static Path path(URL location) {
    try {
      return location == null || !location.getProtocol().equals("file")
          ? null
          : Path.of(new URI(location.toString()));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }
}
