package dev.signet.maven.dev;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command that starts the local server in a JVM of its own. */
public final class ServerCommand {

  private static final String MAIN = "dev.signet.dev.SignetDev";

  private final List<String> jvm = new ArrayList<>();
  private final List<String> arguments = new ArrayList<>();

  /**
   * Creates the command.
   *
   * @param classPath of the server and of what the module depends on
   * @param description the file that {@link ProjectDescription} has written
   */
  public ServerCommand(List<Path> classPath, Path description) {
    jvm.add("-cp");
    jvm.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    // javac is ready soonest with the first compiler alone: a developer's changes are few.
    jvm.add("-XX:TieredStopAtLevel=1");
    jvm.add("-XX:+UseSerialGC");
    jvm.add("-XX:+ExitOnOutOfMemoryError");
    option("--project", description.toString());
  }

  /** Lets a debugger of this machine join and leave. */
  public ServerCommand debuggedAt(int port) {
    jvm.add("-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + port);
    return this;
  }

  /** Adds options of the JVM. */
  public ServerCommand jvm(List<String> options) {
    jvm.addAll(options);
    return this;
  }

  /** Adds an option of the server; none if the value is null. */
  public ServerCommand option(String name, String value) {
    if (value != null) {
      arguments.add(name);
      arguments.add(value);
    }
    return this;
  }

  /** Adds arguments of the server as they are. */
  public ServerCommand arguments(List<String> more) {
    arguments.addAll(more);
    return this;
  }

  /** Returns the command for this Java. */
  public List<String> line(Path javaHome) {
    List<String> line = new ArrayList<>();
    line.add(javaHome.resolve("bin").resolve("java").toString());
    line.addAll(jvm);
    line.add(MAIN);
    line.addAll(arguments);
    return line;
  }

  /** Splits what a person wrote in one text at its spaces, but for those within double quotes. */
  public static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    boolean begun = false;
    for (char each : (text == null ? "" : text).toCharArray()) {
      if (each == '"') {
        quoted = !quoted;
        begun = true;
      } else if (Character.isWhitespace(each) && !quoted) {
        if (begun) {
          words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
      } else {
        word.append(each);
        begun = true;
      }
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }
}
