package dev.signet.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A consumer's project in Kotlin, in its own folder: kapt shows Java of it to Signet's processor,
 * and what that generates is compiled by javac.
 */
public final class KotlinProject {

  private static final Path COMPILER = Path.of(System.getProperty("signet.kotlin.compiler"));

  private final Path folder;
  private final Project project;

  /** Creates a project in this folder. */
  public KotlinProject(Path folder) {
    this.folder = folder;
    this.project = new Project(folder).withSignet();
  }

  /** Adds a source file by its path below the source folder. */
  public KotlinProject source(String path, String text) {
    project.source(path, text);
    return this;
  }

  /** Runs kapt, and returns what it says. Its exit code is not zero after an error. */
  public Project.Output generate() {
    List<String> command = kotlin();
    command.add("-Xplugin=" + jar("kotlin-annotation-processing"));
    Map.of(
            "aptMode", "stubsAndApt",
            "sources", folder("java/src").toString(),
            "stubs", folder("stubs").toString(),
            "incrementalData", folder("incremental").toString(),
            "classes", project.classes().toString())
        .forEach((name, value) -> command.addAll(kapt(name, value)));
    project.processors().forEach(path -> command.addAll(kapt("apclasspath", path)));
    return project.run(command);
  }

  /**
   * Compiles the sources, and then, without a word of javac, the Java that was generated and a main
   * class in the package demo.
   */
  public Project compile(String main) {
    List<String> command = kotlin();
    command.addAll(List.of("-d", project.classes().toString()));
    assertThat(project.run(command).exitCode()).isZero();
    Project generated =
        new Project(folder.resolve("java"))
            .source("demo/Main.java", main)
            .against(project.classes(), jar("kotlin-stdlib"), jar("annotations"))
            .options("-Xlint:all,-processing", "-Werror");
    assertThat(generated.compile()).isEqualTo(new Project.Output(0, ""));
    return generated;
  }

  private List<String> kotlin() {
    return new ArrayList<>(
        List.of(
            Project.tool("java"),
            "-cp",
            COMPILER.resolve("*").toString(),
            "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
            "-no-stdlib",
            "-no-reflect",
            "-cp",
            String.join(
                File.pathSeparator,
                Project.runtimePath(),
                jar("kotlin-stdlib").toString(),
                jar("annotations").toString()),
            folder.resolve("src").toString()));
  }

  private static List<String> kapt(String name, String value) {
    return List.of("-P", "plugin:org.jetbrains.kotlin.kapt3:" + name + "=" + value);
  }

  private Path folder(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path jar(String name) {
    try (Stream<Path> jars = Files.list(COMPILER)) {
      return jars.filter(jar -> jar.getFileName().toString().startsWith(name))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
