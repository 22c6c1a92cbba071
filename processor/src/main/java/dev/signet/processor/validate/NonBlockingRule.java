package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.user.FunctionUser;
import dev.signet.processor.collect.user.ResolverDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.names.RuntimeNames;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/** Refuses a method that promises never to block and at the same time declares that it waits. */
final class NonBlockingRule implements FunctionRule {

  private static final String INTERRUPTED = "java.lang.InterruptedException";

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    function
        .onMethod(RuntimeNames.NON_BLOCKING)
        .ifPresent(promise -> check(function, promise, context));
  }

  private static void check(
      FunctionDeclaration function, AnnotationMirror promise, ProcessorContext context) {
    String lookup =
        function
            .onMethod(RuntimeNames.REQUIRE_OWNER)
            .map(owner -> Annotations.string(owner, "lookup"))
            .orElse("");
    if (function.method().getModifiers().contains(Modifier.SYNCHRONIZED)) {
      report(
          function, promise, context.diagnostics().text(MessagePart.WAITS_SYNCHRONIZED), context);
    } else if (isInterruptible(function, context)) {
      report(
          function, promise, context.diagnostics().text(MessagePart.WAITS_INTERRUPTIBLE), context);
    } else if (!lookup.isBlank()) {
      report(
          function,
          promise,
          context.diagnostics().text(MessagePart.WAITS_FOR_LOOKUP, lookup),
          context);
    } else {
      waitingResolver(function, context)
          .ifPresent(
              resolver ->
                  report(
                      function,
                      promise,
                      context.diagnostics().text(MessagePart.WAITS_FOR_RESOLVER, resolver),
                      context));
      store(function)
          .ifPresent(
              asks ->
                  report(
                      function,
                      promise,
                      context
                          .diagnostics()
                          .text(MessagePart.WAITS_FOR_STORE, SignetAnnotations.displayName(asks)),
                      context));
    }
  }

  /** Returns the name of the resolver that does not promise the same. */
  private static Optional<String> waitingResolver(
      FunctionDeclaration function, ProcessorContext context) {
    return FunctionUser.of(function, context).stream()
        .flatMap(user -> user.candidates().stream())
        .map(ResolverDeclaration::type)
        .filter(resolver -> !Annotations.has(resolver, RuntimeNames.NON_BLOCKING))
        .map(TypeDisplay::of)
        .findFirst();
  }

  /** Returns the annotation because of which a store of calls is asked. */
  private static Optional<AnnotationMirror> store(FunctionDeclaration function) {
    return Stream.of(
            RuntimeNames.IDEMPOTENT,
            RuntimeNames.RATE_LIMIT,
            RuntimeNames.RATE_LIMITS,
            RuntimeNames.MESSAGE_PUSH,
            RuntimeNames.MESSAGE_PUSHES,
            RuntimeNames.PAYMENT_CALLBACK)
        .flatMap(name -> function.onMethod(name).stream())
        .findFirst();
  }

  private static boolean isInterruptible(FunctionDeclaration function, ProcessorContext context) {
    TypeMirror interrupted = context.elements().getTypeElement(INTERRUPTED).asType();
    return function.method().getThrownTypes().stream()
        .anyMatch(thrown -> context.types().isSubtype(thrown, interrupted));
  }

  private static void report(
      FunctionDeclaration function,
      AnnotationMirror promise,
      String wait,
      ProcessorContext context) {
    context
        .diagnostics()
        .report(
            DiagnosticId.NON_BLOCKING_WAITS,
            Position.of(function.method(), promise),
            function.displayName(),
            wait);
  }
}
