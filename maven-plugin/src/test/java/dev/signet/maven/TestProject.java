package dev.signet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.project.MavenProject;

/** A module of a user, compiled by javac with the annotation processor, as a build leaves it. */
final class TestProject {

  /** What of this test's own class path an application with both hosts has on its own. */
  private static final Pattern NEEDED =
      Pattern.compile(
          ".*/runtime/(core|scf|http)/target/(classes|signet-[a-z]+-[^/]*(?<!-tests)\\.jar)"
              + "|.*/(jackson-|netty-|scf-java-events-)[^/]*\\.jar");

  private static final Pattern HTTP = Pattern.compile(".*/(runtime/http/.*|netty-[^/]*)");
  private static final Pattern SCF = Pattern.compile(".*/(runtime/scf/.*|scf-java-events[^/]*)");
  private static final Pattern JAR = Pattern.compile("(.+?)-(\\d.*)\\.jar");

  final Path directory;
  final Path classes;
  private final Set<Artifact> artifacts = new LinkedHashSet<>();
  private final List<Path> sources = new ArrayList<>();
  private String artifactId = "notes";

  /** Makes a module with both hosts on its class path. */
  TestProject(Path directory) throws IOException {
    this.directory = Files.createDirectories(directory);
    classes = Files.createDirectories(directory.resolve("target/classes"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (NEEDED.matcher(entry).matches()) {
        artifacts.add(artifact(Path.of(entry)));
      }
    }
  }

  /** Takes the HTTP host away. */
  TestProject withoutHttp() {
    artifacts.removeIf(artifact -> HTTP.matcher(artifact.getFile().toString()).matches());
    return this;
  }

  /** Takes the host of event functions away. */
  TestProject withoutScf() {
    artifacts.removeIf(artifact -> SCF.matcher(artifact.getFile().toString()).matches());
    return this;
  }

  /** Takes all libraries away, as a module has it that only shares a parent with functions. */
  TestProject withoutSignet() {
    artifacts.clear();
    return this;
  }

  TestProject named(String name) {
    artifactId = name;
    return this;
  }

  TestProject source(String name, String text) throws IOException {
    Path file = directory.resolve("src/main/java/" + name.replace('.', '/') + ".java");
    Files.createDirectories(file.getParent());
    sources.add(Files.writeString(file, text));
    return this;
  }

  TestProject resource(String path, String text) throws IOException {
    Path file = classes.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Adds a library that is on the class path when the functions run. */
  TestProject library(String groupId, String artifactId, String version, Path file) {
    artifacts.add(artifact(groupId, artifactId, version, file));
    return this;
  }

  TestProject compiled(int java) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter problems = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources);
      List<String> options =
          List.of(
              "--release",
              String.valueOf(java),
              "-Asignet.lang=en",
              "-processorpath",
              System.getProperty("java.class.path"),
              "-d",
              classes.toString(),
              "-cp",
              artifacts.stream()
                  .map(artifact -> artifact.getFile().toString())
                  .collect(Collectors.joining(File.pathSeparator)));
      JavaCompiler.CompilationTask task =
          compiler.getTask(problems, files, null, options, null, units);
      assertThat(task.call()).as(problems.toString()).isTrue();
    }
    return this;
  }

  MavenProject maven() {
    MavenProject project = new MavenProject();
    project.setGroupId("com.example");
    project.setArtifactId(artifactId);
    project.setVersion("1.0.0-SNAPSHOT");
    project.setFile(directory.resolve("pom.xml").toFile());
    project.setArtifacts(artifacts);
    return project;
  }

  private static Artifact artifact(Path file) {
    Matcher jar = JAR.matcher(file.getFileName().toString());
    if (jar.matches()) {
      String group = jar.group(1).startsWith("signet-") ? "dev.signet" : "org.example";
      return artifact(group, jar.group(1), jar.group(2), file);
    }
    // A module of this build that has no jar yet: runtime/MODULE/target/classes.
    String module = file.getParent().getParent().getFileName().toString();
    String artifact = module.equals("core") ? "signet-runtime" : "signet-" + module;
    return artifact("dev.signet", artifact, "0.1.0-SNAPSHOT", file);
  }

  private static Artifact artifact(String groupId, String artifactId, String version, Path file) {
    DefaultArtifactHandler handler = new DefaultArtifactHandler("jar");
    handler.setAddedToClasspath(true);
    Artifact artifact =
        new DefaultArtifact(
            groupId, artifactId, version, Artifact.SCOPE_RUNTIME, "jar", null, handler);
    artifact.setFile(file.toFile());
    return artifact;
  }
}
