package dev.signet.dev.project;

import dev.signet.dev.settings.DevMessages;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Builds the classes of a project anew whenever its files change. For one thread. */
public final class ProjectBuild {

  /** After these javac is about as fast as it gets; each takes a second or two. */
  private static final int WARM_UPS = 3;

  private final Project project;
  private final Locale locale;
  private final ClassLoader parent;
  private final Watch watch;
  private final SourceCompiler compiler;
  private final Folders folders;
  private final Snapshot first;
  private final boolean alonePossible;
  private Snapshot built;

  /** What the next build may go on from; null if it has to compile everything. */
  private LastBuild last;

  private List<Problem> problems = List.of();

  /**
   * Prepares the builds of a project.
   *
   * @param parent loads what the project depends on
   * @param locale of messages
   * @throws dev.signet.host.ConfigurationException if the project cannot be built here
   */
  public ProjectBuild(Project project, ClassLoader parent, Locale locale) {
    this.project = project;
    this.locale = locale;
    this.parent = parent;
    this.watch = new Watch(project);
    this.compiler = new SourceCompiler(project, locale);
    this.folders = new Folders(project.work());
    this.alonePossible = compiler.compilesAlone();
    this.first = watch.look();
    this.built = first;
  }

  /**
   * Builds what is there now.
   *
   * @return empty if there are errors
   */
  public Optional<Generation> build() {
    built = watch.look();
    Path folder = null;
    try {
      folder = folders.next();
      Path classes = Files.createDirectories(folder.resolve("classes"));
      Path generated = Files.createDirectories(folder.resolve("generated"));
      LastBuild next = LastBuild.of(built, classes, project.encoding());
      problems = compile(classes, generated);
      if (problems.stream().noneMatch(Problem::isError)) {
        // What changed in the meantime may have been compiled in part.
        last = watch.look().equals(built) ? next : null;
        return Optional.of(new Generation(loader(classes), folder));
      }
    } catch (IOException e) {
      problems = List.of(Problem.of(DevMessages.BUILD_FAILED.format(locale, e.toString())));
    }
    if (folder != null) {
      Folders.delete(folder);
    }
    return Optional.empty();
  }

  private List<Problem> compile(Path classes, Path generated) throws IOException {
    List<Path> alone =
        last == null || !alonePossible
            ? List.of()
            : last.changedInBodies(built, compiler.declarations(), project.encoding());
    if (!alone.isEmpty()) {
      last.copyTo(classes);
      return compiler.compileAlone(alone, classes, generated);
    }
    for (ResourceFolder resources : project.resources()) {
      resources.copy(built.resources(), classes);
    }
    return compiler.compile(built.sources(), classes, generated);
  }

  private URLClassLoader loader(Path classes) {
    List<Path> path = new ArrayList<>(List.of(classes));
    path.addAll(project.siblings());
    return new URLClassLoader("project", Processors.urls(path), parent);
  }

  /** Returns the folders whose changes are seen, as people read them. */
  public String watched() {
    return project.sources().stream()
        .filter(Files::exists)
        .map(this::shown)
        .collect(Collectors.joining(", "));
  }

  private String shown(Path folder) {
    Path base = project.base();
    return (folder.startsWith(base) ? base.relativize(folder) : folder).toString();
  }

  /** Returns what was wrong with the last build. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * Compiles again what has been built, so that the compiler has warmed up before the first change.
   * Ends early when something changes.
   */
  public void warmUp() {
    for (int i = 0; i < WARM_UPS && watch.look().equals(built); i++) {
      try {
        Path folder = folders.next();
        compiler.compile(
            built.sources(),
            Files.createDirectories(folder.resolve("classes")),
            Files.createDirectories(folder.resolve("generated")));
        Folders.delete(folder);
      } catch (IOException unwritable) {
        // The next build says so.
      }
    }
  }

  /** Waits until the files differ from those of the last build. */
  public void awaitChange() throws InterruptedException {
    watch.awaitChange(built);
  }

  /** Returns what only a new start takes notice of; empty if there is nothing. */
  public List<String> needsNewStart() {
    List<String> changed = new ArrayList<>();
    if (built.hasOtherBuild(first)) {
      changed.add(DevMessages.BUILD_CHANGED.format(locale));
    }
    for (ResourceFolder folder : project.resources()) {
      if (folder.isFiltered() && built.differsIn(folder.directory(), first)) {
        changed.add(DevMessages.FILTERED_CHANGED.format(locale, folder.directory()));
      }
    }
    return changed;
  }

  /** Removes what the builds have written. */
  public void close() {
    folders.deleteAll();
  }
}
