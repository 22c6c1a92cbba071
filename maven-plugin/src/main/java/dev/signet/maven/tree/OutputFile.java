package dev.signet.maven.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One file of an {@link OutputTree}. */
public sealed interface OutputFile {

  /** Returns whether its mode is 0755; it is 0644 otherwise. */
  default boolean executable() {
    return false;
  }

  /**
   * Returns the bytes that the file shall have.
   *
   * @throws IOException if they come from a file that cannot be read
   */
  byte[] content() throws IOException;

  /** Returns the number of bytes. */
  default long size() throws IOException {
    return content().length;
  }

  /** Returns what is the same object for two files of the same content, so that they are linked. */
  Object origin();

  /** A text that people may edit; an edited one is kept. */
  record Generated(byte[] content, boolean executable) implements OutputFile {
    @Override
    public Object origin() {
      return this;
    }
  }

  /** Bytes that are written anew each time. */
  record Made(byte[] content) implements OutputFile {
    @Override
    public Object origin() {
      return content;
    }
  }

  /** A file of the build. */
  record Copied(Path source) implements OutputFile {
    @Override
    public byte[] content() throws IOException {
      return Files.readAllBytes(source);
    }

    @Override
    public long size() throws IOException {
      return Files.size(source);
    }

    @Override
    public Object origin() {
      return source;
    }
  }

  /** A file of the project's override folder, which stands for what Signet would write. */
  record Own(byte[] content, boolean executable, Path source) implements OutputFile {
    @Override
    public Object origin() {
      return this;
    }
  }
}
