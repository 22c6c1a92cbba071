package dev.signet.processor.collect;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

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
