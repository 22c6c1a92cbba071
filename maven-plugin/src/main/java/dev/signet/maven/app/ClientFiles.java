package dev.signet.maven.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The typed client that the compiler wrote, for the Mini Program that uses it. */
public final class ClientFiles {

  private static final String FOLDER = "META-INF/signet/client";

  private ClientFiles() {}

  /** Returns the scripts and their types, sorted; none if the compiler wrote no client. */
  public static List<Path> of(Path classes) throws IOException {
    Path folder = classes.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(ClientFiles::isForMiniPrograms).sorted().toList();
    }
  }

  /**
   * Copies the files that differ, so that WeChat's tools compile nothing anew without a reason.
   *
   * @return how many were new or changed
   */
  public static int copy(List<Path> files, Path directory) throws IOException {
    Files.createDirectories(directory);
    int changed = 0;
    for (Path file : files) {
      Path copy = directory.resolve(file.getFileName());
      if (!Files.exists(copy) || Files.mismatch(file, copy) >= 0) {
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        changed++;
      }
    }
    return changed;
  }

  private static boolean isForMiniPrograms(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".js") || name.endsWith(".d.ts");
  }
}
