package dev.signet.processor.collect;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Finds a Jackson annotation outside of those that Signet understands. */
final class Foreign {

  private Foreign() {}

  /**
   * Why databind must handle a type as a whole: the simple name of an annotation of the class, of
   * what it inherits from, or of a member; null when there is none.
   */
  static String of(TypeElement type) {
    for (TypeElement around : Hierarchy.of(type)) {
      String found = Jackson.foreign(around.getAnnotationMirrors());
      for (Element member : around.getEnclosedElements()) {
        found = found == null ? ofMember(member) : found;
      }
      if (found != null) {
        return found;
      }
    }
    return null;
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
