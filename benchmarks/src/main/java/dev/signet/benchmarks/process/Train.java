package dev.signet.benchmarks.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Starts each contestant of a file, lets it answer, and stops it as a platform does, so that a JVM
 * with that option writes an archive at its exit. Arguments: the contestants' file, a directory for
 * what the processes print.
 */
public final class Train {

  private Train() {}

  /** Runs the contestants one after the other. */
  public static void main(String[] args) throws IOException, InterruptedException {
    for (Contestant contestant : Contestant.read(Path.of(args[0]))) {
      Path output = Path.of(args[1]).resolve(contestant.name() + ".train.out");
      Server.start(contestant, Map.of(), output).close();
    }
  }
}
