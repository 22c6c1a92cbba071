package dev.signet.processor.schema;

import java.util.List;

/**
 * The conditions that a property, a parameter or an element must meet.
 *
 * @param required whether null and absence are refused although the type can hold null: by {@code
 *     NotNull} or by NullMarked. A primitive is required by its type.
 * @param constraints in source order; NotNull is not among them when {@code required} says it
 * @param requiredMessage the message when it is absent
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

  /** The checks of a value that may be anything. */
  public static final Checks NONE = new Checks(false, "", List.of(), false, null);

  /** The checks of the elements; never null. */
  public Checks content() {
    return elements == null ? NONE : elements;
  }

  /** Returns whether a client can break none of them. Objects inside do not count. */
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

  /** The first message about a value that is null; null when it may be null. */
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

  /** The same checks for a value that was found to be there. */
  public Checks withoutRequired() {
    return new Checks(false, requiredMessage, constraints, valid, elements);
  }

  /** The same checks with those of the object's properties. */
  public Checks withValid() {
    return new Checks(required, requiredMessage, constraints, true, elements);
  }
}
