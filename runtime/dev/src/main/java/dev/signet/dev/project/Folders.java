package dev.signet.dev.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folders that the local server writes for a project; each of its processes has its own. */
final class Folders {

  private static final String RUN = "run-";

  private final Path run;
  private int last;

  /** Takes a folder for this process, and removes those of processes that have ended. */
  Folders(Path work) {
    run = work.resolve(RUN + ProcessHandle.current().pid());
    delete(run);
    try (DirectoryStream<Path> others = Files.newDirectoryStream(work, RUN + "*")) {
      for (Path other : others) {
        if (hasEnded(other.getFileName().toString().substring(RUN.length()))) {
          delete(other);
        }
      }
    } catch (IOException none) {
      // The first run of this project.
    }
  }

  private static boolean hasEnded(String pid) {
    try {
      return ProcessHandle.of(Long.parseLong(pid)).isEmpty();
    } catch (NumberFormatException somebodyElses) {
      return false;
    }
  }

  /** Makes a folder for the next generation of classes. */
  Path next() throws IOException {
    last++;
    Path folder = run.resolve(String.valueOf(last));
    Files.createDirectories(folder);
    return folder;
  }

  void deleteAll() {
    delete(run);
  }

  /** Deletes a folder as far as that is possible; the next start tries again. */
  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(Folders::deleteOne);
    } catch (IOException | UncheckedIOException left) {
      // Windows keeps files that are open.
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException inUse) {
      // As above.
    }
  }
}
