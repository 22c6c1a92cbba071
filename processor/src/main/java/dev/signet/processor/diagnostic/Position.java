package dev.signet.processor.diagnostic;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * The place at which a diagnostic is shown: on an element, or more precisely on an annotation of it
 * or on one value of that annotation.
 *
 * @param element null for a diagnostic that has no place in the sources
 * @param mirror may be null
 * @param value may be null
 */
public record Position(Element element, AnnotationMirror mirror, AnnotationValue value) {

  /** Beside the sources, for an option or for a file that is made of many classes. */
  public static final Position NOWHERE = new Position(null, null, null);

  /** On the element's name. */
  public static Position of(Element element) {
    return new Position(element, null, null);
  }

  /** On the annotation. */
  public static Position of(Element element, AnnotationMirror mirror) {
    return new Position(element, mirror, null);
  }

  /** On a value of the annotation; on the annotation itself when the value is not written out. */
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
