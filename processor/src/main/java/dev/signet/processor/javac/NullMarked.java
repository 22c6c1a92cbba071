package dev.signet.processor.javac;

import javax.lang.model.element.Element;

/** Reads the annotations of JSpecify that make a type without an annotation never null. */
public final class NullMarked {

  private static final String PREFIX = "org.jspecify.annotations.";

  private NullMarked() {}

  /**
   * Returns whether the element, or anything around it up to the module, is null-marked. The
   * nearest annotation counts.
   */
  public static boolean covers(Element element) {
    for (Element around = element; around != null; around = around.getEnclosingElement()) {
      if (Annotations.has(around, PREFIX + "NullUnmarked")) {
        return false;
      }
      if (Annotations.has(around, PREFIX + "NullMarked")) {
        return true;
      }
    }
    return false;
  }
}
