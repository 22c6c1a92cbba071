package dev.signet.maven.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files below a folder by their paths with {@code /}, sorted. */
final class FolderEntries {

  private FolderEntries() {}

  /** Returns the files; symbolic links count as what they lead to. */
  static SortedMap<String, Path> of(Path folder) throws IOException {
    SortedMap<String, Path> entries = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        entries.put(folder.relativize(file).toString().replace('\\', '/'), file);
      }
    }
    return entries;
  }
}
