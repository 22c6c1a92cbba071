package dev.signet.maven.layout.image;

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
 */
public record ImageSettings(
    int java,
    String base,
    String platform,
    int port,
    SortedMap<String, String> environment,
    List<String> jvmOptions,
    boolean archive) {

  /** The releases of Java that an image may run. */
  public static final List<Integer> RELEASES = List.of(21, 25);

  /** The release with which one archive, the AOT cache, holds more than classes. */
  private static final int AOT = 25;

  /** Short starts in little memory; a process whose memory ran out ends, and is replaced. */
  public static final List<String> JVM_OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:MaxRAMPercentage=75",
          "-XX:+ExitOnOutOfMemoryError");

  public ImageSettings {
    environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
    jvmOptions = List.copyOf(jvmOptions);
  }

  /** Returns the settings of an image on this base, with the usual options and an archive. */
  public static ImageSettings of(int java, String base, int port, Map<String, String> environment) {
    return new ImageSettings(java, base, "", port, new TreeMap<>(environment), JVM_OPTIONS, true);
  }

  /** Returns a copy for another platform than that of the machine that builds. */
  public ImageSettings onPlatform(String other) {
    return new ImageSettings(java, base, other, port, environment, jvmOptions, archive);
  }

  boolean hasAotCache() {
    return java >= AOT;
  }
}
