package dev.signet.dev.project;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the last build compiled, so that a change of method bodies compiles their files alone. */
final class LastBuild {

  private final Snapshot files;
  private final Path classes;
  private final Map<Path, String> texts;

  private LastBuild(Snapshot files, Path classes, Map<Path, String> texts) {
    this.files = files;
    this.classes = classes;
    this.texts = texts;
  }

  /** Notes the texts that are about to be compiled. */
  static LastBuild of(Snapshot files, Path classes, Charset encoding) throws IOException {
    Map<Path, String> texts = new HashMap<>();
    for (Path source : files.sources()) {
      texts.put(source, read(source, encoding));
    }
    return new LastBuild(files, classes, texts);
  }

  /**
   * Returns the sources of which nothing but bodies has changed, if that is all that has changed;
   * none if everything has to be compiled.
   */
  List<Path> changedInBodies(Snapshot now, Declarations declarations, Charset encoding)
      throws IOException {
    List<Path> changed = now.changedSources(files);
    if (!Files.isDirectory(classes)) {
      return List.of();
    }
    for (Path source : changed) {
      if (!declarations.areSame(texts.get(source), read(source, encoding))) {
        return List.of();
      }
    }
    return changed;
  }

  /** Copies the classes and resources, which another build goes on from. */
  void copyTo(Path folder) throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(classes)) {
      walk.forEach(all::add);
    }
    for (Path each : all) {
      Path to = folder.resolve(classes.relativize(each));
      if (Files.isDirectory(each)) {
        Files.createDirectories(to);
      } else {
        Files.copy(each, to);
      }
    }
  }

  private static String read(Path source, Charset encoding) throws IOException {
    return new String(Files.readAllBytes(source), encoding);
  }
}
