package dev.signet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the platform would refuse or change in silence: both goals say it, and write nothing. */
class RefusalsTest {

  @TempDir static Path shared;
  private static TestProject compiled;

  @TempDir Path directory;

  @BeforeAll
  static void aProjectThatNoTestChanges() throws Exception {
    compiled = Sources.notes(shared.resolve("p")).compiled(11);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a{{env.HOME}}b",
        "{{x",
        "[1,2]",
        " [1,2] ",
        "{}",
        "{\"a\":1}",
        "\tnull\n",
        "\uFEFF[]"
      })
  void aTextThatTheVendorsTemplatingWouldChangeIsRefusedWithItsPlaceAndNotItsValue(String text)
      throws Exception {
    Goal goal = Goal.laidOut(compiled).environment(Map.of("GREETING", text));
    assertThat(goal.failure())
        .startsWith("signet:package: ")
        .contains("<environment><GREETING>")
        .doesNotContain(text);
    assertThat(shared.resolve("p/target/signet")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "12",
        "-XX:+UseSerialGC -Xss512k",
        "\"[1,2]\"",
        "<b>&\"'",
        "a\nb\\",
        "{x",
        "[1]a"
      })
  void aTextThatStaysWhatItIsIsTaken(String text) throws Exception {
    // An image's Dockerfile takes less.
    Goal.verified(compiled)
        .layouts("event", "http-function")
        .environment(Map.of("GREETING", text))
        .run();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1A",
        "A-B",
        "",
        "_A",
        "SCF_X",
        "QCLOUD_X",
        "TENCENTCLOUD_X",
        "SIGNET_INGRESS",
        "PORT"
      })
  void aNameThatIsNoVariableOfTheUserIsRefused(String name) throws Exception {
    Goal goal = Goal.verified(compiled).environment(Map.of(name, "x"));
    assertThat(goal.failure()).startsWith("signet:verify: ").contains("<environment>", name);
    Goal atDeploy = Goal.verified(compiled);
    atDeploy.mojo.environmentAtDeploy = List.of(name);
    assertThat(atDeploy.failure()).contains("<environmentAtDeploy>", name);
  }

  @Test
  void anEnvironmentOfMoreThan4KBIsRefused() throws Exception {
    Goal goal = Goal.verified(compiled).environment(Map.of("A", "茶".repeat(1366)));
    assertThat(goal.failure()).contains("4,099", "4,096");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceAndOnce() throws Exception {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("A", "[]");
    variables.put("B C", "x");
    Goal goal = Goal.verified(compiled).layouts("event", "http-function").environment(variables);
    goal.mojo.memoryMb = 100;
    goal.mojo.timeoutSeconds = 901;
    goal.mojo.envId = "Prod";
    goal.mojo.jvmOptions = "-Dx=$(id)";
    goal.mojo.eventIngress = "wechat-cloudrun-private";
    goal.mojo.httpFunctionIngress = "scf-event";
    goal.mojo.httpFunctionConcurrency = 101;
    goal.mojo.httpFunctionRuntime = "Java17";
    String text = goal.failure();
    for (String named :
        List.of(
            "<environment><A>",
            "'B C'",
            "<memoryMb> is 100",
            "Write 128",
            "<timeoutSeconds> is 901",
            "<envId> is 'Prod'",
            "<jvmOptions>",
            "<eventIngress>",
            "<httpFunctionIngress>",
            "<httpFunctionConcurrency> is 101",
            "<httpFunctionRuntime> is 'Java17'")) {
      assertThat(text).containsOnlyOnce(named);
    }
  }

  @Test
  void aLimitOfAnAnnotationIsRefusedWithTheMethod() throws Exception {
    TestProject project =
        functions(
            "@CloudFunction(value = \"tea\", memoryMb = 100) public String tea() { return null; }");
    assertThat(Goal.verified(project).failure())
        .contains("@CloudFunction(tea) com.example.Functions#tea memoryMb is 100", "128");
  }

  @Test
  void aLimitOfAnAnnotationIsRefusedForAnHttpFunctionToo() throws Exception {
    TestProject project =
        functions(
            "@CloudFunction(value = \"tea\", memoryMb = 1000) public String tea() { return null; }");
    assertThat(Goal.verified(project).layouts("http-function").failure())
        .contains("@CloudFunction(tea) com.example.Functions#tea memoryMb is 1000", "1024");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SIGNET_INGRESS", "SIGNET_FUNCTION", "PORT"})
  void aVariableThatALayoutSetsIsRefusedForAContainerToo(String name) throws Exception {
    Goal goal =
        Goal.verified(compiled)
            .layouts("container")
            .environment(Map.of(name, "cloudbase-gateway-only"));
    assertThat(goal.failure()).contains("<environment>: " + name, "<containerIngress>");
  }

  @Test
  void aVariableThatALayoutSetsIsRefusedAmongThoseOfTheDeployingMachineToo() throws Exception {
    Goal goal = Goal.verified(compiled).layouts("event");
    goal.mojo.environmentAtDeploy = List.of("SIGNET_INGRESS");
    assertThat(goal.failure()).contains("<environmentAtDeploy>: SIGNET_INGRESS");
  }

  @Test
  void anOptionOfTheJvmThatAShellWouldReadIsRefusedForAContainerToo() throws Exception {
    Goal goal = Goal.verified(compiled).layouts("container");
    goal.mojo.jvmOptions = "-Dx=\"a b\"";
    assertThat(goal.failure()).contains("<jvmOptions>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http-function", "container"})
  void aTimerThatNoLayoutRunsIsWarnedOf(String layout) throws Exception {
    Goal goal = Goal.verified(compiled).layouts(layout).run();
    assertThat(goal.warnings)
        .anyMatch(text -> text.contains("com.example.NoteFunctions#nightly has a timer"));
  }

  @Test
  void aTimerOfAnEventFunctionIsNotWarnedOf() throws Exception {
    Goal goal = Goal.verified(compiled).layouts("event", "container").run();
    assertThat(goal.warnings).noneMatch(text -> text.contains("has a timer"));
  }

  @Test
  void moreTimersThanOneAreRefusedWithTheMethod() throws Exception {
    TestProject project =
        functions(
            "@CloudFunction(\"tick\") @TimerTrigger(name = \"a\", cron = \"0 0 2 * * * *\")"
                + " @TimerTrigger(name = \"b\", cron = \"0 0 3 * * * *\") public void tick() {}");
    assertThat(Goal.verified(project).failure())
        .contains("@TimerTrigger com.example.Functions#tick", "2");
  }

  @Test
  void namesOfSeveralJarsThatAreOneFolderOnSomeFileSystemsAreRefused() throws Exception {
    String entry = "{\"name\":\"%s\",\"handler\":\"a.B::mainHandler\",\"method\":\"%s\"}";
    TestProject project =
        notes()
            .compiled(11)
            .resource(
                "META-INF/signet/functions.json",
                "{\"version\":1,\"functions\":["
                    + entry.formatted("tea", "a.A#tea")
                    + ","
                    + entry.formatted("Tea", "a.B#tea")
                    + "]}");
    assertThat(Goal.verified(project).layouts("event").failure()).contains("a.A#tea", "a.B#tea");
  }

  @Test
  void aTextOfAnAnnotationThatTheVendorsTemplatingWouldChangeIsRefusedWithTheMethod()
      throws Exception {
    TestProject project =
        notes()
            .compiled(11)
            .resource(
                "META-INF/signet/functions.json",
                "{\"version\":1,\"functions\":[{\"name\":\"tick\",\"handler\":\"a.B::mainHandler\","
                    + "\"method\":\"a.A#tick\",\"triggers\":[{\"name\":\"{{a}}\","
                    + "\"config\":\"[1]\"}]}]}");
    assertThat(Goal.verified(project).layouts("event").failure())
        .contains("@TimerTrigger a.A#tick contains {{")
        .contains("@TimerTrigger a.A#tick is a text");
  }

  @Test
  void classesForANewerJavaAreRefusedForEventFunctionsWithTheCure() throws Exception {
    assertThat(Goal.verified(notes().compiled(17)).failure())
        .contains(
            "NoteFunctions", "Java 17", "<maven.compiler.release>11", "<layouts> without event");
    Goal.verified(notes().compiled(17)).layouts("http-function").run();
  }

  @Test
  void aLibraryForANewerJavaIsRefusedUnlessItHasClassesForTheOlderOneToo() throws Exception {
    Path newer = Files.createDirectories(directory.resolve("newer"));
    TestProject seventeen =
        new TestProject(newer)
            .source("org.lib.A", "package org.lib; public class A {}")
            .compiled(17);
    byte[] bytes = Files.readAllBytes(seventeen.classes.resolve("org/lib/A.class"));
    Path plain = directory.resolve("lib-1.0.jar");
    Jars.writeBytes(plain, "org/lib/A.class", bytes);
    assertThat(
            Goal.verified(notes().library("org.lib", "lib", "1.0", plain).compiled(11)).failure())
        .contains("org.lib:lib:1.0", "org/lib/A.class", "Java 17");
    Path multi = directory.resolve("multi-1.0.jar");
    Jars.writeBytes(multi, "META-INF/versions/17/org/lib/A.class", bytes);
    Goal.verified(notes().library("org.lib", "multi", "1.0", multi).compiled(11)).run();
  }

  @ParameterizedTest
  @ValueSource(strings = {"signet-dev", "signet-simulator", "signet-testing"})
  void whatMakesCallersUpIsNeverDeployed(String artifact) throws Exception {
    Path jar = directory.resolve(artifact + "-1.0.jar");
    Jars.write(jar, new TreeMap<>());
    TestProject project = notes().library("dev.signet", artifact, "1.0", jar).compiled(11);
    assertThat(Goal.laidOut(project).failure()).contains(artifact, "<scope>test</scope>");
  }

  @Test
  void aResourceInThePlaceOfALibraryIsRefused() throws Exception {
    Path jar = directory.resolve("words-1.0.jar");
    Jars.write(jar, new TreeMap<>());
    TestProject project =
        notes()
            .library("org.lib", "words", "1.0", jar)
            .resource("lib/words-1.0.jar", "x")
            .compiled(11);
    assertThat(Goal.verified(project).failure()).contains("lib/words-1.0.jar");
  }

  @Test
  void aFolderThatWechatsToolsUploadAsNodeIsRefused() throws Exception {
    Path module = directory.resolve("repository/server");
    Files.createDirectories(directory.resolve("repository/.git"));
    TestProject project = Sources.notes(module).compiled(11);
    Path mini = Files.createDirectories(directory.resolve("repository/miniprogram"));
    Path config = mini.resolve("project.config.json");
    Files.writeString(
        config,
        "{ /* ours */ \"cloudfunctionRoot\": \"../server/target/signet/event/functions/\" }");
    assertThat(Goal.laidOut(project).failure()).contains(config.toString(), "cloudfunctionRoot");
    Files.writeString(config, "{\"cloudfunctionRoot\": \"../server/\"}");
    assertThat(Goal.laidOut(project).failure()).contains(config.toString());
    Files.writeString(config, "{\"cloudfunctionRoot\": \"cloudfunctions/\"}");
    Goal.laidOut(project).run();
  }

  @Test
  void anUnpackedFunctionOfMoreThan500MBIsRefused() throws Exception {
    TestProject project = notes().compiled(11);
    try (RandomAccessFile sparse =
        new RandomAccessFile(project.classes.resolve("large.bin").toFile(), "rw")) {
      sparse.setLength(501L * 1024 * 1024);
    }
    assertThat(Goal.verified(project).layouts("event").failure()).contains("functions/", "500 MB");
  }

  @Test
  void aFunctionOfMoreThan50MBAsAZipIsWarnedOf() throws Exception {
    TestProject project = notes().compiled(11);
    byte[] incompressible = new byte[51 * 1024 * 1024];
    new Random(1).nextBytes(incompressible);
    Files.write(project.classes.resolve("large.bin"), incompressible);
    Goal goal = Goal.verified(project).layouts("http-function").run();
    assertThat(goal.warnings)
        .filteredOn(text -> text.contains("50 MB"))
        .singleElement()
        .asString()
        .contains("functions/notes");
  }

  @Test
  void unknownLayoutsAreRefusedWithTheKnownOnes() throws Exception {
    assertThat(Goal.verified(compiled).layouts("events").failure())
        .contains("'events'", "event, http-function, custom-runtime");
  }

  @Test
  void aModuleWithoutFunctionsIsToldWhatIsMissing() throws Exception {
    TestProject project = new TestProject(directory.resolve("p"));
    assertThat(Goal.laidOut(project).failure()).contains("functions.json", "signet-processor");
  }

  private TestProject notes() throws Exception {
    return Sources.notes(directory.resolve("p"));
  }

  private TestProject functions(String methods) throws Exception {
    return new TestProject(directory.resolve("p"))
        .source(
            "com.example.Functions",
            "package com.example; import dev.signet.*; public final class Functions { "
                + methods
                + " }")
        .compiled(11);
  }
}
