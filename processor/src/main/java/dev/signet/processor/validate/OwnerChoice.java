package dev.signet.processor.validate;

import dev.signet.processor.WellKnownNames;
import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.Mirrors;
import dev.signet.processor.collect.Tools;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;

/** The owner comes from a lookup or from a payload field, never from both or neither. */
final class OwnerChoice implements FunctionRule {

  @Override
  public void check(FunctionDeclaration function, Tools tools) {
    function
        .onMethod(WellKnownNames.REQUIRE_OWNER)
        .filter(owner -> !function.isTimer() && !choosesOne(owner))
        .ifPresent(
            owner ->
                tools
                    .diagnostics()
                    .report(DiagnosticId.OWNER_NOT_ONE, Position.of(function.method(), owner)));
  }

  private static boolean choosesOne(AnnotationMirror owner) {
    Optional<String> lookup = Mirrors.text(owner, "lookup");
    Optional<String> field = Mirrors.text(owner, "field");
    if (lookup.isEmpty() || field.isEmpty()) {
      return true; // javac says what is wrong with the value
    }
    return lookup.get().isBlank() != field.get().isBlank();
  }
}
