package dev.signet.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what signet:dev says of a module that Spring Boot serves. */
class SpringModuleTest {

  private final List<String> warnings = new ArrayList<>();

  private static MavenProject module(String name, String... artifacts) {
    MavenProject project = new MavenProject();
    project.setArtifactId(name);
    project.getBuild().setOutputDirectory("/absent/classes");
    Set<Artifact> all = new LinkedHashSet<>();
    for (String each : artifacts) {
      String[] parts = each.split(":");
      all.add(
          new DefaultArtifact(
              parts[0], parts[1], "1", parts[2], "jar", null, new DefaultArtifactHandler("jar")));
    }
    project.setArtifacts(all);
    return project;
  }

  private static MavenProject shop() {
    return module(
        "shop", "org.springframework.boot:spring-boot:compile", "dev.signet:signet-spring:runtime");
  }

  @SuppressWarnings("deprecation")
  private DevMojo goal(String lang, MavenProject... projects) {
    DevMojo mojo = new DevMojo();
    mojo.setLog(
        new SystemStreamLog() {
          @Override
          public void warn(CharSequence text) {
            warnings.add(text.toString());
          }
        });
    mojo.project = projects[0];
    mojo.execution = new MojoExecution(new Plugin(), "dev", "default");
    mojo.lang = lang;
    mojo.session =
        new MavenSession(
            null, null, new DefaultMavenExecutionRequest(), new DefaultMavenExecutionResult());
    mojo.session.setProjects(List.of(projects));
    return mojo;
  }

  @Test
  void aSpringBootApplicationIsToldHowItIsDeveloped() {
    assertThatThrownBy(goal("en", shop())::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("shop is a Spring Boot application")
        .hasMessageContaining("dev.signet:signet-spring-dev")
        .hasMessageContaining("mvn spring-boot:test-run");
    assertThatThrownBy(goal("zh", shop())::execute).hasMessageContaining("Spring Boot 应用");
  }

  @Test
  void amongOtherModulesItIsLeftOutWithAWarning() throws Exception {
    goal("en", shop(), module("functions")).execute();

    assertThat(warnings).singleElement().asString().contains("shop is a Spring Boot application");
  }

  @ParameterizedTest
  @CsvSource({
    "org.springframework.boot:spring-boot:test, dev.signet:signet-spring:compile",
    "org.springframework.boot:spring-boot:compile, dev.signet:signet-runtime:compile",
    "org.springframework:spring-core:compile, dev.signet:signet-http:compile",
  })
  void aModuleThatSpringDoesNotServeIsNone(String one, String other) {
    assertThatThrownBy(goal("en", module("functions", one, other))::execute)
        .hasMessageContaining("functions.json is not there");
  }
}
