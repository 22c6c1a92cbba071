package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;

/** Requires that a function which acts once has one kind of key, a time and a user. */
final class IdempotentRule implements FunctionRule {

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    // A timer is reported as RequirementOnTimer.
    function
        .onMethod(RuntimeNames.IDEMPOTENT)
        .filter(once -> !function.isTimer() && !Annotations.isErroneous(once))
        .ifPresent(once -> check(function, once, context));
  }

  private static void check(
      FunctionDeclaration function, AnnotationMirror once, ProcessorContext context) {
    if (!choosesOne(once)) {
      context
          .diagnostics()
          .report(DiagnosticId.IDEMPOTENCY_KEY_NOT_ONE, Position.of(function.method(), once));
    }
    RateLimitRule.checkTime(function, once, "ttl", context);
    RateLimitRule.checkCaller(function, once, "", context);
  }

  private static boolean choosesOne(AnnotationMirror once) {
    Optional<String> field = Annotations.text(once, "field");
    return field.isEmpty() || field.get().isBlank() == Annotations.bool(once, "requestId");
  }
}
