package dev.signet.processor.collect;

import dev.signet.processor.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Finds a Jackson annotation outside of those that Signet understands. */
final class Foreign {

  private Foreign() {}

  /**
   * Why databind must handle a type as a whole: the simple name of an annotation of the class, of
   * what it inherits from, or of a member, one that changes the form of the type before others;
   * null when there is none.
   */
  static String of(TypeElement type) {
    List<String> found = new ArrayList<>();
    for (TypeElement around : Hierarchy.of(type)) {
      found.addAll(Jackson.foreign(around.getAnnotationMirrors()));
      around.getEnclosedElements().forEach(member -> ofMember(member, found));
    }
    return found.stream()
        .filter(name -> !ObjectSchema.FORMLESS.contains(name))
        .findFirst()
        .orElse(found.isEmpty() ? null : found.get(0));
  }

  private static void ofMember(Element member, List<String> found) {
    if (member instanceof TypeElement) {
      return;
    }
    List<String> names = new ArrayList<>(Jackson.foreign(member.getAnnotationMirrors()));
    if (member instanceof ExecutableElement executable) {
      executable
          .getParameters()
          .forEach(parameter -> names.addAll(Jackson.foreign(parameter.getAnnotationMirrors())));
    }
    // There it is about what is inside of the property.
    names.replaceAll(name -> name.equals("JsonIgnoreProperties") ? name + " of a member" : name);
    found.addAll(names);
  }
}
