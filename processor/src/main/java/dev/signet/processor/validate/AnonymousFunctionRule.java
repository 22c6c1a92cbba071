package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.policy.RuleDeclaration;
import dev.signet.processor.collect.policy.RuleDeclarations;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import javax.lang.model.element.AnnotationMirror;

/**
 * Requires that a function which anybody may call has no requirement on its caller.
 * {@code @AllowSharedCaller} is not a requirement: beside {@code @AllowAnonymous} it admits a
 * shared caller too.
 */
final class AnonymousFunctionRule implements FunctionRule {

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    if (!function.isForClients()) {
      return;
    }
    function
        .onMethod(RuntimeNames.ALLOW_ANONYMOUS)
        .ifPresent(
            anonymous -> {
              checkRequirements(function, anonymous, context);
              checkOwner(function, context);
            });
  }

  // Reports only the first requirement, because a single annotation contradicts them all.
  private static void checkRequirements(
      FunctionDeclaration function, AnnotationMirror anonymous, ProcessorContext context) {
    for (String requirement : RuntimeNames.REQUIREMENTS) {
      for (AnnotationMirror mirror : function.all(requirement)) {
        boolean onMethod = Annotations.has(function.method(), requirement);
        context
            .diagnostics()
            .report(
                DiagnosticId.ANONYMOUS_WITH_REQUIREMENT,
                Position.of(function.method(), anonymous),
                Annotations.simpleName(mirror),
                onMethod ? function.displayName() : function.handler().getSimpleName());
        return;
      }
    }
    RuleDeclarations.of(function).stream()
        .filter(RuleDeclaration::isOwn)
        .findFirst()
        .ifPresent(
            rule ->
                context
                    .diagnostics()
                    .report(
                        DiagnosticId.ANONYMOUS_WITH_REQUIREMENT,
                        Position.of(function.method(), anonymous),
                        rule.name(),
                        rule.element().equals(function.method())
                            ? function.displayName()
                            : function.handler().getSimpleName()));
  }

  private static void checkOwner(FunctionDeclaration function, ProcessorContext context) {
    function
        .onMethod(RuntimeNames.REQUIRE_OWNER)
        .ifPresent(
            owner ->
                context
                    .diagnostics()
                    .report(
                        DiagnosticId.OWNER_ON_ANONYMOUS, Position.of(function.method(), owner)));
  }
}
