package dev.signet.processor.javac;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads annotations by name, because the processor never loads the annotation classes. */
public final class Annotations {

  private Annotations() {}

  /** Returns the annotation with this qualified name. */
  public static Optional<AnnotationMirror> find(AnnotatedConstruct annotated, String name) {
    for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
      if (qualifiedName(mirror).equals(name)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  /** Returns whether there is an annotation with this qualified name. */
  public static boolean has(AnnotatedConstruct annotated, String name) {
    return find(annotated, name).isPresent();
  }

  /** Returns the qualified name of the annotation's type. */
  public static String qualifiedName(AnnotationMirror mirror) {
    // Newer compilers also report annotations that do not exist.
    return mirror.getAnnotationType().asElement() instanceof TypeElement type
        ? type.getQualifiedName().toString()
        : "";
  }

  /** Returns the simple name of the annotation's type. */
  public static String simpleName(AnnotationMirror mirror) {
    return mirror.getAnnotationType().asElement().getSimpleName().toString();
  }

  /** Returns a member's value, written out or the default; empty without such a member. */
  public static Optional<AnnotationValue> value(AnnotationMirror mirror, String member) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return Optional.of(entry.getValue());
      }
    }
    return ElementFilter.methodsIn(mirror.getAnnotationType().asElement().getEnclosedElements())
        .stream()
        .filter(method -> method.getSimpleName().contentEquals(member))
        .findFirst()
        .map(ExecutableElement::getDefaultValue);
  }

  /** Returns a String member; empty text when the member is not a String. */
  public static String string(AnnotationMirror mirror, String member) {
    return value(mirror, member).map(AnnotationValue::getValue).map(Object::toString).orElse("");
  }

  /**
   * Returns a String member that is present and could be read. For others javac reports the
   * mistake.
   */
  public static Optional<String> text(AnnotationMirror mirror, String member) {
    return value(mirror, member).flatMap(Annotations::text);
  }

  /** Returns the text of a String value that could be read. */
  public static Optional<String> text(AnnotationValue value) {
    return !isErroneous(value) && value.getValue() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Returns an int member; zero when it cannot be read as an int. */
  public static int integer(AnnotationMirror mirror, String member) {
    Object value = value(mirror, member).map(AnnotationValue::getValue).orElse(0);
    return value instanceof Integer number ? number : 0;
  }

  /** Returns a boolean member; false when it cannot be read as a boolean. */
  public static boolean bool(AnnotationMirror mirror, String member) {
    return Boolean.TRUE.equals(value(mirror, member).map(AnnotationValue::getValue).orElse(false));
  }

  /** Returns the elements of an array member; a single value counts as an array of one. */
  public static List<AnnotationValue> elements(AnnotationMirror mirror, String member) {
    List<AnnotationValue> elements = new ArrayList<>();
    value(mirror, member)
        .ifPresent(
            value -> {
              if (value.getValue() instanceof List<?> list) {
                list.forEach(element -> elements.add((AnnotationValue) element));
              } else {
                elements.add(value);
              }
            });
    return elements;
  }

  /** Returns the texts of an array member of Strings, without those that could not be read. */
  public static List<String> texts(AnnotationMirror mirror, String member) {
    return elements(mirror, member).stream().flatMap(value -> text(value).stream()).toList();
  }

  /** Returns whether javac could not resolve a value of the annotation. */
  public static boolean isErroneous(AnnotationMirror mirror) {
    return mirror.getElementValues().values().stream().anyMatch(Annotations::isErroneous);
  }

  /**
   * Returns whether javac could not resolve the value or an element of it, which javac then
   * reports.
   */
  public static boolean isErroneous(AnnotationValue value) {
    if (value.getValue() instanceof List<?> elements) {
      return elements.stream().anyMatch(element -> isErroneous((AnnotationValue) element));
    }
    // The stand-in of javac prints itself in this form; a text of the user would be in quotes.
    return value.getValue() instanceof AnnotationMirror nested
        ? isErroneous(nested)
        : value.toString().equals("<error>");
  }
}
