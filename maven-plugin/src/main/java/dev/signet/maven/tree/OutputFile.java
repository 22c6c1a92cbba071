package dev.signet.maven.tree;

import java.nio.file.Path;

/** One file of an {@link OutputTree}. */
public sealed interface OutputFile {

  /** A text that people may edit; an edited one is kept. */
  record Generated(byte[] content, boolean executable) implements OutputFile {}

  /** Bytes that are written anew each time. */
  record Made(byte[] content) implements OutputFile {}

  /** A file of the build. */
  record Copied(Path source) implements OutputFile {}
}
