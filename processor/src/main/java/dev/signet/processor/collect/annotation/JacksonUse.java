package dev.signet.processor.collect.annotation;

import dev.signet.processor.collect.annotation.JacksonForm.State;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.schema.Direction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/**
 * An annotation of Jackson at an element.
 *
 * @param element the class, field, method or parameter
 * @param form the row of {@link JacksonTable} that decides
 */
public record JacksonUse(Element element, JacksonForm form) {

  /** Values by which a member that names a class says nothing. */
  private static final Set<String> NOTHING = Set.of("None", "Void", "NoClass");

  private static final Set<String> NAMING_CLASSES =
      Set.of(
          JacksonAnnotations.TYPE_INFO, JacksonAnnotations.SUB_TYPES, JacksonAnnotations.TYPE_NAME);

  private static final Set<String> OBJECTS =
      Set.of("JsonFormat(shape = OBJECT)", "JsonFormat(shape = POJO)");

  private static final String JACKSON_3 = "tools.jackson.";

  /** Returns the annotations of Jackson at an element that count for data in this direction. */
  public static Stream<JacksonUse> at(Element element, Direction direction) {
    return JacksonAnnotations.on(element).stream()
        .flatMap(mirror -> form(mirror, direction).stream())
        .map(form -> new JacksonUse(element, of(element, form)));
  }

  /**
   * Returns what decides at an element: ToStringSerializer is understood on some types only, and no
   * rule sees what the getters of an enum send.
   */
  private static JacksonForm of(Element element, JacksonForm form) {
    if (form.constant().equals("ToStringSerializer")
        && !TextScalars.areAt(element, form.member())) {
      return form.as(State.HANDED_OVER, null);
    }
    return element.getKind() == ElementKind.ENUM && OBJECTS.contains(form.label())
        ? form.as(State.REFUSED, MessagePart.JSON_OF_OTHER_TYPE)
        : form;
  }

  boolean is(State state) {
    return form.state() == state;
  }

  /** Returns whether it stands at a class and is one of those by which data names the class. */
  boolean namesTheClass() {
    return element instanceof TypeElement
        && is(State.HANDED_OVER)
        && NAMING_CLASSES.contains(JacksonAnnotations.PREFIX + form.annotation());
  }

  /** Returns the row that decides about an annotation; empty when it is not one of Jackson's. */
  public static Optional<JacksonForm> form(AnnotationMirror mirror, Direction direction) {
    String name = Annotations.qualifiedName(mirror);
    if (name.startsWith(JACKSON_3) || isUnknown(name)) {
      String shown = name.startsWith(JACKSON_3) ? name : name.substring(name.lastIndexOf('.') + 1);
      MessagePart cure =
          name.startsWith(JACKSON_3) ? MessagePart.JSON_OF_JACKSON_3 : MessagePart.JSON_UNKNOWN;
      return Optional.of(new JacksonForm(shown, "", "", null, State.REFUSED, false, cure));
    }
    return rows(name)
        .filter(row -> row.appliesTo(direction) && decides(row, mirror))
        .reduce((one, other) -> one.state().compareTo(other.state()) >= 0 ? one : other);
  }

  private static Stream<JacksonForm> rows(String name) {
    return JacksonTable.FORMS.stream()
        .filter(row -> name.equals(JacksonAnnotations.PREFIX + row.annotation()));
  }

  /**
   * Returns whether a newer Jackson has an annotation that this version of Signet does not know.
   */
  private static boolean isUnknown(String name) {
    int end = name.lastIndexOf('.') + 1;
    String packageName = name.substring(0, end);
    return (packageName.equals(JacksonAnnotations.ANNOTATION)
            || packageName.equals(JacksonAnnotations.DATABIND_ANNOTATION))
        && rows(name).findAny().isEmpty();
  }

  private static boolean decides(JacksonForm row, AnnotationMirror mirror) {
    if (row.member().isEmpty()) {
      return true;
    }
    String written = written(mirror, row.member());
    if (row.constant().isEmpty()) {
      return written != null
          && rows(Annotations.qualifiedName(mirror))
              .noneMatch(
                  other ->
                      other.member().equals(row.member())
                          && !other.constant().isEmpty()
                          && other.constant().equals(written));
    }
    return row.constant().equals(written);
  }

  /**
   * Returns the constant that a member is given, or the name of one of Jackson's own classes; empty
   * text for any other value, and null when nothing is written or the value says nothing.
   */
  private static String written(AnnotationMirror mirror, String member) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return constant(entry.getValue().getValue());
      }
    }
    return null;
  }

  private static String constant(Object value) {
    if (value instanceof VariableElement constant) {
      return constant.getSimpleName().toString();
    }
    if (!(value instanceof DeclaredType type)) {
      return "";
    }
    String simple = type.asElement().getSimpleName().toString();
    String name = QualifiedNames.of(type);
    boolean own = name.startsWith(JacksonAnnotations.PREFIX + "databind.");
    if (NOTHING.contains(simple) && (own || name.equals("java.lang.Void"))) {
      return null;
    }
    return own ? simple : "";
  }

  /** Returns the elements of a list that carry annotations: a method with its parameters. */
  public static List<Element> withParameters(Element member) {
    return member instanceof ExecutableElement executable
        ? Stream.concat(Stream.of(member), executable.getParameters().stream()).toList()
        : List.of(member);
  }
}
