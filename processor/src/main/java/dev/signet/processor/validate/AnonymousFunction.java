package dev.signet.processor.validate;

import dev.signet.processor.WellKnownNames;
import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.Mirrors;
import dev.signet.processor.collect.Tools;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import javax.lang.model.element.AnnotationMirror;

/**
 * A function that anybody may call asks nothing of its caller. {@code @AllowSharedCaller} is no
 * requirement: beside {@code @AllowAnonymous} it says that a shared caller is not refused either.
 */
final class AnonymousFunction implements FunctionRule {

  @Override
  public void check(FunctionDeclaration function, Tools tools) {
    if (function.isTimer()) {
      return;
    }
    function
        .onMethod(WellKnownNames.ALLOW_ANONYMOUS)
        .ifPresent(
            anonymous -> {
              checkRequirements(function, anonymous, tools);
              checkOwner(function, tools);
            });
  }

  // One error however many requirements there are: it is the one annotation that contradicts them.
  private static void checkRequirements(
      FunctionDeclaration function, AnnotationMirror anonymous, Tools tools) {
    for (String requirement : WellKnownNames.REQUIREMENTS) {
      for (AnnotationMirror mirror : function.all(requirement)) {
        boolean onMethod = Mirrors.has(function.method(), requirement);
        tools
            .diagnostics()
            .report(
                DiagnosticId.ANONYMOUS_WITH_REQUIREMENT,
                Position.of(function.method(), anonymous),
                Mirrors.simpleName(mirror),
                onMethod ? function.displayName() : function.handler().getSimpleName());
        return;
      }
    }
  }

  private static void checkOwner(FunctionDeclaration function, Tools tools) {
    function
        .onMethod(WellKnownNames.REQUIRE_OWNER)
        .ifPresent(
            owner ->
                tools
                    .diagnostics()
                    .report(
                        DiagnosticId.OWNER_ON_ANONYMOUS, Position.of(function.method(), owner)));
  }
}
