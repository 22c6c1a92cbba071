package dev.signet.processor.diagnostic;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * The place at which a diagnostic is shown: an element, or more precisely an annotation on it or
 * one value of that annotation.
 *
 * @param element null for a diagnostic without a place in the sources
 * @param mirror null for the element's name
 * @param value null for the annotation as a whole
 */
public record Position(Element element, AnnotationMirror mirror, AnnotationValue value) {

  /**
   * The position of a diagnostic about an option, or about a file that is made from many classes.
   */
  public static final Position NOWHERE = new Position(null, null, null);

  /** Returns the position of an element's name. */
  public static Position of(Element element) {
    return new Position(element, null, null);
  }

  /** Returns the position of an annotation. */
  public static Position of(Element element, AnnotationMirror mirror) {
    return new Position(element, mirror, null);
  }

  /**
   * Returns the position of a value of an annotation, or of the annotation itself when the value is
   * not written out.
   */
  public static Position of(Element element, AnnotationMirror mirror, String member) {
    AnnotationValue value =
        mirror.getElementValues().entrySet().stream()
            .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
            .map(entry -> (AnnotationValue) entry.getValue())
            .findFirst()
            .orElse(null);
    return new Position(element, mirror, value);
  }
}
