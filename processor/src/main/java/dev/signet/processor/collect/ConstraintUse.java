package dev.signet.processor.collect;

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
 * @param element the property's member or parameter that it stands on, or on whose type
 */
public record ConstraintUse(AnnotationMirror mirror, Element element) {

  private static final String JAKARTA = "jakarta.validation.";
  private static final String CONSTRAINTS = JAKARTA + "constraints.";

  /** What is checked, by simple name. */
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

  /** Whether it speaks of validation at all, known or not. */
  public static boolean isOne(AnnotationMirror mirror) {
    String name = Mirrors.qualifiedName(mirror);
    return name.equals(JAKARTA + "Valid")
        || name.startsWith(CONSTRAINTS)
        || name.startsWith("javax.validation.")
        || Mirrors.has(mirror.getAnnotationType().asElement(), JAKARTA + "Constraint")
        || Mirrors.has(mirror.getAnnotationType().asElement(), "javax.validation.Constraint");
  }

  /** The simple name. */
  public String name() {
    return Mirrors.simpleName(mirror);
  }

  /** Whether the object inside is to be looked into. */
  public boolean isValid() {
    return Mirrors.qualifiedName(mirror).equals(JAKARTA + "Valid");
  }

  /** Whether it stands where a class does not know the type: another use of it may be an object. */
  public boolean isGeneric() {
    return hasVariable(Members.valueType(element));
  }

  private static boolean hasVariable(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      return declared.getTypeArguments().stream().anyMatch(ConstraintUse::hasVariable);
    }
    return type.getKind() == TypeKind.TYPEVAR
        || type instanceof ArrayType array && hasVariable(array.getComponentType());
  }

  /** Whether it is a constraint that is checked. */
  public boolean isKnown() {
    return Mirrors.qualifiedName(mirror).equals(CONSTRAINTS + name()) && KNOWN.contains(name());
  }

  /** Whether it is of javax.validation, which came before jakarta.validation. */
  public boolean isOld() {
    return Mirrors.qualifiedName(mirror).startsWith("javax.validation.");
  }

  /** Whether an array member has elements. */
  public boolean has(String member) {
    return !Mirrors.elements(mirror, member).isEmpty();
  }
}
