package dev.signet.benchmarks.compile;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Compiles once in a fresh JVM, and prints milliseconds and the peak of the heap in MiB. Arguments:
 * the directory of the sources, the output directory, javac's options.
 */
public final class CompileOnce {

  private CompileOnce() {}

  /** Compiles; exits with 1 if the sources do not compile. */
  public static void main(String[] args) throws IOException {
    Path output = Path.of(args[1]);
    empty(output);
    List<String> arguments = new ArrayList<>(List.of(args).subList(2, args.length));
    arguments.addAll(List.of("-d", output.toString()));
    try (Stream<Path> sources = Files.walk(Path.of(args[0]))) {
      sources
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .forEach(file -> arguments.add(file.toString()));
    }
    long start = System.nanoTime();
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    long end = System.nanoTime();
    if (code != 0) {
      System.exit(1);
    }
    System.out.printf(Locale.ROOT, "%.1f %.1f%n", (end - start) / 1e6, peakHeapMib());
  }

  private static double peakHeapMib() {
    long bytes = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        bytes += pool.getPeakUsage().getUsed();
      }
    }
    return bytes / 1048576.0;
  }

  private static void empty(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(directory);
  }
}
