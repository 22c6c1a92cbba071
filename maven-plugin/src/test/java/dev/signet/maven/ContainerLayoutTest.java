package dev.signet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The container's folder as {@code signet:package} leaves it. */
class ContainerLayoutTest {

  @TempDir private Path directory;

  @Test
  void theFolderHoldsTheImageAndNothingElse() throws Exception {
    Path container = laidOut(container(notes()));
    assertThat(files(container))
        .contains("lib/" + library(container))
        .filteredOn(path -> !path.startsWith("lib/"))
        .containsExactly(".dockerignore", "Dockerfile", "app.jar", "container.config.json");
  }

  @Test
  void theImageIsPinnedAndRunsTheJvmWithoutAShellAndNotAsRoot() throws Exception {
    Path container = laidOut(container(notes()));
    assertThat(Files.readAllLines(container.resolve("Dockerfile")))
        .anyMatch(line -> line.matches("FROM eclipse-temurin:25\\.[^ ]+ AS app"))
        .anyMatch(line -> line.matches("USER [1-9]\\d*:[1-9]\\d*"))
        .anyMatch(line -> line.startsWith("ENTRYPOINT [\"java\", \"-XX:AOTCache="))
        .anyMatch(line -> line.startsWith("STOPSIGNAL SIGTERM"))
        .noneMatch(line -> line.contains(":latest"))
        .noneMatch(line -> line.matches("(RUN|CMD|ENTRYPOINT) [^\\[].*"));
  }

  @Test
  void aChangeOfCodeChangesOneFileAndTheLayersBelowItStay() throws Exception {
    TestProject project = notes();
    Path container = laidOut(container(project));
    Map<String, byte[]> before = contents(container);
    project.resource("com/example/note.txt", "changed");
    laidOut(container(project));
    Map<String, byte[]> after = contents(container);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(after.keySet())
        .filteredOn(path -> !Arrays.equals(after.get(path), before.get(path)))
        .containsExactly("app.jar");
    String file = Files.readString(container.resolve("Dockerfile"));
    assertThat(file.indexOf("COPY lib/")).isLessThan(file.indexOf("COPY app.jar"));
  }

  @Test
  void thePortIsOneForTheImageAndTheTemplate() throws Exception {
    Goal goal = container(notes());
    goal.mojo.containerPort = 9090;
    Path container = laidOut(goal);
    JsonNode seed =
        new ObjectMapper().readTree(container.resolve("container.config.json").toFile());
    assertThat(seed.path("containerPort").intValue()).isEqualTo(9090);
    assertThat(Files.readString(container.resolve("Dockerfile")))
        .contains("PORT=9090", "EXPOSE 9090")
        .doesNotContain("8080");
  }

  /** Whatever a value holds, the service gets it as it stands in the pom. */
  @Test
  void variablesReachTheServiceAsTheyAre() throws Exception {
    Map<String, String> variables =
        Map.of("A", "$HOME ${B}", "B", "a \"b\" \\c\\", "C", "'茶' #", "D", "", "E", "[1]");
    Goal goal = container(notes()).environment(variables);
    goal.mojo.imageArchive = false;
    goal.mojo.containerIngress = "cloudbase-gateway-only";
    ReplayedImage image = ReplayedImage.build(laidOut(goal), directory.resolve("image"));
    Map<String, String> expected = new HashMap<>(variables);
    expected.putAll(
        Map.of("PORT", "8080", "HOME", "/tmp", "SIGNET_INGRESS", "cloudbase-gateway-only"));
    assertThat(image.environment()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 25})
  void imagesComeFromChinaWhenTheyAreToComeFromThere(int java) throws Exception {
    Goal goal = container(notes());
    goal.mojo.imageJava = java;
    goal.mojo.baseImages = "china";
    assertThat(Files.readString(laidOut(goal).resolve("Dockerfile")))
        .contains(
            "FROM dragonwell-registry.cn-hangzhou.cr.aliyuncs.com/dragonwell/dragonwell:" + java)
        .doesNotContain("eclipse-temurin");
  }

