package dev.signet.benchmarks.process;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The targets: each is a bound on the ratio of two contestants' figures, with the reason from a
 * profile if it is known to be missed.
 */
final class Targets {

  private record Target(String ours, String peer, boolean atMost, double bound, String reason) {}

  private final List<Target> targets;

  private Targets(List<Target> targets) {
    this.targets = targets;
  }

  /**
   * Reads lines with five columns separated by tabs: ours, {@code <=} or {@code >=}, bound, peer,
   * reason or {@code -}.
   */
  static Targets read(Path file) throws IOException {
    List<Target> targets = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        String[] c = line.split("\t", 5);
        targets.add(new Target(c[0], c[3], c[1].equals("<="), Double.parseDouble(c[2]), c[4]));
      }
    }
    return new Targets(targets);
  }

  /**
   * Prints for each target whether it is met; it is open if one of its contestants was not
   * measured.
   */
  void print(Map<String, Double> figures, PrintStream out) {
    out.println();
    for (Target target : targets) {
      String aim =
          String.format(
              Locale.ROOT,
              "%s %s %.2f x %s",
              target.ours,
              target.atMost ? "at most" : "at least",
              target.bound,
              target.peer);
      Double ours = figures.get(target.ours);
      Double peer = figures.get(target.peer);
      if (ours == null || peer == null) {
        out.println("NOT MEASURED  " + aim);
        continue;
      }
      double ratio = ours / peer;
      boolean met = target.atMost ? ratio <= target.bound : ratio >= target.bound;
      out.printf(Locale.ROOT, "%-12s  %s: %.2f%n", met ? "met" : "MISSED", aim, ratio);
      if (!met && !target.reason.equals("-")) {
        out.println("              because " + target.reason);
      }
    }
  }
}
