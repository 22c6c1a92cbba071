package dev.signet.maven.tree;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

/**
 * Changes files of a folder, each in one step: a new file replaces the old one, so that a link to
 * the old one is never written through.
 */
final class FolderFiles {

  private static final Set<PosixFilePermission> EXECUTABLE =
      PosixFilePermissions.fromString("rwxr-xr-x");
  private static final Set<PosixFilePermission> PLAIN =
      PosixFilePermissions.fromString("rw-r--r--");
  private static final String TEMPORARY = ".signet-new";

  private final Path root;
  private final boolean modes;

  FolderFiles(Path root) throws IOException {
    this.root = root;
    Files.createDirectories(root);
    modes = Files.getFileAttributeView(root, PosixFileAttributeView.class) != null;
    folderMode(root);
  }

  boolean modesKept() {
    return modes;
  }

  /** Returns whether a file with these bytes is there, and no link to one. */
  boolean holds(Path file, byte[] content) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) == content.length
        && Arrays.equals(Files.readAllBytes(file), content);
  }

  /** Writes a file and the folders above it. */
  void write(Path file, byte[] content, boolean executable) throws IOException {
    Path fresh = temporary(file);
    Files.write(fresh, content);
    mode(fresh, executable);
    replace(fresh, file);
  }

  /** Links a file to one of the same folder; returns whether the file system allows it. */
  boolean link(Path file, Path existing) throws IOException {
    Path fresh = temporary(file);
    try {
      Files.createLink(fresh, existing);
    } catch (UnsupportedOperationException | FileSystemException e) {
      return false;
    }
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && Files.isSameFile(fresh, file)) {
      Files.delete(fresh);
    } else {
      replace(fresh, file);
    }
    return true;
  }

  /** Sets the mode if it is another. */
  void mode(Path file, boolean executable) throws IOException {
    Set<PosixFilePermission> wanted = executable ? EXECUTABLE : PLAIN;
    if (modes && !Files.getPosixFilePermissions(file).equals(wanted)) {
      Files.setPosixFilePermissions(file, wanted);
    }
  }

  /** Deletes a file, and the folders above it that are empty then. */
  void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
    for (Path folder = file.getParent();
        !folder.equals(root) && folder.startsWith(root) && isEmpty(folder);
        folder = folder.getParent()) {
      Files.delete(folder);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (var entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }

  private Path temporary(Path file) throws IOException {
    folders(file.getParent());
    Path fresh = file.resolveSibling(file.getFileName() + TEMPORARY);
    Files.deleteIfExists(fresh);
    return fresh;
  }

  private void replace(Path fresh, Path file) throws IOException {
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private void folders(Path folder) throws IOException {
    if (!folder.equals(root)) {
      folders(folder.getParent());
      if (Files.isSymbolicLink(folder)) {
        // What is below it would be written elsewhere, and the vendor's packer refuses it.
        Files.delete(folder);
      }
      if (!Files.isDirectory(folder)) {
        Files.createDirectory(folder);
        folderMode(folder);
      }
    }
  }

  private void folderMode(Path folder) throws IOException {
    mode(folder, true);
  }
}
