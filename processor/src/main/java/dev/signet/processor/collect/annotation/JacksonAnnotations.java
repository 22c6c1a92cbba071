package dev.signet.processor.collect.annotation;

import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.javac.Supertypes;
import dev.signet.processor.schema.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/** Reads Jackson's annotations by name, because they may be absent. */
public final class JacksonAnnotations {

  public static final String PREFIX = "com.fasterxml.jackson.";
  public static final String ANNOTATION = PREFIX + "annotation.";
  public static final String DATABIND_ANNOTATION = PREFIX + "databind.annotation.";
  public static final String PROPERTY = ANNOTATION + "JsonProperty";
  public static final String IGNORE = ANNOTATION + "JsonIgnore";
  public static final String BACK_REFERENCE = ANNOTATION + "JsonBackReference";
  public static final String VALUE = ANNOTATION + "JsonValue";
  public static final String ALIAS = ANNOTATION + "JsonAlias";
  public static final String INCLUDE = ANNOTATION + "JsonInclude";
  public static final String CREATOR = ANNOTATION + "JsonCreator";
  public static final String NAMING = PREFIX + "databind.annotation.JsonNaming";
  public static final String TYPE_INFO = ANNOTATION + "JsonTypeInfo";
  public static final String SUB_TYPES = ANNOTATION + "JsonSubTypes";
  public static final String TYPE_NAME = ANNOTATION + "JsonTypeName";
  public static final String INCLUDE_PROPERTIES = ANNOTATION + "JsonIncludeProperties";
  public static final String IGNORE_PROPERTIES = ANNOTATION + "JsonIgnoreProperties";
  public static final String INJECT = ANNOTATION + "JacksonInject";
  public static final String AUTO_DETECT = ANNOTATION + "JsonAutoDetect";
  public static final String DESERIALIZE = PREFIX + "databind.annotation.JsonDeserialize";

  private static final Set<String> CLASS_NAMES = Set.of("CLASS", "MINIMAL_CLASS");

  /** Annotations that make a property of a member, as JsonProperty without a name does. */
  private static final Set<String> MARKERS =
      Set.of(
          "JsonView",
          "JsonFormat",
          "JsonTypeInfo",
          "JsonUnwrapped",
          "JsonBackReference",
          "JsonManagedReference");

  /** The same, for one direction only. */
  private static final Map<Direction, Set<String>> OWN_MARKERS =
      Map.of(
          Direction.PAYLOAD, Set.of("JsonDeserialize", "JsonMerge"),
          Direction.RESULT, Set.of("JsonSerialize", "JsonRawValue"));

  private JacksonAnnotations() {}

  public static Optional<AnnotationMirror> find(List<AnnotationMirror> annotations, String name) {
    return annotations.stream().filter(a -> Annotations.qualifiedName(a).equals(name)).findFirst();
  }

  public static boolean has(List<AnnotationMirror> annotations, String name) {
    return find(annotations, name).isPresent();
  }

  /**
   * Returns the name that annotations give a property; empty text when they mark it without a name;
   * null when they do neither.
   */
  public static String explicitName(List<AnnotationMirror> annotations, Direction direction) {
    Optional<AnnotationMirror> property = find(annotations, PROPERTY);
    String other = direction == Direction.PAYLOAD ? "JsonSetter" : "JsonGetter";
    Optional<AnnotationMirror> mirror = property.or(() -> find(annotations, ANNOTATION + other));
    if (mirror.isPresent()) {
      return Annotations.string(mirror.get(), "value");
    }
    boolean marked =
        annotations.stream()
            .filter(JacksonAnnotations::isJackson)
            .map(Annotations::simpleName)
            .anyMatch(a -> MARKERS.contains(a) || OWN_MARKERS.get(direction).contains(a));
    return marked ? "" : null;
  }

  /** Returns whether there is an annotation with this name whose value is true. */
  public static boolean isTrue(List<AnnotationMirror> annotations, String name) {
    return find(annotations, name).map(mirror -> Annotations.bool(mirror, "value")).orElse(false);
  }

  /** Returns the builder by which databind makes objects of a class; empty when there is none. */
  public static Optional<DeclaredType> builder(List<AnnotationMirror> annotations) {
    return find(annotations, DESERIALIZE)
        .flatMap(mirror -> Annotations.value(mirror, "builder"))
        .map(AnnotationValue::getValue)
        .filter(DeclaredType.class::isInstance)
        .map(DeclaredType.class::cast)
        .filter(type -> type.getKind() != TypeKind.ERROR)
        .filter(type -> !QualifiedNames.of(type).equals("java.lang.Void"));
  }

  /** Returns the beginning of the names of a builder's setters. */
  public static String setterPrefix(TypeElement builder) {
    return find(ofClass(builder), DATABIND_ANNOTATION + "JsonPOJOBuilder")
        .map(mirror -> Annotations.string(mirror, "withPrefix"))
        .orElse("with");
  }

  public static boolean ignored(List<AnnotationMirror> annotations) {
    return find(annotations, IGNORE)
        .or(() -> find(annotations, "java.beans.Transient"))
        .map(mirror -> Annotations.bool(mirror, "value"))
        .orElse(false);
  }

  public static List<String> aliases(List<AnnotationMirror> annotations) {
    return find(annotations, ALIAS).stream()
        .flatMap(mirror -> Annotations.elements(mirror, "value").stream())
        .map(value -> value.getValue().toString())
        .toList();
  }

  /**
   * Returns the constant of an enum member such as {@code access = READ_ONLY}; empty when absent.
   */
  public static String constant(List<AnnotationMirror> annotations, String name, String member) {
    return find(annotations, name).map(mirror -> constant(mirror, member)).orElse("");
  }

  public static String constant(AnnotationMirror mirror, String member) {
    return Annotations.value(mirror, member)
        .map(AnnotationValue::getValue)
        .map(value -> value.toString())
        .map(text -> text.substring(text.lastIndexOf('.') + 1))
        .orElse("");
  }

  /** Returns the annotations at an element, with those inside the user's own bundles. */
  public static List<AnnotationMirror> on(Element element) {
    return AnnotationBundles.open(element.getAnnotationMirrors());
  }

  /** Returns whether the JSON names the class to create, which an attacker could choose. */
  public static boolean namesClasses(List<? extends AnnotationMirror> annotations) {
    for (AnnotationMirror mirror : annotations) {
      if (Annotations.qualifiedName(mirror).equals(TYPE_INFO)) {
        return CLASS_NAMES.contains(constant(mirror, "use"));
      }
    }
    return false;
  }

  /** Returns whether a row of the table is about JSON that names the class to create. */
  public static boolean namesClass(JacksonForm form) {
    return form.member().equals("use") && CLASS_NAMES.contains(form.constant());
  }

  /** Returns the class's annotations and those that databind takes from its supertypes. */
  public static List<AnnotationMirror> ofClass(TypeElement type) {
    List<AnnotationMirror> merged = List.of();
    for (TypeElement element : Supertypes.of(type)) {
      merged = merge(merged, on(element));
    }
    return merged;
  }

  /** Returns the first annotations, and those of the second whose type the first do not have. */
  public static List<AnnotationMirror> merge(
      List<? extends AnnotationMirror> first, List<? extends AnnotationMirror> second) {
    List<AnnotationMirror> merged = new ArrayList<>(first);
    for (AnnotationMirror mirror : second) {
      if (!has(merged, Annotations.qualifiedName(mirror))) {
        merged.add(mirror);
      }
    }
    return merged;
  }

  private static boolean isJackson(AnnotationMirror mirror) {
    return Annotations.qualifiedName(mirror).startsWith(PREFIX);
  }
}
