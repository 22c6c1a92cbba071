package dev.signet.maven.layout;

import dev.signet.maven.message.Problems;
import dev.signet.maven.project.BuiltProject;
import dev.signet.maven.tree.OutputTree;
import java.io.IOException;

/** One way of deploying functions. */
public interface Layout {

  /** Returns the name in {@code <layouts>}, which is that of its folder too. */
  String name();

  /** Returns whether the platform runs the timers of functions that are deployed so. */
  default boolean runsTimers() {
    return false;
  }

  /** Returns whether a project that names no layouts gets this one. */
  boolean fits(BuiltProject project);

  /**
   * Adds what the platform would refuse or change, with the cure.
   *
   * @throws IOException if a file of the build cannot be read
   */
  void check(BuiltProject project, Problems problems) throws IOException;

  /**
   * Adds the layout's files. Called only if {@link #check} found nothing.
   *
   * @throws IOException if a file of the build cannot be read
   */
  void layOut(BuiltProject project, OutputTree tree) throws IOException;

  /**
   * Adds what the platform would refuse in the files, such as their size.
   *
   * @throws IOException if a file of the build cannot be read
   */
  default void checkFiles(OutputTree tree, Problems problems) throws IOException {}
}
