package dev.signet.maven;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What {@code docker build} makes of a folder, without docker: the instructions of its Dockerfile
 * in a folder of this machine. A stage that begins with an earlier one has its files with their
 * times, since they are the same layers, at the same paths; {@code java} is that of this test.
 */
final class ReplayedImage {

  private static final Pattern VARIABLE = Pattern.compile("(\\w+)=(\"(?:[^\"\\\\]|\\\\.)*\"|\\S+)");

  private final Path context;
  private final Path folder;
  private final Map<String, Path> stages = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> environments = new HashMap<>();
  private final Path root;
  final List<String> instructions = new ArrayList<>();
  private String stage;
  private List<String> entrypoint = List.of();
  private List<String> health = List.of();

  private ReplayedImage(Path context, Path folder) {
    this.context = context;
    this.folder = folder;
    this.root = folder.resolve("root");
  }

  /**
   * Follows the Dockerfile of a folder.
   *
   * @param folder gets the files of the image
   */
  static ReplayedImage build(Path context, Path folder) throws Exception {
    ReplayedImage image = new ReplayedImage(context, folder);
    String text = Files.readString(context.resolve("Dockerfile")).replaceAll("(?m)^#.*\n", "");
    for (String instruction : text.replace("\\\n", " ").split("\n")) {
      if (!instruction.isBlank()) {
        image.follow(instruction.strip());
      }
    }
    return image;
  }

  /** Starts the service as the image says, with more variables, and free to choose its port. */
  Process start(Map<String, String> more) throws IOException {
    ProcessBuilder builder = process(entrypoint);
    builder.environment().put("PORT", "0");
    builder.environment().putAll(more);
    return builder.start();
  }

  /** Runs the health check as the image says, and returns its exit code. */
  int health(int port) throws Exception {
    ProcessBuilder builder = process(health);
    builder.environment().put("PORT", String.valueOf(port));
    return builder
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("h").toFile())
        .start()
        .waitFor();
  }

  Map<String, String> environment() {
    return environments.get(stage);
  }

  /** Returns what the commands of the build have written. */
  String buildOutput() throws IOException {
    return Files.readString(folder.resolve("run.log"));
  }

  private void follow(String instruction) throws Exception {
    instructions.add(instruction);
    int space = instruction.indexOf(' ');
    String rest = instruction.substring(space).strip();
    switch (instruction.substring(0, space)) {
      case "FROM" -> from(rest.split(" +"));
      case "COPY" -> copy(rest.split(" +"));
      case "ENV" -> setVariables(rest);
      case "RUN" -> run(rest);
      case "HEALTHCHECK" -> health = words(rest.substring(rest.indexOf("CMD ") + 4));
      case "ENTRYPOINT" -> entrypoint = words(rest);
      case "WORKDIR", "USER", "EXPOSE", "STOPSIGNAL" -> {}
      default -> throw new AssertionError(instruction);
    }
  }

  private void from(String[] words) throws IOException {
    if (stage != null) {
      Path kept = Files.createDirectories(folder.resolve("stage" + stages.size()));
      copyTree(root, kept);
      stages.put(stage, kept);
      clear();
    }
    int image = words[0].startsWith("--") ? 1 : 0;
    stage = words.length > image + 2 ? words[image + 2] : "";
    Files.createDirectories(root.resolve("tmp"));
    environments.put(stage, new HashMap<>(environments.getOrDefault(words[image], Map.of())));
    if (stages.containsKey(words[image])) {
      copyTree(stages.get(words[image]), root);
    }
  }

  private void clear() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Lets in only what .dockerignore lets in. */
  private void copy(String[] words) throws IOException {
    boolean staged = words[0].startsWith("--from=");
    Path from = staged ? stages.get(words[0].substring("--from=".length())) : context;
    Path to = inside(words[words.length - 1]);
    for (int i = staged ? 1 : 0; i < words.length - 1; i++) {
      String name = words[i].replaceAll("^/|/$", "");
      if (!staged && !Files.readAllLines(context.resolve(".dockerignore")).contains("!" + name)) {
        throw new AssertionError(".dockerignore leaves out " + name);
      }
      Path source = from.resolve(name);
      copyTree(source, Files.isDirectory(source) ? to : to.resolve(source.getFileName()));
    }
  }

  private Path inside(String path) {
    return path.startsWith("/")
        ? root.resolve(path.substring(1))
        : root.resolve("app").resolve(path);
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString()).normalize();
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private void setVariables(String text) {
    Matcher variable = VARIABLE.matcher(text);
    while (variable.find()) {
      String value = variable.group(2);
      environments
          .get(stage)
          .put(
              variable.group(1),
              value.startsWith("\"")
                  ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
                  : value);
    }
  }

  private void run(String command) throws Exception {
    File log = folder.resolve("run.log").toFile();
    int exit =
        process(words(command)).redirectErrorStream(true).redirectOutput(log).start().waitFor();
    if (exit != 0) {
      throw new AssertionError(exit + ": " + Files.readString(log.toPath()));
    }
  }

  private ProcessBuilder process(List<String> words) {
    List<String> command = new ArrayList<>();
    for (String word : words) {
      String here = Matcher.quoteReplacement(root.toString());
      command.add(word.replaceAll("(^|=)/(app|tmp)/", "$1" + here + "/$2/"));
    }
    if (command.get(0).equals("java")) {
      command.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.resolve("app").toFile());
    builder.environment().keySet().removeIf(name -> name.matches("SIGNET_.*|JAVA_TOOL_OPTIONS"));
    builder.environment().putAll(environments.get(stage));
    return builder;
  }

  private static List<String> words(String json) throws IOException {
    return List.of(new ObjectMapper().readValue(json, String[].class));
  }
}
