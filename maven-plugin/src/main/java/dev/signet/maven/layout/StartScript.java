package dev.signet.maven.layout;

import dev.signet.maven.layout.image.Collector;
import java.util.List;

/** Parts of the scripts with which a platform starts a JVM. */
public final class StartScript {

  /**
   * A heap of this share leaves room for what a JVM needs besides: class data, compiled code,
   * threads and the buffers of connections.
   */
  private static final int HEAP_PERCENT = 60;

  private StartScript() {}

  /**
   * Returns the options of a JVM that shall start fast in little memory, and end when memory has
   * run out, so that the platform starts another.
   *
   * @param memoryMb the memory of the function. The JVM is told, because a sandbox may show it that
   *     of the whole machine
   * @param more options besides, or empty
   */
  public static String options(int memoryMb, String more) {
    return optionsWithoutExit(memoryMb, "-XX:+ExitOnOutOfMemoryError " + more);
  }

  /** Returns the options for a host that ends by itself when memory has run out. */
  public static String optionsWithoutExit(int memoryMb, String more) {
    List<String> options =
        List.of(
            Collector.options(more),
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-XX:MaxRAM=" + memoryMb + "m",
            "-XX:MaxRAMPercentage=" + HEAP_PERCENT,
            more);
    return String.join(" ", options).strip();
  }
}
