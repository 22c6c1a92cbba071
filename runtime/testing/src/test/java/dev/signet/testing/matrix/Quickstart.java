package dev.signet.testing.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A copy of the quickstart sample that can be changed and compiled. */
final class Quickstart {

  private static final Path SAMPLE =
      Path.of(System.getProperty("basedir", ""), "..", "..", "samples", "quickstart");
  private static final Path PACKAGE = Path.of("com", "example", "quickstart");

  private final Path folder;

  private Quickstart(Path folder) {
    this.folder = folder;
  }

  /** Copies the functions, the matrix test and its recorded file. */
  static Quickstart copiedTo(Path folder) {
    Path tests = SAMPLE.resolve("src/test");
    try (Stream<Path> sources = Files.list(SAMPLE.resolve("src/main/java").resolve(PACKAGE))) {
      Files.createDirectories(folder.resolve("src"));
      Files.createDirectories(folder.resolve("classes"));
      List<Path> copied = new ArrayList<>(sources.toList());
      copied.add(tests.resolve("java").resolve(PACKAGE).resolve("IdentityMatrixTest.java"));
      for (Path source : copied) {
        Files.copy(source, folder.resolve("src").resolve(source.getFileName()));
      }
      Files.copy(
          tests.resolve("resources/identity-matrix.txt"),
          folder.resolve("classes/identity-matrix.txt"));
      return new Quickstart(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a text that must occur exactly once. */
  Quickstart with(String file, String text, String replacement) {
    try {
      Path source = folder.resolve("src").resolve(file);
      String before = Files.readString(source);
      assertThat(before.split(Pattern.quote(text), -1)).as(text).hasSize(2);
      Files.writeString(source, before.replace(text, replacement));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles the copy and returns javac's messages; empty if there were none. */
  String compile() {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    List<String> options =
        List.of(
            "-d",
            classes().toString(),
            "-classpath",
            path(entry -> !entry.endsWith("test-classes")),
            "-processorpath",
            path(entry -> entry.contains("processor") || entry.contains("javapoet")),
            "-Asignet.lang=en");
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.list(folder.resolve("src"))) {
      javac
          .getTask(
              said,
              files,
              null,
              options,
              null,
              files.getJavaFileObjectsFromPaths(sources.sorted().toList()))
          .call();
      return said.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path classes() {
    return folder.resolve("classes");
  }

  private static String path(Predicate<String> kept) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(kept)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