  @Test
  void aBaseImageOfOnesOwnIsTaken() throws Exception {
    Goal goal = container(notes());
    goal.mojo.baseImage = "registry.example.com:5000/team/jre:25.1";
    assertThat(Files.readString(laidOut(goal).resolve("Dockerfile")))
        .contains("FROM registry.example.com:5000/team/jre:25.1 AS app");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jre", "jre:latest", "registry.example.com:5000/jre", "jre:25 AS x", "", "jre:"})
  void aBaseImageThatMayChangeTomorrowIsRefused(String image) throws Exception {
    Goal goal = container(notes());
    goal.mojo.baseImage = image;
    assertThat(goal.failure()).contains("signet:package", "<baseImage>", "latest");
  }

  @Test
  void classesThatTheImageCannotRunAreRefusedWithTheCure() throws Exception {
    TestProject project = notes();
    byte[] classFile =
        Files.readAllBytes(project.classes.resolve("com/example/NoteFunctions.class"));
    classFile[7] = 44 + 24;
    Files.write(project.classes.resolve("com/example/Newer.class"), classFile);
    Goal goal = container(project);
    goal.mojo.imageJava = 21;
    assertThat(goal.failure())
        .contains("com/example/Newer.class", "Java 24", "<imageJava>", "<maven.compiler.release>");
    container(project).run();
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "65536"})
  void aPortThatIsNoneIsRefused(int port) throws Exception {
    Goal goal = container(notes());
    goal.mojo.containerPort = port;
    assertThat(goal.failure()).contains("<containerPort>", String.valueOf(port));
  }

  @Test
  void aPortThatAnOrdinaryProcessMayNotOpenIsToldWithTheCondition() throws Exception {
    Goal goal = container(notes());
    goal.mojo.containerPort = 80;
    goal.run();
    assertThat(goal.warnings).anyMatch(text -> text.contains("ip_unprivileged_port_start"));
  }

  @ParameterizedTest
  @CsvSource({"1A, x", "A-B, x", "A, 'two\nlines'", "'A ', x"})
  void aVariableThatNoDockerfileHoldsIsRefused(String name, String value) throws Exception {
    Goal goal = container(notes()).environment(Map.of(name, value));
    assertThat(goal.failure()).contains("<environment>", name);
  }

  @Test
  void anUnknownIngressIsRefused() throws Exception {
    Goal goal = container(notes());
    goal.mojo.containerIngress = "scf-event";
    assertThat(goal.failure()).contains("<containerIngress>", "wechat-cloudrun-private");
  }

  @Test
  void secretsOfTheDeployingMachineAreInNoFileAndThePersonIsTold() throws Exception {
    Goal goal = container(notes());
    goal.mojo.environmentAtDeploy = List.of("DB_PASSWORD");
    assertThat(Files.readString(laidOut(goal).resolve("Dockerfile"))).doesNotContain("DB_PASSWORD");
    assertThat(goal.warnings).anyMatch(text -> text.contains("DB_PASSWORD"));
  }

  @ParameterizedTest
  @CsvSource({"addNoet, {}", "nightly, {}", "addNote, []", "addNote, {", "addNote, {} {}"})
  void aTrainingCallThatCannotSucceedIsRefused(String function, String payload) throws Exception {
    Goal goal = container(notes());
    ImageMojo.Call call = new ImageMojo.Call();
    call.function = function;
    call.payload = payload;
    goal.mojo.trainingCalls = List.of(call);
    assertThat(goal.failure()).contains("<trainingCalls>", function);
  }

  /** The vendor's packer drops folders of that name; a class in a jar is in no folder. */
  @Test
  void aPackageThatIsCalledLogsIsNotLost() throws Exception {
    TestProject project = notes();
    project.resource("com/example/logs/levels.txt", "all");
    Path container = laidOut(container(project));
    assertThat(files(container)).noneMatch(path -> ("/" + path).contains("/logs/"));
    assertThat(Jars.read(container.resolve("app.jar"), "com/example/logs/levels.txt"))
        .isEqualTo("all");
  }

  @ParameterizedTest
  @ValueSource(strings = {"logs/levels.txt", "conf/logs/levels.txt", ".git/config"})
  void aFileThatTheVendorsPackerDropsIsRefused(String path) throws Exception {
    TestProject project = notes();
    Path file = project.directory.resolve("src/main/signet/container").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "all");
    assertThat(container(project).failure()).contains(path, "Rename the folder");
  }

  @Test
  void whatIsWrongIsToldInChineseToo() throws Exception {
    Goal goal = container(notes());
    goal.mojo.lang = "zh";
    goal.mojo.containerPort = 0;
    assertThat(goal.failure()).contains("signet:package：", "<containerPort> 为 0，应为 1 到 65535");
  }

  private TestProject notes() throws IOException {
    return Sources.notes(directory.resolve("notes")).compiled(11);
  }

  private static Goal container(TestProject project) {
    return Goal.laidOut(project).layouts("container");
  }

  private Path laidOut(Goal goal) throws Exception {
    goal.run();
    return directory.resolve("notes/target/signet/container");
  }

  private static String library(Path container) throws IOException {
    try (Stream<Path> jars = Files.list(container.resolve("lib"))) {
      return jars.map(jar -> jar.getFileName().toString())
          .filter(name -> name.startsWith("netty-common"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static List<String> files(Path folder) throws IOException {
    return List.copyOf(contents(folder).keySet());
  }

  private static Map<String, byte[]> contents(Path folder) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return contents;
  }
}
