package dev.signet.testing.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The checked-in file. If the tests do not run in the project's folder, as in some editors, it is
 * read from the class path and cannot be written.
 */
final class MatrixFile {

  static final Path USUAL = Path.of("src", "test", "resources", "identity-matrix.txt");

  private final Path path;
  private final ClassLoader loader;

  MatrixFile(Path path, ClassLoader loader) {
    this.path = path;
    this.loader = loader;
  }

  MatrixFile at(Path other) {
    return new MatrixFile(other, loader);
  }

  Path path() {
    return path;
  }

  /** Returns the text of the file; empty if there is none. */
  Optional<String> read() {
    try {
      if (Files.exists(path)) {
        return Optional.of(Files.readString(path, StandardCharsets.UTF_8));
      }
      if (!path.equals(USUAL)) {
        return Optional.empty();
      }
      try (InputStream resource = loader.getResourceAsStream(path.getFileName().toString())) {
        return resource == null
            ? Optional.empty()
            : Optional.of(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }

  /**
   * Writes the file.
   *
   * @throws IllegalStateException if the tests do not run in the project's folder
   */
  void write(String text) {
    try {
      Path folder = path.toAbsolutePath().getParent();
      if (path.equals(USUAL) && !Files.isDirectory(Path.of("src"))) {
        throw new IllegalStateException(
            path
                + " is not written: there is no folder src in "
                + Path.of("").toAbsolutePath()
                + ". Run the test in the project's own folder, as Maven and Gradle do.");
      }
      Files.createDirectories(folder);
      Files.write(path, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be written", e);
    }
  }
}
