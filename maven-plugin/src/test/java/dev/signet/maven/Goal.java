package dev.signet.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** A goal with the values that its parameters have when the pom gives none, and what it logs. */
final class Goal extends SystemStreamLog {

  final List<String> infos = new ArrayList<>();
  final List<String> warnings = new ArrayList<>();
  final List<String> debugs = new ArrayList<>();
  final LayoutMojo mojo;

  private Goal(LayoutMojo mojo, String name, TestProject project) {
    this.mojo = mojo;
    mojo.setLog(this);
    mojo.project = project.maven();
    mojo.execution = new MojoExecution(new Plugin(), name, "default");
    mojo.lang = "en";
    mojo.classes = project.classes.toFile();
    mojo.outputDirectory = project.directory.resolve("target/signet").toFile();
    mojo.overrideDirectory = project.directory.resolve("src/main/signet").toFile();
    mojo.envId = "{{env.ENV_ID}}";
    mojo.timeoutSeconds = 20;
    mojo.memoryMb = 512;
    mojo.eventIngress = "scf-event";
    mojo.httpFunctionIngress = "cloudbase-gateway-only";
    mojo.httpFunctionRuntime = "auto";
    mojo.httpFunctionConcurrency = 20;
    mojo.httpFunctionImageBuild = "cloud";
    mojo.imageJava = 25;
    mojo.baseImages = "docker-hub";
    mojo.imageArchive = true;
    mojo.containerIngress = "wechat-cloudrun-private";
    mojo.containerPort = 8080;
  }

  /** Returns {@code signet:package}. */
  static Goal laidOut(TestProject project) {
    return new Goal(new PackageMojo(), "package", project);
  }

  /** Returns {@code signet:verify}. */
  static Goal verified(TestProject project) {
    return new Goal(new VerifyMojo(), "verify", project);
  }

  /** Returns {@code signet:archive}. */
  static Goal archived(TestProject project) {
    return new Goal(new ArchiveMojo(), "archive", project);
  }

  Goal layouts(String... names) {
    mojo.layouts = List.of(names);
    return this;
  }

  Goal environment(Map<String, String> variables) {
    mojo.environment = variables;
    return this;
  }

  Goal run() throws Exception {
    mojo.execute();
    return this;
  }

  /** Runs the goal, which shall fail, and returns what it says. */
  String failure() throws Exception {
    try {
      mojo.execute();
    } catch (MojoFailureException e) {
      return e.getMessage();
    }
    throw new AssertionError("the goal did not fail");
  }

  @Override
  public void info(CharSequence text) {
    infos.add(text.toString());
  }

  @Override
  public void warn(CharSequence text) {
    warnings.add(text.toString());
  }

  @Override
  public void debug(CharSequence text) {
    debugs.add(text.toString());
  }
}
