package dev.signet.processor.collect;

import dev.signet.processor.schema.DatabindCause;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Finds a Jackson annotation outside of those that Signet understands. */
final class Foreign {

  private Foreign() {}

  /**
   * Why databind must handle a type as a whole: an annotation of the class, of what it inherits
   * from, or of a member; null when there is none.
   */
  static DatabindCause of(TypeElement type) {
    for (TypeElement around : Hierarchy.of(type)) {
      String found = Jackson.foreign(around.getAnnotationMirrors());
      for (Element member : around.getEnclosedElements()) {
        found = found == null ? ofMember(member) : found;
      }
      if (found != null) {
        return annotation(found);
      }
    }
    return null;
  }

  /** Because of the annotation of this simple name. */
  static DatabindCause annotation(String name) {
    return new DatabindCause(DatabindCause.Kind.ANNOTATION, name);
  }

  private static String ofMember(Element member) {
    if (member instanceof TypeElement) {
      return null;
    }
    String found = Jackson.foreign(member.getAnnotationMirrors());
    if (found == null && member instanceof ExecutableElement executable) {
      for (Element parameter : executable.getParameters()) {
        found = found == null ? Jackson.foreign(parameter.getAnnotationMirrors()) : found;
      }
    }
    return found;
  }
}
