package dev.signet.maven.tree;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What became of the files of a folder. */
public final class WriteReport {

  private final List<Kept> kept = new ArrayList<>();
  private final List<Path> leftOver = new ArrayList<>();
  private int files;
  private int written;
  private int removed;
  private boolean modesKept = true;

  /**
   * A text that was edited and therefore kept.
   *
   * @param file where it is
   * @param difference what Signet would change in it
   */
  public record Kept(Path file, String difference) {}

  /** Returns the texts that were edited and differ from what Signet would write. */
  public List<Kept> kept() {
    return List.copyOf(kept);
  }

  /** Returns the edited texts that belong to the folder no longer. */
  public List<Path> leftOver() {
    return List.copyOf(leftOver);
  }

  /** Returns how many files the folder shall hold. */
  public int files() {
    return files;
  }

  /** Returns how many files were new or changed. */
  public int written() {
    return written;
  }

  /** Returns how many files were removed. */
  public int removed() {
    return removed;
  }

  /** Returns whether the file system has modes such as 0755. */
  public boolean modesKept() {
    return modesKept;
  }

  void addKept(Path file, byte[] theirs, byte[] ours) {
    kept.add(new Kept(file, LineDifference.of(theirs, ours)));
  }

  void addLeftOver(Path file) {
    leftOver.add(file);
  }

  void addFile(boolean changed) {
    files++;
    if (changed) {
      written++;
    }
  }

  void addRemoved() {
    removed++;
  }

  void noModes() {
    modesKept = false;
  }
}
