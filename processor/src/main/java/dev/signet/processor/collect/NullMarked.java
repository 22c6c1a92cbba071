package dev.signet.processor.collect;

import javax.lang.model.element.Element;

/** Whether a type without annotation means "not null", as jspecify's annotations say. */
final class NullMarked {

  private static final String PREFIX = "org.jspecify.annotations.";

  private NullMarked() {}

  /** Whether the element, or what is around it up to the module, is marked; the nearest counts. */
  static boolean covers(Element element) {
    for (Element around = element; around != null; around = around.getEnclosingElement()) {
      if (Mirrors.has(around, PREFIX + "NullUnmarked")) {
        return false;
      }
      if (Mirrors.has(around, PREFIX + "NullMarked")) {
        return true;
      }
    }
    return false;
  }
}
