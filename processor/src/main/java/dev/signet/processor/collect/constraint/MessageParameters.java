package dev.signet.processor.collect.constraint;

import dev.signet.processor.javac.Annotations;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** The members of a constraint's annotation, which its message may name. */
record MessageParameters(AnnotationMirror mirror) {

  private static final String MESSAGE = "message";

  /** Returns the text of a member, written out or the default; empty without such a member. */
  Optional<String> value(String name) {
    return name.equals(MESSAGE)
        ? Optional.empty()
        : Annotations.value(mirror, name).map(MessageParameters::text);
  }

  /** Returns the names of the members. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (ExecutableElement member :
        ElementFilter.methodsIn(mirror.getAnnotationType().asElement().getEnclosedElements())) {
      names.add(member.getSimpleName().toString());
    }
    names.removeAll(Set.of(MESSAGE, "groups", "payload"));
    return names;
  }

  private static String text(AnnotationValue value) {
    if (value.getValue() instanceof List<?> elements) {
      return elements.stream()
          .map(element -> text((AnnotationValue) element))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return value.getValue() instanceof VariableElement constant
        ? constant.getSimpleName().toString()
        : value.getValue().toString();
  }
}
