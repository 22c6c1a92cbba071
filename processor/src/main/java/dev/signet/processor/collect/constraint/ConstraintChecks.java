package dev.signet.processor.collect.constraint;

import dev.signet.processor.collect.jackson.PropertyDeclaration;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.NullMarked;
import dev.signet.processor.javac.Nullness;
import dev.signet.processor.javac.Reachability;
import dev.signet.processor.schema.Constraint;
import dev.signet.processor.schema.OptionalSchema;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.ValueChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Turns the annotations on a property into the checks of the payload model. */
public final class ConstraintChecks {

  /** Simple names of the constraints that hold for no result that is null. */
  private static final Set<String> NOT_NULL = Set.of("NotNull", "NotBlank", "NotEmpty");

  private static final ValueChecks NEVER_NULL = new ValueChecks(true, null, List.of(), false, null);

  private ConstraintChecks() {}

  /** Returns the checks of a property of an object. */
  public static ValueChecks ofProperty(PropertyDeclaration property, Schema schema) {
    ValueChecks checks = of(property);
    boolean primitive = schema instanceof ScalarSchema scalar && scalar.isPrimitive();
    boolean absent = primitive || schema instanceof OptionalSchema || property.isNullable();
    boolean required = checks.required() || !absent && (isNonNull(property) || isMarked(property));
    return new ValueChecks(
        required,
        checks.requiredMessage(),
        checks.constraints(),
        checks.valid(),
        checks.elements());
  }

  /**
   * Returns the checks of a property of a result: whether it is never null. Clients are told so,
   * but generated code does not check it.
   */
  public static ValueChecks ofResult(PropertyDeclaration property) {
    boolean said =
        property.annotations().stream().anyMatch(ConstraintChecks::saysNotNull)
            || ConstraintScan.elements(property).stream().anyMatch(ConstraintChecks::saysNotNull);
    boolean required = said || !property.isNullable() && isMarked(property);
    return required ? NEVER_NULL : ValueChecks.NONE;
  }

  /** Returns whether a method says that it never returns null. */
  public static boolean isNeverNull(ExecutableElement method, TypeMirror result) {
    boolean nullable = Nullness.isNullable(method) || Nullness.isNullable(result);
    boolean marked = NullMarked.covers(method) && result.getKind() != TypeKind.TYPEVAR;
    return result.getKind().isPrimitive()
        || saysNotNull(method)
        || saysNotNull(result)
        || marked && !nullable;
  }

  private static boolean saysNotNull(Element element) {
    return saysNotNull((AnnotatedConstruct) element)
        || saysNotNull(Reachability.valueType(element));
  }

  private static boolean saysNotNull(AnnotatedConstruct annotated) {
    return annotated.getAnnotationMirrors().stream().anyMatch(ConstraintChecks::saysNotNull);
  }

  private static boolean saysNotNull(AnnotationMirror mirror) {
    return Nullness.saysNeverNull(mirror) || NOT_NULL.contains(Annotations.simpleName(mirror));
  }

  /** Returns whether an annotation other than those of Bean Validation says never null. */
  private static boolean isNonNull(PropertyDeclaration property) {
    return property.annotations().stream().anyMatch(ConstraintChecks::isNonNull)
        || ConstraintScan.elements(property).stream()
            .flatMap(
                element ->
                    Stream.concat(
                        element.getAnnotationMirrors().stream(),
                        Reachability.valueType(element).getAnnotationMirrors().stream()))
            .anyMatch(ConstraintChecks::isNonNull);
  }

  private static boolean isNonNull(AnnotationMirror mirror) {
    return Nullness.saysNeverNull(mirror) && !ConstraintUse.isOne(mirror);
  }

  /** Returns the checks of a parameter, whose type says whether it is required. */
  public static ValueChecks of(PropertyDeclaration property) {
    ValueChecks checks = content(ConstraintScan.of(property));
    List<Constraint> others = new ArrayList<>(checks.constraints());
    others.removeIf(Constraint.NotNull.class::isInstance);
    boolean required = others.size() < checks.constraints().size();
    Constraint.Message message = ownMessage(checks.constraints());
    return new ValueChecks(
        required, message, List.copyOf(others), checks.valid(), checks.elements());
  }

  /** Returns the first message of a NotNull that the user wrote; null when there is none. */
  private static Constraint.Message ownMessage(List<Constraint> constraints) {
    return constraints.stream()
        .filter(Constraint.NotNull.class::isInstance)
        .map(Constraint::message)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static ValueChecks content(ConstraintPlace place) {
    List<Constraint> constraints = new ArrayList<>();
    place.uses().forEach(use -> constraints.addAll(ConstraintReader.read(use)));
    ValueChecks inner = place.content() == null ? null : content(place.content());
    boolean valid = place.uses().stream().anyMatch(ConstraintUse::isValid);
    return new ValueChecks(false, null, List.copyOf(constraints), valid, inner);
  }

  private static boolean isMarked(PropertyDeclaration property) {
    return property.elements().stream().anyMatch(NullMarked::covers)
        && property.elements().stream().noneMatch(ConstraintChecks::isOfTypeVariable);
  }

  /**
   * Returns whether the element's type is a type variable; its class does not know whether such a
   * value may be null.
   */
  private static boolean isOfTypeVariable(Element element) {
    TypeMirror type = Reachability.valueType(element);
    return type.getKind() == TypeKind.TYPEVAR;
  }
}
