package dev.signet.processor.collect.policy;

import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/**
 * One rule of the application as the user wrote it: an annotation that names a policy, itself or
 * through its annotation type.
 *
 * @param element the method or class with the annotation
 * @param annotationType the annotation's type
 * @param mirror the annotation
 * @param requirePolicy the {@code @RequirePolicy}: the annotation itself, or the one that its
 *     annotation type carries
 */
public record RuleDeclaration(
    Element element,
    TypeElement annotationType,
    AnnotationMirror mirror,
    AnnotationMirror requirePolicy) {

  /** Returns the annotation's simple name. */
  public String name() {
    return annotationType.getSimpleName().toString();
  }

  /** Returns whether the annotation is the application's own. */
  public boolean isOwn() {
    return !annotationType.getQualifiedName().contentEquals(RuntimeNames.REQUIRE_POLICY);
  }

  /** Returns whether the value is there and javac could read it. */
  public boolean isReadable() {
    return Annotations.value(requirePolicy, "value")
        .filter(value -> !Annotations.isErroneous(value))
        .isPresent();
  }

  /** Returns the policy; empty if the value is no class or interface. */
  public Optional<DeclaredType> policy() {
    Object value =
        Annotations.value(requirePolicy, "value").map(AnnotationValue::getValue).orElse(null);
    return value instanceof DeclaredType type && type.getKind() == TypeKind.DECLARED
        ? Optional.of(type)
        : Optional.empty();
  }

  /**
   * Returns where a mistake shows that does not depend on the function: at the annotation type if
   * it is compiled now, else where it is used.
   */
  public Position declared(ProcessorContext context) {
    return isOwn() && context.sources().contains(annotationType)
        ? Position.of(annotationType, requirePolicy, "value")
        : used();
  }

  /** Returns where the annotation stands. */
  public Position used() {
    return isOwn() ? Position.of(element, mirror) : Position.of(element, mirror, "value");
  }
}
