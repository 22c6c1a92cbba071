package dev.signet.benchmarks.compile;

import dev.signet.benchmarks.process.Figures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures javac on the same handlers with each processor. Each compilation runs in a fresh JVM, in
 * alternated rounds; more than 1,000 handlers are compiled in one round. Arguments: rounds, the
 * work directory, the counts separated by commas, then NAME=CLASSPATH for signet, dagger,
 * avaje-jsonb and micronaut, where the class path includes the processor, and floor=CLASSPATH of
 * this class.
 */
public final class CompileTime {

  /** Reasons from profiles for a target that is missed; README.md has the figures. */
  private static final String FIXED =
      "few handlers pay for the processor's own classes, which each fresh JVM loads and interprets";

  private static final String WORK =
      "looking into handlers and payloads, JavaPoet, and a round more than the floor has, in which javac enters all again";

  private static final String OUTPUT =
      "most of it is javac compiling the codecs, which Dagger does not write";

  private static final String HEAP =
      "with 2 GiB the collector works more often, as javac keeps every class of a compilation";

  /** The count from which the processor's own start no longer matters. */
  private static final int MANY = 1000;

  private final Path work;
  private final Figures times = new Figures();
  private final Figures heaps = new Figures();

  /** The compiler's error, by row and count, where javac rejects what a processor wrote. */
  private final Map<String, String> refusals = new HashMap<>();

  private CompileTime(Path work) {
    this.work = work;
  }

  /** Prints a table for each count, and the targets. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = Integer.parseInt(args[0]);
    CompileTime benchmark = new CompileTime(Path.of(args[1]));
    List<Contender> contenders = new ArrayList<>();
    for (int i = 3; i < args.length; i++) {
      contenders.add(Contender.of(args[i]));
    }
    for (String count : args[2].split(",")) {
      int handlers = Integer.parseInt(count);
      benchmark.measure(contenders, handlers, handlers > MANY ? 1 : rounds);
    }
    benchmark.growth(args[2].split(","));
  }

  private void measure(List<Contender> contenders, int count, int rounds)
      throws IOException, InterruptedException {
    for (Contender contender : contenders) {
      sources(contender.name()).write(folder(contender, count), count);
    }
    for (int round = 0; round < rounds; round++) {
      for (Contender contender : contenders) {
        if (!refusals.containsKey(refusal(contender.name(), count))) {
          compile(contender, count, "without", List.of("-proc:none"));
          compile(contender, count, "with", contender.options(generated("signet", count)));
        }
      }
    }
    print(contenders, count);
  }

  private void print(List<Contender> contenders, int count) {
    System.out.printf(
        "%n%-14s %9s %14s %14s %12s %10s%n",
        count + " handlers", "ms", "without proc.", "ms a handler", "/ floor", "heap MiB");
    double floor = added("floor", count);
    for (Contender contender : contenders) {
      String name = contender.name();
      String refusal = refusals.get(refusal(name, count));
      if (refusal != null) {
        System.out.printf("%-14s does not compile: %s%n", name, refusal);
        continue;
      }
      System.out.printf(
          Locale.ROOT,
          "%-14s %9.0f %14.0f %14.2f %12.2f %10.0f%n",
          name,
          times.median(key(name, count, "with")),
          without(name, count),
          added(name, count) / count,
          added(name, count) / floor,
          heaps.median(key(name, count, "with")));
    }
    double signet = added("signet", count);
    boolean many = count >= MANY;
    verdict("signet at most 1.30 x floor", signet / floor, 1.3, many ? WORK : FIXED);
    if (!refusals.containsKey(refusal("dagger", count))) {
      verdict("signet ahead of dagger", signet / added("dagger", count), 1, many ? OUTPUT : FIXED);
    }
  }

  /** Returns what the processor and the compiling of its output add to a compilation. */
  private double added(String name, int count) {
    return times.median(key(name, count, "with")) - without(name, count);
  }

  /**
   * Returns the time without a processor. Signet and the floor share it, since they compile the
   * same sources, so that it is a median of twice the rounds.
   */
  private double without(String name, int count) {
    return times.median(key(sources(name).name(), count, "without"));
  }

  private void growth(String[] counts) {
    if (counts.length < 2) {
      return;
    }
    int last = Integer.parseInt(counts[counts.length - 1]);
    int before = Integer.parseInt(counts[counts.length - 2]);
    double ratio = added("signet", last) / last / (added("signet", before) / before);
    System.out.println();
    verdict(
        "linear growth: a handler of " + last + " costs at most 1.20 x one of " + before,
        ratio,
        1.2,
        HEAP);
  }

  private static void verdict(String aim, double ratio, double bound, String reason) {
    boolean met = ratio <= bound;
    System.out.printf(Locale.ROOT, "%-7s %s: %.2f%n", met ? "met" : "MISSED", aim, ratio);
    if (!met) {
      System.out.println("              because " + reason);
    }
  }

  private void compile(Contender contender, int count, String how, List<String> options)
      throws IOException, InterruptedException {
    Path output =
        contender.name().equals("signet") && how.equals("with")
            ? generated("signet", count)
            : work.resolve("classes");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx2g", "-cp", System.getProperty("java.class.path")));
    command.add(CompileOnce.class.getName());
    command.add(folder(contender, count).toString());
    command.add(output.toString());
    command.addAll(List.of("-nowarn", "-cp", contender.classPath()));
    command.addAll(options);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      if (contender.isOurs()) {
        throw new IOException(contender.name() + " does not compile:\n" + said);
      }
      refusals.put(refusal(contender.name(), count), firstError(said));
      return;
    }
    String[] figures = said.strip().substring(said.strip().lastIndexOf('\n') + 1).split(" ");
    String row = how.equals("with") ? contender.name() : sources(contender.name()).name();
    times.add(key(row, count, how), Double.parseDouble(figures[0]));
    heaps.add(key(contender.name(), count, how), Double.parseDouble(figures[1]));
  }

  private Path folder(Contender contender, int count) {
    return work.resolve("sources-" + sources(contender.name()) + "-" + count);
  }

  /** Returns the folder that keeps Signet's own files, which the floor then writes again. */
  private Path generated(String name, int count) {
    return work.resolve("output-" + name + "-" + count);
  }

  private static Sources sources(String name) {
    return name.equals("floor")
        ? Sources.SIGNET
        : Sources.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static String refusal(String name, int count) {
    return name + "-" + count;
  }

  /** Returns the first error without the folders of its file. */
  private static String firstError(String said) {
    return said.lines()
        .filter(line -> line.contains("error: "))
        .findFirst()
        .map(line -> line.substring(line.lastIndexOf('/', line.indexOf("error: ")) + 1))
        .orElseGet(() -> said.lines().findFirst().orElse("javac said nothing"));
  }

  private static String key(String name, int count, String how) {
    return name + "-" + count + "-" + how;
  }

  private record Contender(String name, String classPath) {

    static Contender of(String argument) {
      int equals = argument.indexOf('=');
      return new Contender(argument.substring(0, equals), argument.substring(equals + 1));
    }

    /** Returns true for a row that must compile; a peer may fail. */
    boolean isOurs() {
      return name.equals("signet") || name.equals("floor");
    }

    List<String> options(Path generated) {
      return name.equals("floor")
          ? List.of("-processor", FloorProcessor.class.getName(), "-Afloor.from=" + generated)
          : List.of("-processorpath", classPath);
    }
  }
}
