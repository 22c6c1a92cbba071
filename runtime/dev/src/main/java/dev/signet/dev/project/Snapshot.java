package dev.signet.dev.project;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The files of a project at one moment, each with what changes when it is written or replaced.
 * Equal if nothing has changed.
 */
final class Snapshot {

  private static final String JAVA = ".java";

  /** Describes a module, which the local server, like every class path, does without. */
  private static final String MODULE = "module-info.java";

  private final Map<Path, String> sources = new TreeMap<>();
  private final Map<Path, String> resources = new TreeMap<>();
  private final Map<Path, String> siblings = new TreeMap<>();
  private final Map<Path, String> build = new TreeMap<>();

  private Snapshot() {}

  static Snapshot of(Project project) {
    Snapshot now = new Snapshot();
    for (Path folder : project.sources()) {
      walk(folder, Snapshot::isSource, now.sources);
    }
    for (ResourceFolder folder : project.resources()) {
      walk(folder.directory(), Snapshot::isFinished, now.resources);
    }
    for (Path folder : project.siblings()) {
      walk(folder, file -> true, now.siblings);
    }
    for (Path file : project.build()) {
      walk(file, each -> true, now.build);
    }
    return now;
  }

  /** Returns the Java sources, sorted. */
  List<Path> sources() {
    return new ArrayList<>(sources.keySet());
  }

  /** Returns the resources, sorted. */
  Iterable<Path> resources() {
    return resources.keySet();
  }

  boolean hasOtherBuild(Snapshot before) {
    return !build.equals(before.build);
  }

  /** Returns the sources that differ, if only they do and none came or went; none otherwise. */
  List<Path> changedSources(Snapshot before) {
    List<Path> changed = new ArrayList<>();
    if (sources.keySet().equals(before.sources.keySet())
        && resources.equals(before.resources)
        && siblings.equals(before.siblings)) {
      sources.forEach(
          (file, state) -> {
            if (!state.equals(before.sources.get(file))) {
              changed.add(file);
            }
          });
    }
    return changed;
  }

  /** Returns whether a file below this folder is not the same as before. */
  boolean differsIn(Path folder, Snapshot before) {
    return !below(folder, resources).equals(below(folder, before.resources));
  }

  private static Map<Path, String> below(Path folder, Map<Path, String> files) {
    Map<Path, String> below = new TreeMap<>(files);
    below.keySet().removeIf(file -> !file.startsWith(folder));
    return below;
  }

  private static boolean isSource(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(JAVA) && !name.startsWith(".") && !name.equals(MODULE);
  }

  /** Leaves out what editors write beside a file while they save it. */
  private static boolean isFinished(Path file) {
    String name = file.getFileName().toString();
    return !name.endsWith("~")
        && !name.endsWith(".swp")
        && !name.startsWith(".#")
        && !name.endsWith("___jb_tmp___")
        && !name.endsWith("___jb_old___");
  }

  private static void walk(Path folder, Predicate<Path> counts, Map<Path, String> files) {
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new Visitor(counts, files));
    } catch (IOException unreadable) {
      // What cannot be read is not there, as for the build tool.
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Snapshot
        && sources.equals(((Snapshot) other).sources)
        && resources.equals(((Snapshot) other).resources)
        && siblings.equals(((Snapshot) other).siblings)
        && build.equals(((Snapshot) other).build);
  }

  @Override
  public int hashCode() {
    return sources.hashCode();
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {

    private final Predicate<Path> counts;
    private final Map<Path, String> files;

    Visitor(Predicate<Path> counts, Map<Path, String> files) {
      this.counts = counts;
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
      if (is.isRegularFile() && counts.test(file)) {
        files.put(file, is.lastModifiedTime() + "/" + is.size() + "/" + is.fileKey());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException changing) {
      return FileVisitResult.CONTINUE;
    }
  }
}
