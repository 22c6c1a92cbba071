package dev.signet.processor.validate;

import dev.signet.processor.collect.inspect.TypeInspection;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;

/**
 * Something that a rule found wrong in a payload or result.
 *
 * @param path of the property or type
 * @param hidesBelow whether what is wrong inside is a part of this mistake
 */
record Finding(
    String path, boolean hidesBelow, DiagnosticId id, Position position, Object... arguments) {

  /** About a type or a property on its own. */
  static Finding at(TypeInspection shape, String path, DiagnosticId id, Object... arguments) {
    return new Finding(path, false, id, Position.of(shape.element()), arguments);
  }

  /** About a property with all that is in it. */
  static Finding whole(TypeInspection shape, String path, DiagnosticId id, Object... arguments) {
    return new Finding(path, true, id, Position.of(shape.element()), arguments);
  }

  /** The property that the path leads to, whether it is meant itself or its elements are. */
  String property() {
    return path.replaceFirst("(\\[]|\\{})+$", "");
  }

  /** Says whether the other one is a part of this mistake. */
  boolean covers(Finding other) {
    if (other.property().equals(property())) {
      return true;
    }
    String below = other.path();
    return hidesBelow
        && below.startsWith(property())
        && ".[{".indexOf(below.charAt(property().length())) >= 0;
  }
}
