package dev.signet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Event functions on the platform's Java, as {@code signet:package} leaves them. */
class EventLayoutTest {

  @TempDir Path directory;

  @Test
  void theDeploymentFileNamesEachFunctionWithItsLimitsAndTimers() throws Exception {
    TestProject project = project();
    Goal.laidOut(project).layouts("event").run();
    assertThat(deploymentFile(project))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {
                      "$schema": "https://static.cloudbase.net/cli/cloudbaserc.schema.json",
                      "version": "2.1",
                      "envId": "{{env.ENV_ID}}",
                      "functionRoot": "./functions",
                      "functions": [
                        { "name": "addNote", "type": "Event", "runtime": "Java11",
                          "handler": "com.example.Scf_addNote::mainHandler",
                          "timeout": 7, "memorySize": 256, "installDependency": false,
                          "envVariables": { "SIGNET_INGRESS": "scf-event" } },
                        { "name": "nightly", "type": "Event", "runtime": "Java11",
                          "handler": "com.example.Scf_nightly::mainHandler",
                          "timeout": 900, "memorySize": 512, "installDependency": false,
                          "envVariables": { "SIGNET_INGRESS": "scf-event" },
                          "triggers": [
                            { "name": "everyNight", "type": "timer", "config": "0 0 2 * * * *" } ] },
                        { "name": "ping", "type": "Event", "runtime": "Java11",
                          "handler": "com.example.Scf_ping::mainHandler",
                          "timeout": 20, "memorySize": 512, "installDependency": false,
                          "envVariables": { "SIGNET_INGRESS": "scf-event" } }
                      ]
                    }
                    """));
  }

  @Test
  void theEnvironmentIsThatOfTheConfigurationAndSecretsStayOnTheMachineThatDeploys()
      throws Exception {
    TestProject project = project();
    Goal goal = Goal.laidOut(project).layouts("event").environment(Map.of("TZ", "UTC"));
    // Of HTTP hosts; an event function would not start with it.
    goal.mojo.environmentAtDeploy = List.of("DB_PASSWORD", "SIGNET_PROBE_URL");
    goal.mojo.eventIngress = "scf-event-mini-program";
    goal.mojo.envId = "prod-1a2b";
    goal.run();
    JsonNode file = deploymentFile(project);
    assertThat(file.path("envId").textValue()).isEqualTo("prod-1a2b");
    assertThat(file.path("functions").path(0).path("envVariables"))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"SIGNET_INGRESS": "scf-event-mini-program", "TZ": "UTC",
                     "DB_PASSWORD": "{{env.DB_PASSWORD}}"}
                    """));
  }

  @Test
  void eachFunctionHasTheClassesAtItsRootAndTheJarsInLibAndAllShareThem() throws Exception {
    TestProject project = project();
    Goal.laidOut(project).layouts("event").run();
    Path add = project.directory.resolve("target/signet/event/functions/addNote");
    Path ping = project.directory.resolve("target/signet/event/functions/ping");
    assertThat(add.resolve("com/example/Scf_addNote.class")).isRegularFile();
    for (String shared : List.of("com/example/NoteFunctions.class", library(add))) {
      assertThat(Files.isSameFile(add.resolve(shared), ping.resolve(shared))).isTrue();
    }
  }

  @Test
  void theExplodedFunctionAnswersInABareJvmWhosePlatformHasAnOlderJackson() throws Exception {
    TestProject project = project();
    Goal.laidOut(project).layouts("event").run();
    Path function = project.directory.resolve("target/signet/event/functions/addNote");
    String event =
        "{\"title\":\"茶\",\"userInfo\":{\"appId\":\"wx0123456789abcdef\",\"openId\":\"oLin\"}}";
    ManagedPlatform.Answer answer =
        ManagedPlatform.apart(directory)
            .call(function, "com.example.Scf_addNote::mainHandler", event);
    assertThat(answer.result()).isEqualTo("茶 by oLin");
  }

  @Test
  void anOlderJacksonThatComesFirstIsRefusedWithTheReason() throws Exception {
    TestProject project = project();
    Goal.laidOut(project).layouts("event").run();
    Path function = project.directory.resolve("target/signet/event/functions/ping");
    ManagedPlatform.Answer answer =
        ManagedPlatform.parentFirst(directory)
            .call(function, "com.example.Scf_ping::mainHandler", "{}");
    assertThat(answer.result()).contains("INTERNAL").doesNotContain("pong");
    assertThat(answer.log()).contains("jackson-core older than 2.18 comes first on the class path");
  }

  @Test
  void aProjectWithoutSignetScfHasNoEventFunctions() throws Exception {
    TestProject project = Sources.notes(directory.resolve("p")).withoutScf().compiled(11);
    Goal goal = Goal.laidOut(project).run();
    assertThat(project.directory.resolve("target/signet/event")).doesNotExist();
    assertThat(goal.warnings)
        .singleElement()
        .asString()
        .contains("NoteFunctions#nightly")
        .contains("signet-scf");
    assertThat(Goal.verified(project).layouts("event").failure())
        .startsWith("signet:verify: ")
        .contains("signet-scf");
  }

  @Test
  void aModuleOfTheSameBuildThatHasNoJarYetBecomesOne() throws Exception {
    Path sibling = directory.resolve("sibling/target/classes");
    Files.createDirectories(sibling.resolve("com/example"));
    Files.writeString(sibling.resolve("com/example/words.txt"), "words");
    TestProject project =
        Sources.notes(directory.resolve("p"))
            .library("com.example", "words", "1.0", sibling)
            .compiled(11);
    Goal.laidOut(project).layouts("event").run();
    Path jar = project.directory.resolve("target/signet/event/functions/ping/lib/words-1.0.jar");
    try (var zip = new java.util.jar.JarFile(jar.toFile())) {
      assertThat(zip.getEntry("com/example/words.txt")).isNotNull();
    }
  }

  @Test
  void twoLibrariesWhoseFilesHaveOneNameAreBothThere() throws Exception {
    TestProject project = Sources.notes(directory.resolve("p"));
    for (String group : List.of("org.one", "org.two")) {
      Path jar = directory.resolve(group + "/util-1.0.jar");
      Jars.write(jar, new TreeMap<>(Map.of("which.txt", group)));
      project.library(group, "util", "1.0", jar);
    }
    project.compiled(11);
    Goal.laidOut(project).layouts("event").run();
    Path lib = project.directory.resolve("target/signet/event/functions/ping/lib");
    assertThat(Jars.read(lib.resolve("org.one.util-1.0.jar"), "which.txt")).isEqualTo("org.one");
    assertThat(Jars.read(lib.resolve("org.two.util-1.0.jar"), "which.txt")).isEqualTo("org.two");
  }

  private TestProject project() throws Exception {
    return Sources.notes(directory.resolve("云 函数")).compiled(11);
  }

  private static JsonNode deploymentFile(TestProject project) throws Exception {
    Path file = project.directory.resolve("target/signet/event/cloudbaserc.json");
    assertThat(Files.readString(file)).doesNotContain("\r").endsWith("}\n");
    return new ObjectMapper().readTree(file.toFile());
  }

  private static String library(Path function) throws Exception {
    try (var files = Files.list(function.resolve("lib"))) {
      Path jar =
          files.filter(file -> file.toString().contains("jackson-core")).findFirst().orElseThrow();
      return function.relativize(jar).toString();
    }
  }
}
