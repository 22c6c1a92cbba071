package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;

/** Requires that the owner comes either from a lookup or from a payload field. */
final class OwnerChoiceRule implements FunctionRule {

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    function
        .onMethod(RuntimeNames.REQUIRE_OWNER)
        .filter(owner -> function.isForClients() && !choosesOne(owner))
        .ifPresent(
            owner ->
                context
                    .diagnostics()
                    .report(DiagnosticId.OWNER_NOT_ONE, Position.of(function.method(), owner)));
  }

  private static boolean choosesOne(AnnotationMirror owner) {
    Optional<String> lookup = Annotations.text(owner, "lookup");
    Optional<String> field = Annotations.text(owner, "field");
    if (lookup.isEmpty() || field.isEmpty()) {
      return true; // javac says what is wrong with the value
    }
    return lookup.get().isBlank() != field.get().isBlank();
  }
}
