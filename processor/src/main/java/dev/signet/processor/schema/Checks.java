package dev.signet.processor.schema;

import java.util.List;

/**
 * The conditions that a property, a parameter, or an element must meet.
 *
 * @param required whether null and absence are refused although the type can hold null: by {@code
 *     NotNull} or by NullMarked. A primitive is required by its type.
 * @param constraints in source order; NotNull is not among them when {@code required} says it
 * @param requiredMessage what is said when it is absent
 * @param valid whether the constraints of the object's own properties count as well
 * @param elements of the elements, map values, or what is in an Optional; null when there is
 *     nothing to say
 */
public record Checks(
    boolean required,
    String requiredMessage,
    List<Constraint> constraints,
    boolean valid,
    Checks elements) {

  /** Nothing. */
  public static final Checks NONE = new Checks(false, "", List.of(), false, null);

  /** Those of the elements; never null. */
  public Checks content() {
    return elements == null ? NONE : elements;
  }

  /** Returns whether there is nothing that a client can break, objects inside left aside. */
  public boolean isEmpty() {
    return !required && constraints.isEmpty() && (elements == null || elements.isEmpty());
  }

  /**
   * Returns whether null is refused.
   *
   * @param enforced whether constraints count, or only what is required
   */
  public boolean refusesNull(boolean enforced) {
    return required || enforced && constraints.stream().anyMatch(Checks::isAboutNull);
  }

  /** The first message about a value that is null; null when it may be. */
  public String absentMessage() {
    return required
        ? requiredMessage
        : constraints.stream()
            .filter(Checks::isAboutNull)
            .map(Constraint::message)
            .findFirst()
            .orElse(null);
  }

  private static boolean isAboutNull(Constraint constraint) {
    return constraint instanceof Constraint.NotNull
        || constraint instanceof Constraint.NotBlank
        || constraint instanceof Constraint.NotEmpty;
  }

  /** The same for a value that was found to be there. */
  public Checks withoutRequired() {
    return new Checks(false, requiredMessage, constraints, valid, elements);
  }

  /** The same with what the object's properties say. */
  public Checks withValid() {
    return new Checks(required, requiredMessage, constraints, true, elements);
  }
}
