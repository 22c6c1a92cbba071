package dev.signet.processor.testing;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.lang.model.SourceVersion;

/** A processor for tests that is called in every round, whatever the sources contain. */
public abstract class TestProcessor extends AbstractProcessor {

  @Override
  public final Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public final SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }
}
