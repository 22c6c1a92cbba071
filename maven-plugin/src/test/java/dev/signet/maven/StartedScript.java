package dev.signet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A start script that runs as the platform runs it: by its mode and its first line, from another
 * folder. Only what this machine does not have is replaced in its text, the path of the platform's
 * Java and the fixed port.
 */
final class StartedScript implements AutoCloseable {

  private static final Pattern LISTENS = Pattern.compile("Signet listens on [^ ]*:(\\d+),.*");

  private final Process process;
  private final BufferedReader output;
  private final List<String> lines = new ArrayList<>();

  private StartedScript(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  /** Starts a script of a function's folder with this environment besides. */
  static StartedScript start(Path script, Path elsewhere, Map<String, String> environment)
      throws IOException {
    String text = Files.readString(script);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String here = text.replace("/var/lang/java11/bin/java", java).replace("PORT=9000", "PORT=0");
    assertThat(here).isNotEqualTo(text);
    Files.writeString(script, here);
    ProcessBuilder builder = new ProcessBuilder(script.toString()).directory(elsewhere.toFile());
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    return new StartedScript(builder.start());
  }

  /** Returns the port that the HTTP host took. */
  int port() throws IOException {
    Matcher line = LISTENS.matcher(awaitLine("Signet listens"));
    assertThat(line.matches()).isTrue();
    return Integer.parseInt(line.group(1));
  }

  /** Waits for a line that begins so. */
  String awaitLine(String start) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
      if (line.startsWith(start)) {
        return line;
      }
    }
    throw new AssertionError("ended without a line " + start + ": " + lines);
  }

  /** Sends SIGTERM to the process that the platform started. */
  void terminate() {
    process.destroy();
  }

  int exitCode() throws Exception {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
