package dev.signet.processor.validate;

import dev.signet.processor.collect.Mirrors;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;

/** Compares the lists of two requirements that add up. */
final class RequiredValues {

  private RequiredValues() {}

  /** Whether two lists, neither of them empty or erroneous, have nothing in common. */
  static boolean disjoint(AnnotationMirror one, AnnotationMirror other) {
    Set<String> first = texts(one);
    Set<String> second = texts(other);
    return !first.isEmpty() && !second.isEmpty() && Collections.disjoint(first, second);
  }

  private static Set<String> texts(AnnotationMirror mirror) {
    List<AnnotationValue> values = Mirrors.elements(mirror, "value");
    Set<String> texts = new HashSet<>();
    if (values.stream().noneMatch(Mirrors::isErroneous)) {
      values.forEach(value -> texts.add(value.getValue().toString()));
    }
    return texts;
  }
}
