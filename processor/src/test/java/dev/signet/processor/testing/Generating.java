package dev.signet.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * Stands for another processor of the same compilation: it generates one source file in a given
 * round.
 */
public final class Generating extends TestProcessor {

  private final int inRound;
  private final String name;
  private final String source;
  private int round;

  private Generating(int inRound, String name, String source) {
    this.inRound = inRound;
    this.name = name;
    this.source = source;
  }

  /** Returns a processor that generates the class in this round; the first round is 1. */
  public static Generating inRound(int round, String name, String source) {
    return new Generating(round, name, source);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    if (++round == inRound) {
      try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
        writer.write(source);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return false;
  }
}
