package dev.signet.processor.collect.form;

import dev.signet.processor.collect.annotation.DeclaredFormat;
import dev.signet.processor.collect.annotation.JacksonAnnotations;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.javac.Reachability;
import dev.signet.processor.javac.Supertypes;
import dev.signet.processor.javac.TypeRefs;
import dev.signet.processor.schema.ScalarSchema;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Finds the members by which a class or enum of the user is a single scalar in JSON: the one with
 * {@code @JsonValue}, and the {@code @JsonCreator} that takes a scalar.
 */
public final class JsonValues {

  private static final String CREATOR = JacksonAnnotations.CREATOR;

  private final ScalarForms forms;
  private final Types types;
  private final PackageElement from;

  /** Creates a finder for code that is generated into a package. */
  public JsonValues(ScalarForms forms, Types types, PackageElement from) {
    this.forms = forms;
    this.types = types;
    this.from = from;
  }

  /**
   * A member that gives or takes the scalar.
   *
   * @param content the scalar in its form
   */
  public record Scalar(Element member, ScalarSchema content) {

    /** Returns the expression that gives the scalar, after the object and a dot. */
    public String accessor() {
      return member.getSimpleName() + (member instanceof ExecutableElement ? "()" : "");
    }

    /** Returns the name of the static method; null for a constructor. */
    public String factory() {
      return member.getKind() == ElementKind.CONSTRUCTOR ? null : member.getSimpleName().toString();
    }
  }

  /** Returns whether a member has {@code @JsonValue}. */
  public static boolean isAnnotated(TypeElement element) {
    return annotated(element).isPresent();
  }

  /**
   * Returns the member with {@code @JsonValue}, if generated code can use it and it is a scalar.
   */
  public Optional<Scalar> value(DeclaredType type, TypeElement element) {
    return annotated(element)
        .filter(this::isReachable)
        .flatMap(member -> scalar(member, memberType(type, member)));
  }

  private static Optional<Element> annotated(TypeElement element) {
    for (TypeElement around : Supertypes.of(element)) {
      Optional<Element> found =
          around.getEnclosedElements().stream()
              .map(Element.class::cast)
              .filter(JsonValues::isValue)
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isValue(Element member) {
    boolean method =
        member instanceof ExecutableElement executable && executable.getParameters().isEmpty();
    boolean field = member.getKind() == ElementKind.FIELD && !hasAccessor(member);
    return (method || field)
        && JacksonAnnotations.find(JacksonAnnotations.on(member), JacksonAnnotations.VALUE)
            .map(mirror -> Annotations.bool(mirror, "value"))
            .orElse(false);
  }

  /** Returns whether it is the private field of a record's component, which has an accessor. */
  private static boolean hasAccessor(Element field) {
    return field.getEnclosingElement().getKind() == ElementKind.RECORD;
  }

  /** Returns the creator that an annotation marks, if it takes a single scalar. */
  public Optional<Scalar> creator(TypeElement element) {
    return candidates(element).stream()
        .filter(JsonValues::isDelegating)
        .filter(this::isReachable)
        .findFirst()
        .flatMap(this::taking);
  }

  /** Returns whether an annotation marks a creator. */
  public static boolean hasCreator(TypeElement element) {
    return candidates(element).stream().anyMatch(c -> !mode(c).equals("DISABLED") && has(c));
  }

  /**
   * Returns the constructor or static method that takes what {@code @JsonValue} gives: the only one
   * of a record, or the one that databind finds without an annotation.
   */
  public Optional<Scalar> creatorOf(Scalar value, TypeElement element) {
    return candidates(element).stream()
        .filter(candidate -> isConvention(candidate, element))
        .filter(this::isReachable)
        .filter(c -> types.isSameType(unboxed(c.getParameters().get(0).asType()), unboxed(value)))
        .findFirst()
        .flatMap(this::taking);
  }

  private static boolean isConvention(ExecutableElement candidate, TypeElement element) {
    if (candidate.getParameters().size() != 1 || mode(candidate).equals("DISABLED")) {
      return false;
    }
    boolean constructor = candidate.getKind() == ElementKind.CONSTRUCTOR;
    String name = candidate.getSimpleName().toString();
    return constructor
        ? element.getKind() == ElementKind.RECORD || isPublic(candidate)
        : isPublic(candidate) && (name.equals("valueOf") || name.equals("fromString"));
  }

  private static boolean isPublic(Element element) {
    return element.getModifiers().contains(Modifier.PUBLIC);
  }

  private TypeMirror unboxed(Scalar value) {
    return unboxed(
        value.member() instanceof ExecutableElement method
            ? method.getReturnType()
            : value.member().asType());
  }

  private TypeMirror unboxed(TypeMirror type) {
    try {
      return types.unboxedType(type);
    } catch (IllegalArgumentException noBox) {
      return type;
    }
  }

  private static List<ExecutableElement> candidates(TypeElement element) {
    return element.getEnclosedElements().stream()
        .filter(ExecutableElement.class::isInstance)
        .map(ExecutableElement.class::cast)
        .filter(
            c ->
                c.getKind() == ElementKind.CONSTRUCTOR
                    || c.getModifiers().contains(Modifier.STATIC))
        .toList();
  }

  private static boolean has(ExecutableElement candidate) {
    return JacksonAnnotations.has(JacksonAnnotations.on(candidate), CREATOR);
  }

  private static String mode(ExecutableElement candidate) {
    return JacksonAnnotations.constant(JacksonAnnotations.on(candidate), CREATOR, "mode");
  }

  /** Returns whether it takes the whole JSON value: by its mode, or because nothing names it. */
  private static boolean isDelegating(ExecutableElement candidate) {
    if (!has(candidate) || candidate.getParameters().size() != 1) {
      return false;
    }
    List<AnnotationMirror> annotations = JacksonAnnotations.on(candidate.getParameters().get(0));
    boolean named = JacksonAnnotations.has(annotations, JacksonAnnotations.PROPERTY);
    boolean canonical =
        candidate.getKind() == ElementKind.CONSTRUCTOR
            && candidate.getEnclosingElement().getKind() == ElementKind.RECORD;
    String mode = mode(candidate);
    return mode.equals("DELEGATING")
        || !named && !canonical && !mode.equals("PROPERTIES") && !mode.equals("DISABLED");
  }

  private Optional<Scalar> taking(ExecutableElement creator) {
    return scalar(creator, creator.getParameters().get(0).asType());
  }

  private Optional<Scalar> scalar(Element member, TypeMirror type) {
    String name = type.getKind().isPrimitive() ? type.toString() : QualifiedNames.of(type);
    ScalarSchema.Kind kind = SimpleTypes.scalar(name);
    return kind == null
        ? Optional.empty()
        : Optional.of(
            new Scalar(member, forms.of(TypeRefs.of(type), kind, DeclaredFormat.NONE).schema()));
  }

  private TypeMirror memberType(DeclaredType type, Element member) {
    TypeMirror found;
    try {
      found = types.asMemberOf(type, member);
    } catch (IllegalArgumentException notInherited) {
      found = member.asType();
    }
    return found instanceof ExecutableType method ? method.getReturnType() : found;
  }

  private boolean isReachable(Element member) {
    return isPublic(member)
        || !member.getModifiers().contains(Modifier.PRIVATE)
            && Reachability.packageOf(member).equals(from);
  }
}
