package dev.signet.processor.collect;

import java.util.List;

/**
 * What stands on a property and, in turn, on its elements, map values or Optional content.
 *
 * @param content null when nothing stands there
 * @param unreachable what stands where nothing is checked, such as on map keys
 */
public record ConstraintPlace(
    List<ConstraintUse> uses, ConstraintPlace content, List<ConstraintUse> unreachable) {

  static final ConstraintPlace NONE = new ConstraintPlace(List.of(), null, List.of());

  boolean isEmpty() {
    return uses.isEmpty() && unreachable.isEmpty() && content == null;
  }

  /** Whether the object inside is to be looked into. */
  public boolean isValid() {
    return uses.stream().anyMatch(ConstraintUse::isValid) || content != null && content.isValid();
  }
}
