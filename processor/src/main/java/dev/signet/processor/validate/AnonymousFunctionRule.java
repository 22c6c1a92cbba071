package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.policy.RuleDeclaration;
import dev.signet.processor.collect.policy.RuleDeclarations;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;

/**
 * Requires that a function which needs no caller has no requirement on one. {@code @RequireSource}
 * is none beside {@code @AllowSourceAlone}, and {@code @AllowSharedCaller} is none at all: it
 * admits a shared caller too.
 */
final class AnonymousFunctionRule implements FunctionRule {

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    if (!function.isForClients()) {
      return;
    }
    function
        .withoutCaller()
        .ifPresent(
            admits -> {
              checkRequirements(function, admits, context);
              checkOwner(function, admits, context);
            });
  }

  // Reports only the first requirement, because a single annotation contradicts them all.
  private static void checkRequirements(
      FunctionDeclaration function, AnnotationMirror admits, ProcessorContext context) {
    for (String requirement : contradicting(function)) {
      for (AnnotationMirror mirror : function.all(requirement)) {
        boolean onMethod = Annotations.has(function.method(), requirement);
        report(function, admits, Annotations.simpleName(mirror), onMethod, context);
        return;
      }
    }
    RuleDeclarations.of(function).stream()
        .filter(RuleDeclaration::isOwn)
        .findFirst()
        .ifPresent(
            rule ->
                report(
                    function,
                    admits,
                    rule.name(),
                    rule.element().equals(function.method()),
                    context));
  }

  private static List<String> contradicting(FunctionDeclaration function) {
    List<String> names = new ArrayList<>(RuntimeNames.REQUIREMENTS);
    if (function.isAnonymous()) {
      names.add(0, RuntimeNames.ALLOW_SOURCE_ALONE);
    } else {
      names.remove(RuntimeNames.REQUIRE_SOURCE);
    }
    return names;
  }

  private static void report(
      FunctionDeclaration function,
      AnnotationMirror admits,
      String requirement,
      boolean onMethod,
      ProcessorContext context) {
    context
        .diagnostics()
        .report(
            DiagnosticId.ANONYMOUS_WITH_REQUIREMENT,
            Position.of(function.method(), admits),
            requirement,
            onMethod ? function.displayName() : function.handler().getSimpleName(),
            Annotations.simpleName(admits));
  }

  private static void checkOwner(
      FunctionDeclaration function, AnnotationMirror admits, ProcessorContext context) {
    function
        .onMethod(RuntimeNames.REQUIRE_OWNER)
        .ifPresent(
            owner ->
                context
                    .diagnostics()
                    .report(
                        DiagnosticId.OWNER_ON_ANONYMOUS,
                        Position.of(function.method(), owner),
                        Annotations.simpleName(admits)));
  }
}
