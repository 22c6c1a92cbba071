package dev.signet.maven.layout.image;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an image of the functions is made from, and how it runs.
 *
 * @param java the release of Java in the base image, one of {@link #RELEASES}
 * @param base the image with the JVM, with its tag
 * @param platform such as {@code linux/amd64}; empty for that of the machine that builds
 * @param port the port to listen on, 1 to 65535
 * @param environment the variables of the image, without {@code PORT}
 * @param jvmOptions the options of the JVM, in their order
 * @param archive whether the image gets an archive of classes, made by a training run while it is
 *     built
 * @param trainingCalls the calls of user code in that run
 */
public record ImageSettings(
    int java,
    String base,
    String platform,
    int port,
    SortedMap<String, String> environment,
    List<String> jvmOptions,
    boolean archive,
    List<TrainingCall> trainingCalls) {

  /** The releases of Java that an image may run. */
  public static final List<Integer> RELEASES = List.of(21, 25);

  /**
   * A start in little memory, with room for what a JVM needs beside its heap. A process whose
   * memory ran out ends, and is replaced. Both compilers stay: an archive makes the start short,
   * and an instance serves for hours.
   */
  public static final List<String> JVM_OPTIONS =
      List.of("-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError");

  public ImageSettings {
    environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
    jvmOptions = List.copyOf(jvmOptions);
    trainingCalls = List.copyOf(trainingCalls);
  }

  /** Returns the settings of an image on this base, with the usual options and an archive. */
  public static ImageSettings of(int java, String base, int port, Map<String, String> environment) {
    return new ImageSettings(
        java, base, "", port, new TreeMap<>(environment), JVM_OPTIONS, true, List.of());
  }

  /** Returns a copy for another platform than that of the machine that builds. */
  public ImageSettings onPlatform(String other) {
    return new ImageSettings(
        java, base, other, port, environment, jvmOptions, archive, trainingCalls);
  }

  /** Returns a copy with further options of the JVM, which are separated by spaces. */
  public ImageSettings withJvmOptions(String more) {
    List<String> all = new ArrayList<>(jvmOptions);
    all.removeIf(option -> Collector.isReplaced(option, more));
    if (!more.isBlank()) {
      all.addAll(List.of(more.strip().split("\\s+")));
    }
    return new ImageSettings(java, base, platform, port, environment, all, archive, trainingCalls);
  }

  /** Returns a copy whose training run calls user code. */
  public ImageSettings withTrainingCalls(List<TrainingCall> calls) {
    return new ImageSettings(java, base, platform, port, environment, jvmOptions, archive, calls);
  }

  /** Returns a copy without an archive. */
  public ImageSettings withoutArchive() {
    return new ImageSettings(
        java, base, platform, port, environment, jvmOptions, false, trainingCalls);
  }

  /** Returns the commands of the image, in which the jar is {@code /app/app.jar}. */
  JavaCommands commands() {
    return new JavaCommands(java, jvmOptions, "java", "/app/app.jar");
  }
}
