package dev.signet.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A function for SCF's custom runtime, as {@code signet:package} leaves it. */
class CustomRuntimeLayoutTest {

  private static final String FAKE =
      "#!/bin/bash\nprintf 'fake %s %s\\n' \"$SIGNET_FUNCTION\" \"$*\"\n";

  @TempDir Path directory;

  @Test
  void aProjectGetsItOnlyIfItAsksForIt() throws Exception {
    TestProject project = project(11);
    Goal.laidOut(project).run();
    assertThat(project.directory.resolve("target/signet"))
        .isDirectoryNotContaining("glob:**/custom-runtime");
  }

  @Test
  void theStartScriptAnswersEventsOfTheRuntimeApiAndEndsOnSigterm() throws Exception {
    TestProject project = project(11);
    Goal goal = Goal.laidOut(project).layouts("custom-runtime");
    goal.mojo.eventIngress = "scf-event-mini-program";
    goal.run();
    Path script = folder(project, "addNote").resolve("bootstrap");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(script)))
        .isEqualTo("rwxr-xr-x");
    try (RuntimeApi platform = new RuntimeApi();
        StartedScript started = StartedScript.start(script, directory, platform.environment())) {
      String event =
          "{\"title\":\"茶\",\"userInfo\":{\"appId\":\"wx0123456789abcdef\",\"openId\":\"oLin\"}}";
      assertThat(platform.call(event)).isEqualTo("\"茶 by oLin\"");
      started.terminate();
      assertThat(started.exitCode()).isEqualTo(143);
    }
  }

  @Test
  void theIngressThatNeedsASourceIsToldToAnswerNobody() throws Exception {
    Goal goal = Goal.laidOut(project(11)).layouts("custom-runtime").run();
    assertThat(goal.warnings)
        .first()
        .asString()
        .contains("<eventIngress>scf-event-mini-program</eventIngress>");
  }

  @Test
  void theEnvironmentIsThatOfTheConfigurationUnlessThePlatformHasAnother() throws Exception {
    TestProject project = project(11);
    String odd = "it's $HOME \"茶\"\nnext";
    Goal.laidOut(project)
        .layouts("custom-runtime")
        .environment(Map.of("GREETING", odd, "TZ", "UTC"))
        .run();
    Path folder = folder(project, "ping");
    fakeJava(folder, "#!/bin/bash\nprintf 'fake %s %s' \"$TZ\" \"$GREETING\"\n");
    ProcessBuilder builder = new ProcessBuilder(folder.resolve("bootstrap").toString());
    builder.environment().put("TZ", "Asia/Shanghai");
    Process process = builder.start();
    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
        .isEqualTo("fake Asia/Shanghai " + odd);
  }

  @Test
  void theScriptSaysWhatHasToBeSetWhereTheFunctionIsMade() throws Exception {
    TestProject project = project(11);
    Goal goal = Goal.laidOut(project).layouts("custom-runtime");
    goal.mojo.environmentAtDeploy = List.of("DB_PASSWORD");
    goal.run();
    assertThat(folder(project, "nightly").resolve("bootstrap"))
        .content()
        .contains("#   memory 512 MB, time limit 900 s\n")
        .contains("#   timer everyNight, 0 0 2 * * * *\n")
        .contains("#   environment variable DB_PASSWORD\n");
    assertThat(goal.warnings).anyMatch(text -> text.contains("<environmentAtDeploy>"));
  }

  @Test
  void aJavaInThePackageGoesBeforeThatOfThePlatform() throws Exception {
    TestProject project = project(11);
    Goal.laidOut(project).layouts("custom-runtime").run();
    Path folder = folder(project, "ping");
    fakeJava(folder, FAKE);
    try (StartedScript started =
        StartedScript.start(folder.resolve("bootstrap"), directory, Map.of())) {
      assertThat(started.awaitLine("fake"))
          .startsWith("fake ping -XX:+UseSerialGC ")
          .endsWith(" -cp .:lib/* dev.signet.scf.SignetScf");
      assertThat(started.exitCode()).isZero();
    }
  }

  @Test
  void classesForANewerJavaNeverRunOnThatOfThePlatform() throws Exception {
    TestProject project = project(17);
    Goal.laidOut(project).layouts("custom-runtime").run();
    Path script = folder(project, "ping").resolve("bootstrap");
    assertThat(script).content().doesNotContain("/var/lang");
    Process process = new ProcessBuilder(script.toString()).redirectErrorStream(true).start();
    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
        .contains("no Java is at any of: jre/bin/java /opt/jre/bin/java.");
    assertThat(process.waitFor()).isEqualTo(1);
  }

  private static void fakeJava(Path folder, String script) throws Exception {
    Path java = folder.resolve("jre/bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(java, script);
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  private TestProject project(int java) throws Exception {
    return Sources.notes(directory.resolve("云 函数")).compiled(java);
  }

  private static Path folder(TestProject project, String function) {
    return project.directory.resolve("target/signet/custom-runtime/functions/" + function);
  }
}
