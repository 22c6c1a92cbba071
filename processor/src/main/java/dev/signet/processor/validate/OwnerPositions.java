package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.names.RuntimeNames;

/** Finds where a diagnostic about an owner lookup is shown. */
final class OwnerPositions {

  private OwnerPositions() {}

  /** Returns the place at which the function names its lookup; the method if it names none. */
  static Position lookup(FunctionDeclaration function) {
    return function
        .onMethod(RuntimeNames.REQUIRE_OWNER)
        .map(owner -> Position.of(function.method(), owner, "lookup"))
        .orElse(Position.of(function.method()));
  }
}
