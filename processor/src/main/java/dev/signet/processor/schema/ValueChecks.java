package dev.signet.processor.schema;

import java.util.List;

/**
 * The conditions that a property, a parameter, or an element must meet.
 *
 * @param required whether null and absence are refused although the type can hold null, because of
 *     {@code NotNull} or NullMarked. A primitive is required by its type.
 * @param requiredMessage the message of the user's choice for an absent value; null for the
 *     runtime's
 * @param constraints the constraints in source order, without the NotNull that {@code required}
 *     covers
 * @param valid whether the constraints of the object's own properties count as well
 * @param elements the checks of elements, map values, or an Optional's content; null when there are
 *     none
 */
public record ValueChecks(
    boolean required,
    Constraint.Message requiredMessage,
    List<Constraint> constraints,
    boolean valid,
    ValueChecks elements) {

  /** Checks that allow everything. */
  public static final ValueChecks NONE = new ValueChecks(false, null, List.of(), false, null);

  /** Returns the checks of the elements; never null. */
  public ValueChecks content() {
    return elements == null ? NONE : elements;
  }

  /** Returns whether no client can violate them, apart from objects inside. */
  public boolean isEmpty() {
    return !required && constraints.isEmpty() && (elements == null || elements.isEmpty());
  }

  /**
   * Returns whether null is refused.
   *
   * @param enforced whether constraints count, or only what is required
   */
  public boolean refusesNull(boolean enforced) {
    return required || enforced && constraints.stream().anyMatch(Constraint::isAboutNull);
  }

  /** Returns the first message about a value that is null; null for the runtime's own message. */
  public Constraint.Message absentMessage() {
    if (required) {
      return requiredMessage;
    }
    for (Constraint constraint : constraints) {
      if (constraint.isAboutNull()) {
        return constraint.message();
      }
    }
    return null;
  }

  /** Returns these checks for a value whose presence was already checked. */
  public ValueChecks withoutRequired() {
    return new ValueChecks(false, requiredMessage, constraints, valid, elements);
  }

  /** Returns these checks with the constraints of the object's own properties. */
  public ValueChecks withValid() {
    return new ValueChecks(required, requiredMessage, constraints, true, elements);
  }
}
