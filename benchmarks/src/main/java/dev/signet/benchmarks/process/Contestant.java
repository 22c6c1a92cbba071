package dev.signet.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One server to measure. {@code {port}} in the command or the environment becomes a free port.
 *
 * @param name unique in its file
 * @param environment added to this process's own
 * @param call what it is asked
 */
record Contestant(String name, Map<String, String> environment, List<String> command, Call call) {

  static final String PORT = "{port}";

  /**
   * Reads a file of lines with columns separated by tabs: name, {@code K=V;K=V} or {@code -},
   * command with its arguments separated by blanks, and the call if it is not whoami.
   */
  static List<Contestant> read(Path file) throws IOException {
    List<Contestant> contestants = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        String[] columns = line.split("\t", 4);
        contestants.add(
            new Contestant(
                columns[0],
                environment(columns[1]),
                List.of(columns[2].split(" ")),
                columns.length < 4 ? Call.WHOAMI : Call.of(columns[3])));
      }
    }
    return contestants;
  }

  boolean isJava() {
    return command.stream().anyMatch(word -> word.endsWith("/java") || word.equals("java"));
  }

  private static Map<String, String> environment(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    if (!text.equals("-")) {
      for (String pair : text.split(";")) {
        int equals = pair.indexOf('=');
        values.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return values;
  }
}
