package dev.signet.http;

import dev.signet.http.training.SignetTraining;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** SignetHttp in a JVM of its own, with the functions of {@link ProcessFunctions}. */
final class HostProcess implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final BufferedReader out;

  private HostProcess(Process process) {
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  static HostProcess start(Map<String, String> environment, String... jvmOptions)
      throws IOException {
    return start(classPath(true), environment, jvmOptions);
  }

  static HostProcess startWithoutFunctions(Map<String, String> environment) throws IOException {
    return start(classPath(false), environment);
  }

  /** Starts a host that finds this jar in place of another. */
  static HostProcess startWith(Path jar, Path replaced, Map<String, String> environment)
      throws IOException {
    return start(classPath(true).replace(replaced.toString(), jar.toString()), environment);
  }

  /** Starts a training run with these arguments. */
  static HostProcess train(
      Map<String, String> environment, List<String> arguments, String... jvmOptions)
      throws IOException {
    List<String> main = new ArrayList<>(List.of(SignetTraining.class.getName()));
    main.addAll(arguments);
    return start(main, classPath(true), environment, jvmOptions);
  }

  private static HostProcess start(
      String classPath, Map<String, String> environment, String... jvmOptions) throws IOException {
    return start(List.of(SignetHttp.class.getName()), classPath, environment, jvmOptions);
  }

  private static HostProcess start(
      List<String> main, String classPath, Map<String, String> environment, String... jvmOptions)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Duser.language=en");
    command.add("-Dfile.encoding=UTF-8");
    command.addAll(List.of(jvmOptions));
    command.add("-cp");
    command.add(classPath);
    command.addAll(main);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("SIGNET_"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("PORT", "0");
    builder.environment().putAll(environment);
    return new HostProcess(builder.start());
  }

  /** Returns everything that this JVM has on its class path or module path. */
  private static String classPath(boolean withFunctions) {
    Set<String> entries = new LinkedHashSet<>();
    String ownTests = Path.of("target", "test-classes").toAbsolutePath().toString();
    for (String property :
        List.of("jdk.module.path", "java.class.path", "surefire.test.class.path")) {
      for (String entry : System.getProperty(property, "").split(File.pathSeparator)) {
        if (!entry.isEmpty() && !entry.equals(ownTests)) {
          entries.add(entry);
        }
      }
    }
    entries.add(Path.of("target", "classes").toAbsolutePath().toString());
    if (withFunctions) {
      entries.add(ownTests);
    }
    return String.join(File.pathSeparator, entries);
  }

  /** Returns the port in the line that is printed at the start. */
  int awaitPort() throws IOException {
    String line = awaitLine("Signet listens on ");
    String address = line.substring(0, line.indexOf(", "));
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }

  String awaitLine(String containing) throws IOException {
    String lines = awaitLines(containing);
    return lines.substring(lines.lastIndexOf('\n') + 1);
  }

  /** Returns all lines up to the first one with this text. */
  String awaitLines(String containing) throws IOException {
    StringBuilder before = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.contains(containing)) {
        return before + line;
      }
      before.append(line).append('\n');
    }
    throw new AssertionError("the process ended without this line: " + containing + "\n" + before);
  }

  /** Returns everything that the process writes until its end. */
  String awaitOutput() throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  int awaitExit() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the process did not end");
    }
    return process.exitValue();
  }

  /** Lets a gated call go on. */
  void openGate() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  /** Sends SIGTERM and leaves the streams open. */
  void terminate() {
    process.toHandle().destroy();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
