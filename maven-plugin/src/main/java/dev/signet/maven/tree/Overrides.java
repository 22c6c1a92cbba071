package dev.signet.maven.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files of the project that stand for those that Signet would write, or beside them. */
public final class Overrides {

  private Overrides() {}

  /**
   * A file that was taken from the project.
   *
   * @param path where it is in the tree
   * @param source the file of the project
   * @param replaces whether Signet would have written a file there
   * @param difference what Signet would change in it; empty if it replaces no text
   */
  public record Taken(String path, Path source, boolean replaces, String difference) {}

  /**
   * Puts every file of a folder into a tree, at its path in that folder. A script, which begins
   * with {@code #!}, can be executed and has LF, whatever a checkout on Windows made of it.
   *
   * @param folder the project's folder for the layout; it need not be there
   * @throws IOException if a file cannot be read
   */
  public static List<Taken> apply(Path folder, OutputTree tree) throws IOException {
    List<Taken> taken = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      for (Path source : filesOf(folder)) {
        String path = folder.relativize(source).toString().replace('\\', '/');
        taken.add(take(path, source, tree));
      }
    }
    return taken;
  }

  private static List<Path> filesOf(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Taken take(String path, Path source, OutputTree tree) throws IOException {
    OutputFile replaced = tree.files().get(path);
    byte[] content = Files.readAllBytes(source);
    boolean script = content.length > 1 && content[0] == '#' && content[1] == '!';
    if (script) {
      content = withLf(content);
    }
    boolean executable =
        script || (replaced == null ? isExecutable(source) : replaced.executable());
    tree.override(path, new OutputFile.Own(content, executable, source));
    String difference =
        replaced instanceof OutputFile.Generated text
            ? LineDifference.of(content, text.content())
            : "";
    return new Taken(path, source, replaced != null, difference);
  }

  private static boolean isExecutable(Path source) {
    // Everything is executable to a file system without modes.
    return source.getFileSystem().supportedFileAttributeViews().contains("posix")
        && Files.isExecutable(source);
  }

  private static byte[] withLf(byte[] text) {
    return new String(text, StandardCharsets.ISO_8859_1)
        .replace("\r\n", "\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
