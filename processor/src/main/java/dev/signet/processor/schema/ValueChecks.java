package dev.signet.processor.schema;

import java.util.List;

/**
 * The conditions that a property, a parameter, or an element must meet.
 *
 * @param required whether null and absence are refused although the type can hold null: by {@code
 *     NotNull} or by NullMarked. A primitive is required by its type.
 * @param constraints in source order; NotNull is not among them when {@code required} says it
 * @param requiredMessage the user's own words when it is absent; null for the runtime's
 * @param valid whether the constraints of the object's own properties count as well
 * @param elements of the elements, map values, or what is in an Optional; null when there is
 *     nothing to say
 */
public record ValueChecks(
    boolean required,
    String requiredMessage,
    List<Constraint> constraints,
    boolean valid,
    ValueChecks elements) {

  /** Allows everything. */
  public static final ValueChecks NONE = new ValueChecks(false, null, List.of(), false, null);

  /** Returns those of the elements; never null. */
  public ValueChecks content() {
    return elements == null ? NONE : elements;
  }

  /** Returns whether no client can break them, objects inside left aside. */
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

  /** Returns what is said first of a value that is null; null for the runtime's own words. */
  public String absentMessage() {
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

  /** Returns the same for a value that was found to be there. */
  public ValueChecks withoutRequired() {
    return new ValueChecks(false, requiredMessage, constraints, valid, elements);
  }

  /** Returns the same with what the object's properties say. */
  public ValueChecks withValid() {
    return new ValueChecks(required, requiredMessage, constraints, true, elements);
  }
}
