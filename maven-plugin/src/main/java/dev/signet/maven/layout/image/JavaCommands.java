package dev.signet.maven.layout.image;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The commands that start the service, and that train it for an archive of classes. An archive fits
 * only a start with the same class path, so both are written here.
 *
 * @param java the release of Java that runs them
 * @param options the options of the JVM, in their order
 * @param program the {@code java} to run
 * @param jar the runnable jar, by the path that both commands use
 */
public record JavaCommands(int java, List<String> options, String program, String jar) {

  /** The first release that writes an archive at its end. */
  public static final int OLDEST = 13;

  /** From this release on there is the AOT cache, which holds more than classes. */
  private static final int AOT = 25;

  private static final String TRAINING = "dev.signet.http.training.SignetTraining";

  /**
   * The heap of the training run. A share of the building machine's memory could be over 32 GB,
   * where the JVM uses wide pointers, and its archive would not fit one with narrow ones.
   */
  private static final String TRAINING_HEAP = "-Xmx256m";

  public JavaCommands {
    options = List.copyOf(options);
  }

  /**
   * Returns whether an archive would hold the classes of the jar. Before the AOT cache the JVM
   * leaves out those of a path that a URL writes otherwise, such as one with a space, and says so
   * only in its log (seen with 17).
   */
  public boolean sharesClasses() {
    String url = Path.of(jar).toUri().getRawPath();
    return java >= AOT || (!url.contains("%") && url.chars().allMatch(c -> c < 128));
  }

  /** Returns the file name that an archive of this Java usually has. */
  public String archiveName() {
    return java >= AOT ? "app.aot" : "app.jsa";
  }

  /**
   * Returns the command that writes an archive, and ends.
   *
   * @param calls a file with calls of user code; empty for none
   */
  public List<String> training(String archive, String calls) {
    List<String> command = new ArrayList<>();
    command.add(program);
    command.add((java >= AOT ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive);
    options.stream().filter(option -> !setsHeap(option)).forEach(command::add);
    command.addAll(List.of(TRAINING_HEAP, "-cp", jar, TRAINING));
    if (!calls.isEmpty()) {
      command.add(calls);
    }
    return List.copyOf(command);
  }

  /**
   * Returns the command that serves.
   *
   * @param archive the archive to start with; empty for none
   */
  public List<String> start(String archive) {
    List<String> command = new ArrayList<>();
    command.add(program);
    if (!archive.isEmpty()) {
      command.add((java >= AOT ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive);
    }
    command.addAll(options);
    command.addAll(List.of("-jar", jar));
    return List.copyOf(command);
  }

  private static boolean setsHeap(String option) {
    return option.startsWith("-Xmx")
        || option.startsWith("-Xms")
        || option.startsWith("-XX:MaxHeapSize")
        || option.contains("RAMPercentage");
  }
}
