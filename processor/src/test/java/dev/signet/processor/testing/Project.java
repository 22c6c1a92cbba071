package dev.signet.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A consumer's project in its own folder, compiled and run by the javac and java commands of the
 * JDK that runs the tests.
 */
public final class Project {

  /** The output of a finished command, both streams together, and its exit code. */
  public record Output(int exitCode, String text) {}

  private static final List<String> RUNTIME_JARS =
      List.of(
          "jackson-",
          "netty-",
          "scf-java-events",
          "/runtime/",
          "signet-runtime",
          "signet-scf",
          "signet-http",
          "lombok");

  private final Path folder;
  private final List<String> options = new ArrayList<>();
  private final List<String> processorPath = new ArrayList<>();
  private final List<String> classPath = new ArrayList<>();

  /** Creates a project in this folder. */
  public Project(Path folder) {
    this.folder = folder;
  }

  /** Adds a source file by its path below the source folder. */
  public Project source(String path, String text) {
    try {
      Path file = folder.resolve("src").resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds javac options. */
  public Project options(String... values) {
    options.addAll(List.of(values));
    return this;
  }

  /** Adds Signet's processor to the processor path. */
  public Project withSignet() {
    processorPath.addAll(testPath("/processor/", "signet-processor", "javapoet"));
    return this;
  }

  /** Adds Lombok to the processor path. */
  public Project withLombok() {
    processorPath.addAll(testPath("lombok"));
    return this;
  }

  /** Adds compiled classes or jars of others to the class path, after the project's own. */
  public Project against(Path... others) {
    for (Path other : others) {
      classPath.add(other.toString());
    }
    return this;
  }

  /** Adds Spring to the class path. */
  public Project withSpringAlone() {
    classPath.addAll(testPath("spring-web", "spring-core", "spring-context", "spring-beans"));
    return this;
  }

  /** Adds Spring to the class path, and what a compilation sees of signet-spring. */
  public Project withSpring() {
    withSpringAlone();
    Path guards = Path.of("src", "test", "java", "dev", "signet", "spring", "guard");
    for (String name : List.of("ControllerGuard", "ControllerGuards")) {
      try {
        String text = Files.readString(guards.resolve(name + ".java"));
        source("dev/signet/spring/guard/" + name + ".java", text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return this;
  }

  List<String> processors() {
    return List.copyOf(processorPath);
  }

  /** Runs javac with the runtime on the class path. */
  public Output compile() {
    return compile("--class-path", joined(othersAndRuntime()));
  }

  /** Runs javac over some of the sources, with the classes of an earlier run on the class path. */
  public Output compileAgain(String... sources) {
    List<String> path = new ArrayList<>(List.of(classes().toString()));
    path.addAll(othersAndRuntime());
    return compile("--class-path", joined(path), sources);
  }

  /**
   * Runs javac over a source and over classes of an earlier run by their names, as Gradle does when
   * only that source has changed.
   */
  public Output compileBeside(List<String> classNames, String source) {
    List<String> command = new ArrayList<>(List.of(tool("javac")));
    command.addAll(classNames);
    List<String> path = new ArrayList<>(List.of(classes().toString()));
    path.addAll(othersAndRuntime());
    return compile(command, "--class-path", joined(path), source);
  }

  /** Runs javac over some of the sources, and only the output knows the classes of earlier runs. */
  public Output compileBlindly(String... sources) {
    return compile("--class-path", joined(othersAndRuntime()), sources);
  }

  /** Runs an Eclipse compiler, with the warnings that it has by default. */
  public Output compileByEclipse(Path compiler, String release) {
    List<String> command =
        new ArrayList<>(List.of(tool("java"), "-Duser.language=en", "-jar", compiler.toString()));
    command.addAll(List.of("--release", release, "-s", classes().toString()));
    return compile(command, "-classpath", joined(othersAndRuntime()));
  }

  /** Runs javac with the runtime on the module path. */
  public Output compileModule() {
    return compile("--module-path", runtimePath());
  }

  /** Runs javac over classes that are already compiled, by their names, into another folder. */
  public Output processClasses(String into, String... classNames) {
    List<String> command = new ArrayList<>(List.of(tool("javac")));
    command.addAll(
        List.of(
            "-d",
            output(into).toString(),
            "-proc:only",
            "-classpath",
            classes() + File.pathSeparator + runtimePath(),
            "-processorpath",
            String.join(File.pathSeparator, processorPath)));
    command.addAll(List.of(classNames));
    return run(command);
  }

  /** Runs a main class of the compiled classes. */
  public Output java(String mainClass, String... arguments) {
    List<String> command = new ArrayList<>(List.of(tool("java"), "-cp", runPath(), mainClass));
    command.addAll(List.of(arguments));
    return run(command);
  }

  /** Runs a main class, with an option of the JVM and an environment variable. */
  public Output java(String option, String variable, String value, String mainClass) {
    return run(
        List.of(
            tool("java"), option, "-cp", classes() + File.pathSeparator + runtimePath(), mainClass),
        Map.of(variable, value));
  }

  /** Starts a main class that runs until it is closed, with these environment variables. */
  public Server start(Map<String, String> environment, String mainClass) {
    return new Server(List.of(tool("java"), "-cp", runPath(), mainClass), environment);
  }

  /** Returns the command that runs a main class of a compiled module. */
  public List<String> moduleCommand(String moduleAndClass) {
    return List.of(
        tool("java"),
        "--module-path",
        classes() + File.pathSeparator + runtimePath(),
        "-m",
        moduleAndClass);
  }

  /** Returns the folder of the compiled classes. */
  public Path classes() {
    return output("classes");
  }

  /** Returns a compiled or generated file by its path below the classes. */
  public byte[] file(String path) {
    try {
      return Files.readAllBytes(classes().resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String runPath() {
    List<String> path = new ArrayList<>(List.of(classes().toString()));
    path.addAll(othersAndRuntime());
    return joined(path);
  }

  private List<String> othersAndRuntime() {
    List<String> path = new ArrayList<>(classPath);
    path.add(runtimePath());
    return path;
  }

  private static String joined(List<String> path) {
    return String.join(File.pathSeparator, path);
  }

  private Output compile(String pathOption, String path, String... chosen) {
    return compile(new ArrayList<>(List.of(tool("javac"))), pathOption, path, chosen);
  }

  private Output compile(List<String> command, String pathOption, String path, String... chosen) {
    command.addAll(List.of("-d", classes().toString(), pathOption, path));
    if (!processorPath.isEmpty()) {
      command.addAll(List.of("-processorpath", String.join(File.pathSeparator, processorPath)));
    }
    command.addAll(options);
    try (Stream<Path> files = Files.walk(folder.resolve("src"))) {
      files
          .filter(Files::isRegularFile)
          .map(Path::toString)
          .filter(file -> chosen.length == 0 || Stream.of(chosen).anyMatch(file::endsWith))
          .sorted()
          .forEach(command::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return run(command);
  }

  private Path output(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command, and waits for its end. */
  Output run(List<String> command) {
    return run(command, Map.of());
  }

  private Output run(List<String> command, Map<String, String> environment) {
    try {
      Path text = Files.createTempFile(folder, "output", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(text.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("the command ends").isTrue();
      return new Output(process.exitValue(), Files.readString(text, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  static String runtimePath() {
    return String.join(File.pathSeparator, testPath(RUNTIME_JARS.toArray(new String[0])));
  }

  private static List<String> testPath(String... parts) {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
            + File.pathSeparator
            + System.getProperty("jdk.module.path", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(entry -> !entry.contains("test-classes"))
        .filter(
            entry -> Stream.of(parts).anyMatch(entry.replace(File.separatorChar, '/')::contains))
        .distinct()
        .collect(Collectors.toList());
  }
}
