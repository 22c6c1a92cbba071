package dev.signet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An HTTP function, as {@code signet:package} leaves it. */
class HttpFunctionLayoutTest {

  @TempDir Path directory;

  @Test
  void theDeploymentFileHasOneHttpFunctionWithoutWhatThePlatformRefuses() throws Exception {
    TestProject project = project(11);
    Goal.laidOut(project).layouts("http-function").environment(Map.of("TZ", "UTC")).run();
    assertThat(function(project))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    { "name": "notes", "type": "HTTP", "runtime": "Java11",
                      "timeout": 20, "memorySize": 512, "installDependency": false,
                      "envVariables": { "SIGNET_INGRESS": "cloudbase-gateway-only", "TZ": "UTC",
                                        "SIGNET_TIMEOUT_MS": "19500" },
                      "public": false,
                      "instanceConcurrencyConfig":
                        { "dynamicEnabled": "FALSE", "maxConcurrency": 20 } }
                    """));
  }

  @Test
  void theTimeLimitIsThatOfTheSlowestFunctionUnlessTheConfigurationHasOne() throws Exception {
    TestProject project =
        new TestProject(directory.resolve("p"))
            .source(
                "com.example.Slow",
                "package com.example; import dev.signet.*; public final class Slow {"
                    + " @CloudFunction(value = \"slow\", timeoutSeconds = 60) public String slow()"
                    + " { return null; } }")
            .compiled(11);
    Goal.laidOut(project).layouts("http-function").run();
    assertThat(function(project).path("timeout").intValue()).isEqualTo(60);
    assertThat(function(project).path("envVariables").path("SIGNET_TIMEOUT_MS").textValue())
        .isEqualTo("59500");
    Goal.laidOut(project)
        .layouts("http-function")
        .environment(Map.of("SIGNET_TIMEOUT_MS", "3000"))
        .run();
    assertThat(function(project).path("envVariables").path("SIGNET_TIMEOUT_MS").textValue())
        .isEqualTo("3000");
  }

  @Test
  void theStartScriptCanBeExecutedAndHasLfAndAnInterpreterThatThePlatformHas() throws Exception {
    TestProject project = project(11);
    Goal.laidOut(project).layouts("http-function").run();
    Path script = folder(project).resolve("scf_bootstrap");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(script)))
        .isEqualTo("rwxr-xr-x");
    assertThat(Files.readString(script))
        .startsWith("#!/bin/bash\n")
        .doesNotContain("\r")
        .contains("exec /var/lang/java11/bin/java ")
        .contains("PORT=9000");
  }

  @Test
  void theStartScriptServesAndOnSigtermAnswersTheCallThatRuns() throws Exception {
    TestProject project = project(11);
    Goal goal = Goal.laidOut(project).layouts("http-function");
    goal.mojo.jvmOptions = "-Dping.gate=gate";
    goal.run();
    Path script = folder(project).resolve("scf_bootstrap");
    try (StartedScript started = StartedScript.start(script, directory, Map.of())) {
      CompletableFuture<String> answer = HttpCall.begin(started.port(), "ping");
      started.awaitLine("ping runs");
      started.terminate();
      Files.createFile(folder(project).resolve("gate"));
      assertThat(answer.get()).contains("pong");
      assertThat(started.exitCode()).isEqualTo(143);
    }
  }

  @Test
  void classesForANewerJavaBecomeAnImageThatTheVendorsCloudBuilds() throws Exception {
    TestProject project = project(17);
    Goal.laidOut(project).layouts("http-function").run();
    JsonNode function = function(project);
    assertThat(function.path("runtime").textValue()).isEqualTo("CustomImage");
    assertThat(function.path("buildStrategy").textValue()).isEqualTo("cloud");
    assertThat(function.has("installDependency")).isFalse();
    assertThat(function.path("imageConfig"))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    { "imageType": "personal", "imagePort": 9000,
                      "build": {
                        "dockerfile": "Dockerfile", "platform": "linux/amd64",
                        "registryCredential": {
                          "username": "{{env.TCB_TCR_USERNAME}}",
                          "password": "{{env.TCB_TCR_PASSWORD}}" } } }
                    """));
    assertThat(folder(project).resolve("scf_bootstrap")).doesNotExist();
    assertThat(folder(project).resolve("app.jar")).isRegularFile();
    assertThat(folder(project).resolve("Dockerfile"))
        .content()
        .contains("--platform=linux/amd64")
        .contains("EXPOSE 9000")
        .doesNotContain("latest");
  }

  @Test
  void anImageThatIsBuiltLocallyHasTheVersionAsItsTag() throws Exception {
    TestProject project = project(17);
    Goal goal = Goal.laidOut(project).layouts("http-function");
    goal.mojo.httpFunctionImageBuild = "local";
    goal.run();
    assertThat(function(project).path("imageConfig").path("build").path("tag").textValue())
        .isEqualTo("1.0.0-SNAPSHOT");
  }

  @Test
  void anImageInTheEnterpriseRegistryNeedsNoPassword() throws Exception {
    TestProject project = project(17);
    Goal goal = Goal.laidOut(project).layouts("http-function");
    goal.mojo.httpFunctionRegistryId = "tcr-abc";
    goal.mojo.httpFunctionRepository = "notes";
    goal.run();
    JsonNode image = function(project).path("imageConfig");
    assertThat(image.path("imageType").textValue()).isEqualTo("enterprise");
    assertThat(image.path("registryId").textValue()).isEqualTo("tcr-abc");
    assertThat(image.path("build").has("registryCredential")).isFalse();
  }

  @Test
  void anImageThatExistsIsDeployedByItsName() throws Exception {
    TestProject project = project(17);
    Goal goal = Goal.laidOut(project).layouts("http-function");
    goal.mojo.httpFunctionImageUri = "ccr.ccs.tencentyun.com/team/notes:1.2";
    goal.run();
    JsonNode function = function(project);
    assertThat(function.path("buildStrategy").textValue()).isEqualTo("image");
    assertThat(function.path("imageConfig").path("imageUri").textValue())
        .isEqualTo("ccr.ccs.tencentyun.com/team/notes:1.2");
  }

  @Test
  void aTagOfNoFixedMeaningIsRefused() throws Exception {
    TestProject project = project(17);
    Goal latest = Goal.laidOut(project).layouts("http-function");
    latest.mojo.httpFunctionImageUri = "ccr.ccs.tencentyun.com/team/notes:latest";
    assertThat(latest.failure()).contains("<httpFunctionImageUri>");
    Goal none = Goal.laidOut(project).layouts("http-function");
    none.mojo.httpFunctionImageUri = "ccr.ccs.tencentyun.com:443/team/notes";
    assertThat(none.failure()).contains("<httpFunctionImageUri>");
    Goal tag = Goal.laidOut(project).layouts("http-function");
    tag.mojo.httpFunctionImageBuild = "local";
    tag.mojo.httpFunctionImageTag = "latest";
    assertThat(tag.failure()).contains("<httpFunctionImageTag>");
  }

  @Test
  void theNameIsMadeOfTheArtifactsIdAndMayNotBeThatOfAnEventFunction() throws Exception {
    TestProject project = project(11).named("2.note.shop_");
    Goal.laidOut(project).layouts("http-function").run();
    assertThat(function(project).path("name").textValue()).isEqualTo("note-shop");
    assertThat(Goal.verified(project(11).named("ping")).layouts("http-function").failure())
        .contains("ping")
        .contains("<httpFunctionName>");
    assertThat(Goal.verified(project(11).named("小店")).layouts("http-function").failure())
        .contains("<httpFunctionName>");
  }

  private TestProject project(int java) throws Exception {
    return Sources.notes(directory.resolve("云 函数")).compiled(java);
  }

  private static Path folder(TestProject project) {
    return project.directory.resolve("target/signet/http-function/functions/notes");
  }

  private static JsonNode function(TestProject project) throws Exception {
    Path file = project.directory.resolve("target/signet/http-function/cloudbaserc.json");
    JsonNode functions = new ObjectMapper().readTree(file.toFile()).path("functions");
    assertThat(functions).hasSize(1);
    return functions.path(0);
  }
}
