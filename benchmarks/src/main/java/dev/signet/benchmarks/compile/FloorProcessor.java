package dev.signet.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Does the least that a processor can: writes the files that another run wrote, unchanged, without
 * looking at any element. The rest of the time is javac's, for compiling them. The option {@code
 * floor.from} names their directory.
 */
public final class FloorProcessor extends AbstractProcessor {

  private boolean done;

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of("floor.from");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!done) {
      done = true;
      copy(Path.of(processingEnv.getOptions().get("floor.from")));
    }
    return false;
  }

  private void copy(Path from) {
    try (Stream<Path> walk = Files.walk(from)) {
      List<Path> files = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      for (Path file : files) {
        String name = from.relativize(file).toString().replace('/', '.');
        String type = name.substring(0, name.length() - ".java".length());
        try (Writer out = processingEnv.getFiler().createSourceFile(type).openWriter()) {
          out.write(Files.readString(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
