package dev.signet.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures the time from the start of a process to the first accepted answer, in alternated rounds:
 * each contestant starts once in every round. Arguments: rounds, the contestants' file, the
 * targets' file, the name of the contestant that is 1.00, a directory for what the processes print.
 */
public final class ColdStart {

  private ColdStart() {}

  /** Measures, and prints the table. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = Integer.parseInt(args[0]);
    List<Contestant> contestants = Contestant.read(Path.of(args[1]));
    Targets targets = Targets.read(Path.of(args[2]));
    Path directory = Files.createDirectories(Path.of(args[4]));
    Figures times = new Figures();
    Figures memory = new Figures();
    for (int round = 0; round < rounds; round++) {
      for (Contestant contestant : contestants) {
        Path output = directory.resolve(contestant.name() + ".out");
        try (Server server = Server.start(contestant, Map.of(), output)) {
          times.add(contestant.name(), server.millisToFirstAnswer());
          memory.add(contestant.name(), server.residentMib());
        }
      }
    }
    print(contestants, times, memory, classes(contestants, directory), args[3]);
    targets.print(times.medians(), System.out);
  }

  private static void print(
      List<Contestant> contestants,
      Figures times,
      Figures memory,
      Map<String, String> classes,
      String unit) {
    System.out.printf(
        "%-32s %8s %13s %8s %10s %16s%n", "", "ms", "span", "ratio", "RSS MiB", "classes (own)");
    for (Contestant contestant : contestants) {
      String name = contestant.name();
      System.out.printf(
          Locale.ROOT,
          "%-32s %8.0f %13s %8.2f %10.0f %16s%n",
          name,
          times.median(name),
          times.span(name),
          times.median(name) / times.median(unit),
          memory.median(name),
          classes.get(name));
    }
  }

  /**
   * Counts the classes that each JVM had loaded after the answer, all of them and those from
   * outside any archive.
   */
  private static Map<String, String> classes(List<Contestant> contestants, Path directory)
      throws IOException, InterruptedException {
    Map<String, String> counts = new LinkedHashMap<>();
    for (Contestant contestant : contestants) {
      counts.put(contestant.name(), contestant.isJava() ? count(contestant, directory) : "-");
    }
    return counts;
  }

  private static String count(Contestant contestant, Path directory)
      throws IOException, InterruptedException {
    Path log = directory.resolve(contestant.name() + ".classes");
    Files.deleteIfExists(log);
    String option = "-Xlog:class+load:file=" + log + ":none";
    Path output = directory.resolve(contestant.name() + ".out");
    long all;
    long own;
    try (Server server = Server.start(contestant, Map.of("JAVA_TOOL_OPTIONS", option), output)) {
      try (Stream<String> lines = Files.lines(log)) {
        List<String> loaded = lines.filter(line -> line.contains(" source: ")).toList();
        all = loaded.size();
        own = loaded.stream().filter(line -> !line.contains("shared objects file")).count();
      }
    }
    return all + " (" + own + ")";
  }
}
