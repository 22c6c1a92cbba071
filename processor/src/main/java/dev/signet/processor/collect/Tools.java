package dev.signet.processor.collect;

import dev.signet.processor.diagnostic.Diagnostics;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What collecting and validating stand on. */
public record Tools(
    Elements elements,
    Types types,
    Diagnostics diagnostics,
    SourceTypes sources,
    ShapeMemory shapes,
    VisibleTypes visible) {

  /** The tools of one processor. */
  public static Tools of(ProcessingEnvironment environment, Diagnostics diagnostics) {
    return new Tools(
        environment.getElementUtils(),
        environment.getTypeUtils(),
        diagnostics,
        new SourceTypes(),
        new ShapeMemory(),
        new VisibleTypes());
  }
}
