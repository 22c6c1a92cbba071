package dev.signet.processor.validate;

import dev.signet.processor.collect.inspect.TypeInspection;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;

/**
 * A mistake that a rule found in a payload or result.
 *
 * @param path the path of the property or type
 * @param hidesBelow whether mistakes inside are parts of this one
 * @param mistake what is reported once in a compilation; null for what each function repeats
 */
record Finding(
    String path,
    boolean hidesBelow,
    String mistake,
    DiagnosticId id,
    Position position,
    Object... arguments) {

  /** Creates a finding about a type or a property by itself. */
  static Finding at(TypeInspection inspection, String path, DiagnosticId id, Object... arguments) {
    return new Finding(path, false, null, id, Position.of(inspection.element()), arguments);
  }

  /** Creates a finding at a place in a class, which several functions may use. */
  static Finding once(String path, Position position, DiagnosticId id, Object... arguments) {
    String mistake = position.element() + " of " + position.element().getEnclosingElement();
    return new Finding(path, false, mistake, id, position, arguments);
  }

  /** Returns this finding as one that is reported once in a compilation. */
  Finding saidOnceFor(String place) {
    return new Finding(path, hidesBelow, place, id, position, arguments);
  }

  /** Creates a finding about a property and everything inside it. */
  static Finding whole(
      TypeInspection inspection, String path, DiagnosticId id, Object... arguments) {
    return new Finding(path, true, null, id, Position.of(inspection.element()), arguments);
  }

  /**
   * Returns the path of the property, whether the finding is about the property or its elements.
   */
  String property() {
    return path.replaceFirst("(\\[]|\\{})+$", "");
  }

  /** Returns whether another finding is a part of this mistake. */
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
