package dev.signet.processor.diagnostic;

import java.util.Arrays;
import javax.lang.model.element.Element;

/** Reads {@code @SuppressWarnings("signet:…")} on an element and on those around it. */
public final class Suppressions {

  private Suppressions() {}

  /** Returns whether the element, or one around it, suppresses the id. */
  public static boolean suppressed(DiagnosticId id, Element element) {
    String name = "signet:" + id;
    for (Element around = element; around != null; around = around.getEnclosingElement()) {
      SuppressWarnings suppressed = around.getAnnotation(SuppressWarnings.class);
      if (suppressed != null && Arrays.asList(suppressed.value()).contains(name)) {
        return true;
      }
    }
    return false;
  }
}
