package dev.signet.benchmarks.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures the requests a second that {@code wrk} gets out of each contestant over loopback. In
 * every round each contestant is started and warmed up alone, so that none shares the machine with
 * another. Arguments: rounds, seconds of warm-up, seconds of measuring, the contestants' file, the
 * targets' file, the name of the contestant that is 1.00, a directory for what the processes print.
 */
public final class Throughput {

  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern LATENCY = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
  private static final Pattern NOT_2XX = Pattern.compile("Non-2xx or 3xx responses: ([0-9]+)");

  private Throughput() {}

  /** Measures, and prints the table. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = Integer.parseInt(args[0]);
    List<Contestant> contestants = Contestant.read(Path.of(args[3]));
    Targets targets = Targets.read(Path.of(args[4]));
    Path directory = Files.createDirectories(Path.of(args[6]));
    Path script = Files.writeString(directory.resolve("whoami.lua"), script());
    Figures rates = new Figures();
    Figures latencies = new Figures();
    for (int round = 0; round < rounds; round++) {
      for (Contestant contestant : contestants) {
        Path output = directory.resolve(contestant.name() + ".out");
        try (Server server = Server.start(contestant, Map.of(), output)) {
          wrk(server.port(), args[1], script);
          String report = wrk(server.port(), args[2], script);
          rates.add(contestant.name(), rate(contestant, report));
          latencies.add(contestant.name(), latencyMillis(report));
        }
      }
    }
    System.out.printf("%-32s %12s %17s %8s %10s%n", "", "requests/s", "span", "ratio", "p99 ms");
    for (Contestant contestant : contestants) {
      String name = contestant.name();
      System.out.printf(
          Locale.ROOT,
          "%-32s %12.0f %17s %8.2f %10.2f%n",
          name,
          rates.median(name),
          rates.span(name),
          rates.median(name) / rates.median(args[5]),
          latencies.median(name));
    }
    targets.print(rates.medians(), System.out);
  }

  private static double rate(Contestant contestant, String report) throws IOException {
    Matcher refused = NOT_2XX.matcher(report);
    if (refused.find()) {
      throw new IOException(contestant.name() + " refused " + refused.group(1) + " calls");
    }
    return number(RATE, report);
  }

  private static double latencyMillis(String report) throws IOException {
    Matcher matcher = LATENCY.matcher(report);
    if (!matcher.find()) {
      throw new IOException("wrk said no latency:\n" + report);
    }
    double value = Double.parseDouble(matcher.group(1));
    return matcher.group(2).equals("us")
        ? value / 1000
        : matcher.group(2).equals("s") ? value * 1000 : value;
  }

  private static double number(Pattern pattern, String report) throws IOException {
    Matcher matcher = pattern.matcher(report);
    if (!matcher.find()) {
      throw new IOException("wrk said:\n" + report);
    }
    return Double.parseDouble(matcher.group(1));
  }

  private static String wrk(int port, String seconds, Path script)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("wrk", "-t", "1", "-c", "32", "--latency"));
    command.addAll(List.of("-d", seconds + "s", "-s", script.toString()));
    command.add("http://127.0.0.1:" + port + "/whoami");
    Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
    String report = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (wrk.waitFor() != 0) {
      throw new IOException("wrk failed:\n" + report);
    }
    return report;
  }

  private static String script() {
    StringBuilder lua = new StringBuilder("wrk.method = 'POST'\n");
    lua.append("wrk.body = '").append(Call.WHOAMI.payload()).append("'\n");
    lua.append("wrk.headers['Content-Type'] = 'application/json'\n");
    for (String[] header : Call.IDENTITY) {
      lua.append("wrk.headers['")
          .append(header[0])
          .append("'] = '")
          .append(header[1])
          .append("'\n");
    }
    return lua.toString();
  }
}
