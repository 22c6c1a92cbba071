package dev.signet.processor.collect.constraint;

import java.util.List;

/**
 * The constraints on a property and, in turn, on its elements, map values or Optional content.
 *
 * @param content the constraints one level further in; null when there are none
 * @param unreachable constraints where nothing is checked, such as on map keys
 */
public record ConstraintPlace(
    List<ConstraintUse> uses, ConstraintPlace content, List<ConstraintUse> unreachable) {

  static final ConstraintPlace NONE = new ConstraintPlace(List.of(), null, List.of());

  boolean isEmpty() {
    return uses.isEmpty() && unreachable.isEmpty() && content == null;
  }

  /** Returns whether the object inside is validated too. */
  public boolean isValid() {
    return uses.stream().anyMatch(ConstraintUse::isValid) || content != null && content.isValid();
  }
}
