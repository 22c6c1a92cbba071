package dev.signet.processor.collect.constraint;

import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.Reachability;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * One annotation of Bean Validation as the user wrote it.
 *
 * @param element the member or parameter that bears the annotation, itself or on its type
 */
public record ConstraintUse(AnnotationMirror mirror, Element element) {

  private static final String JAKARTA = "jakarta.validation.";
  private static final String CONSTRAINTS = JAKARTA + "constraints.";

  /** The simple names of the constraints that generated code checks. */
  private static final List<String> KNOWN =
      List.of(
          "NotNull",
          "Null",
          "NotBlank",
          "NotEmpty",
          "Size",
          "Min",
          "Max",
          "DecimalMin",
          "DecimalMax",
          "Positive",
          "PositiveOrZero",
          "Negative",
          "NegativeOrZero",
          "Digits",
          "Pattern",
          "Email",
          "Past",
          "PastOrPresent",
          "Future",
          "FutureOrPresent",
          "AssertTrue",
          "AssertFalse");

  /** Returns whether an annotation belongs to Bean Validation, known to Signet or not. */
  public static boolean isOne(AnnotationMirror mirror) {
    String name = Annotations.qualifiedName(mirror);
    return name.equals(JAKARTA + "Valid")
        || name.startsWith(CONSTRAINTS)
        || name.startsWith("javax.validation.")
        || Annotations.has(mirror.getAnnotationType().asElement(), JAKARTA + "Constraint")
        || Annotations.has(mirror.getAnnotationType().asElement(), "javax.validation.Constraint");
  }

  /** Returns the simple name of the annotation. */
  public String name() {
    return Annotations.simpleName(mirror);
  }

  /** Returns whether it is {@code @Valid}, by which the object inside is validated too. */
  public boolean isValid() {
    return Annotations.qualifiedName(mirror).equals(JAKARTA + "Valid");
  }

  /**
   * Returns whether it stands on a type variable. Its class then does not know the type, and
   * another use of the class may put an object there.
   */
  public boolean isGeneric() {
    return hasVariable(Reachability.valueType(element));
  }

  private static boolean hasVariable(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      return declared.getTypeArguments().stream().anyMatch(ConstraintUse::hasVariable);
    }
    return type.getKind() == TypeKind.TYPEVAR
        || type instanceof ArrayType array && hasVariable(array.getComponentType());
  }

  /** Returns whether generated code checks the constraint. */
  public boolean isKnown() {
    return Annotations.qualifiedName(mirror).equals(CONSTRAINTS + name()) && KNOWN.contains(name());
  }

  /** Returns whether it belongs to javax.validation, the predecessor of jakarta.validation. */
  public boolean isOld() {
    return Annotations.qualifiedName(mirror).startsWith("javax.validation.");
  }

  /** Returns whether an array member has elements. */
  public boolean has(String member) {
    return !Annotations.elements(mirror, member).isEmpty();
  }
}
