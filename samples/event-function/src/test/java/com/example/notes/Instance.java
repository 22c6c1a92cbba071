package com.example.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An instance of addNote in a JVM of its own, which can be frozen as a platform freezes it. That
 * needs Linux: a signal stops the process, and {@code /proc} tells that it has stopped.
 */
final class Instance implements AutoCloseable {

  private final Process process;
  private final PrintStream titles;
  private final BufferedReader answers;

  private Instance(Process process) {
    this.process = process;
    this.titles = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts an instance whose notes are kept at this URL. */
  static Instance at(String url, Path log) throws IOException {
    return start(List.of(url), Map.of(), classPath(""), log);
  }

  /**
   * Starts an instance of the generated entry, which finds its database by itself.
   *
   * @param without the beginning of a jar's name that is left out of the class path
   */
  static Instance generated(Map<String, String> environment, String without, Path log)
      throws IOException {
    return start(List.of(), environment, classPath(without), log);
  }

  private static Instance start(
      List<String> arguments, Map<String, String> environment, String classPath, Path log)
      throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        new ArrayList<>(List.of(java, "-cp", classPath, InstanceMain.class.getName()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
    builder.environment().putAll(environment);
    return new Instance(builder.start());
  }

  private static String classPath(String without) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(
            each ->
                without.isEmpty() || !Path.of(each).getFileName().toString().startsWith(without))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Calls addNote and returns the answer. */
  String add(String title) throws IOException {
    titles.println(title);
    String answer = answers.readLine();
    assertNotNull(answer, "the instance has ended");
    return answer;
  }

  /** Returns when no thread of the process runs any more. */
  void freeze() throws Exception {
    signal("STOP");
    Until.holds("the process is stopped", () -> state() == 'T');
  }

  void thaw() throws Exception {
    signal("CONT");
  }

  @Override
  public void close() {
    titles.close();
    process.destroyForcibly().onExit().join();
  }

  /** The shell's own kill, because not every system has the program. */
  private void signal(String name) throws Exception {
    Process shell = new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid()).start();
    assertEquals(0, shell.waitFor(), "kill -" + name);
  }

  /** Returns the state of the process, which follows its name in parentheses: proc(5). */
  private char state() throws IOException {
    String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
    return stat.charAt(stat.lastIndexOf(')') + 2);
  }
}
