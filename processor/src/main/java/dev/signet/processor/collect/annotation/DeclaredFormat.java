package dev.signet.processor.collect.annotation;

import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.QualifiedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;

/**
 * The form of a value that annotations of Jackson declare: {@code @JsonFormat}, or
 * {@code @JsonSerialize} with ToStringSerializer.
 *
 * @param annotation the simple name of the annotation; empty when nothing is declared
 * @param shape the constant of JsonFormat.Shape
 * @param zone empty for none
 * @param lenient the constant of OptBoolean
 * @param features the constants of JsonFormat.Feature that are switched on or off
 * @param position the place of the annotation
 */
public record DeclaredFormat(
    String annotation,
    String shape,
    String pattern,
    String locale,
    String zone,
    String lenient,
    List<String> features,
    Position position) {

  /** Nothing is declared. */
  public static final DeclaredFormat NONE =
      new DeclaredFormat("", "ANY", "", "", "", "DEFAULT", List.of(), Position.NOWHERE);

  private static final String FORMAT = JacksonAnnotations.ANNOTATION + "JsonFormat";
  private static final String SERIALIZE = JacksonAnnotations.DATABIND_ANNOTATION + "JsonSerialize";
  private static final String TO_STRING =
      JacksonAnnotations.PREFIX + "databind.ser.std.ToStringSerializer";

  /** Shapes that change nothing of a scalar. */
  private static final Set<String> NO_SHAPES = Set.of("ANY", "NATURAL", "SCALAR");

  /** What Jackson writes where a member of the annotation is not set. */
  private static final String UNSET = "##default";

  /** Returns what annotations declare, which stand on one of these elements. */
  public static DeclaredFormat of(
      List<? extends AnnotationMirror> annotations, List<? extends Element> elements) {
    Optional<? extends AnnotationMirror> format = find(annotations, FORMAT);
    if (format.isPresent()) {
      return of(format.get(), elements);
    }
    return find(annotations, SERIALIZE)
        .filter(mirror -> isToString(mirror, "using") || isToString(mirror, "contentUsing"))
        .map(mirror -> text(mirror, elements))
        .orElse(NONE);
  }

  private static Optional<? extends AnnotationMirror> find(
      List<? extends AnnotationMirror> annotations, String name) {
    return annotations.stream().filter(a -> Annotations.qualifiedName(a).equals(name)).findFirst();
  }

  private static boolean isToString(AnnotationMirror mirror, String member) {
    return Annotations.value(mirror, member)
        .map(AnnotationValue::getValue)
        .filter(
            value ->
                value instanceof DeclaredType type && QualifiedNames.of(type).equals(TO_STRING))
        .isPresent();
  }

  private static DeclaredFormat text(AnnotationMirror mirror, List<? extends Element> elements) {
    return new DeclaredFormat(
        "JsonSerialize", "STRING", "", "", "", "DEFAULT", List.of(), position(mirror, elements));
  }

  private static DeclaredFormat of(AnnotationMirror mirror, List<? extends Element> elements) {
    List<String> features = new ArrayList<>();
    for (String member : List.of("with", "without")) {
      Annotations.elements(mirror, member)
          .forEach(value -> features.add(constant(value.getValue())));
    }
    return new DeclaredFormat(
        "JsonFormat",
        JacksonAnnotations.constant(mirror, "shape"),
        Annotations.string(mirror, "pattern"),
        set(Annotations.string(mirror, "locale")).replace('_', '-'),
        set(Annotations.string(mirror, "timezone")).strip(),
        JacksonAnnotations.constant(mirror, "lenient"),
        List.copyOf(features),
        position(mirror, elements));
  }

  private static String set(String text) {
    return text.equals(UNSET) ? "" : text;
  }

  private static String constant(Object value) {
    String text = value.toString();
    return text.substring(text.lastIndexOf('.') + 1);
  }

  private static Position position(AnnotationMirror mirror, List<? extends Element> elements) {
    for (Element element : elements) {
      if (element.getAnnotationMirrors().contains(mirror)) {
        return Position.of(element, mirror);
      }
    }
    // It stands inside an annotation of the user.
    return elements.isEmpty() ? Position.NOWHERE : Position.of(elements.get(0));
  }

  /** Returns whether nothing is declared. */
  public boolean isNone() {
    return annotation.isEmpty();
  }

  /** Returns whether it is a shape of numbers. */
  public boolean isNumber() {
    return shape.startsWith("NUMBER");
  }

  /** Returns whether it is the shape of strings. */
  public boolean isText() {
    return shape.equals("STRING");
  }

  /** Returns whether no shape is declared that changes a scalar. */
  public boolean hasNoShape() {
    return NO_SHAPES.contains(shape);
  }

  /** Returns whether days are read that their month does not have. */
  public boolean isLenient() {
    return lenient.equals("TRUE");
  }

  /** Returns whether what is declared is about scalars, and not about arrays or objects. */
  public boolean isOfScalar() {
    return annotation.equals("JsonFormat") && (isText() || isNumber() || isOfPattern());
  }

  /** Returns whether anything is declared that only a text by a pattern has. */
  public boolean isOfPattern() {
    return !pattern.isEmpty() || !locale.isEmpty() || !zone.isEmpty() || !lenient.equals("DEFAULT");
  }
}
