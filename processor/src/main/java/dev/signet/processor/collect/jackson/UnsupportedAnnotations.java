package dev.signet.processor.collect.jackson;

import dev.signet.processor.javac.Supertypes;
import dev.signet.processor.schema.DatabindReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Finds the Jackson annotations that generated code does not understand. */
public final class UnsupportedAnnotations {

  /** Annotations that change neither the name nor the form of a property. */
  private static final Set<String> FORMLESS =
      Set.of(
          "JsonIgnoreProperties",
          "JsonPropertyOrder",
          "JsonClassDescription",
          "JsonPropertyDescription");

  private UnsupportedAnnotations() {}

  /**
   * Returns the reason why databind must handle a type as a whole: an annotation on the class, on a
   * supertype, or on a member. An annotation that changes the form of the type takes precedence.
   * Returns null when there is no reason.
   */
  public static DatabindReason of(TypeElement type) {
    List<DatabindReason> found = new ArrayList<>();
    for (TypeElement around : Supertypes.of(type)) {
      JacksonAnnotations.unsupported(around.getAnnotationMirrors())
          .forEach(name -> found.add(FORMLESS.contains(name) ? formless(name) : annotation(name)));
      around.getEnclosedElements().forEach(member -> ofMember(member, found));
    }
    return found.stream()
        .filter(cause -> cause.kind() == DatabindReason.Kind.ANNOTATION)
        .findFirst()
        .orElse(found.isEmpty() ? null : found.get(0));
  }

  /** Returns the reason that names the annotation with this simple name. */
  public static DatabindReason annotation(String name) {
    return new DatabindReason(DatabindReason.Kind.ANNOTATION, name);
  }

  private static DatabindReason formless(String name) {
    return new DatabindReason(DatabindReason.Kind.FORMLESS_ANNOTATION, name);
  }

  private static void ofMember(Element member, List<DatabindReason> found) {
    if (member instanceof TypeElement) {
      return;
    }
    List<String> names =
        new ArrayList<>(JacksonAnnotations.unsupported(member.getAnnotationMirrors()));
    if (member instanceof ExecutableElement executable) {
      executable
          .getParameters()
          .forEach(
              parameter ->
                  names.addAll(JacksonAnnotations.unsupported(parameter.getAnnotationMirrors())));
    }
    for (String name : names) {
      // On a member, JsonIgnoreProperties is about the content of the property.
      boolean keepsForm = FORMLESS.contains(name) && !name.equals("JsonIgnoreProperties");
      found.add(keepsForm ? formless(name) : annotation(name));
    }
  }
}
