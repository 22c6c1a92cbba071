package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.collect.meaning.LookupMethods;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.ThrowsLimit;
import dev.signet.processor.names.RuntimeNames;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Refuses checked Throwables other than Exceptions, because generated code cannot pass them on. */
final class ThrownTypeRule implements HandlerRule {

  @Override
  public void check(HandlerDeclaration handler, ProcessorContext context) {
    LookupMethods lookups = new LookupMethods(handler.type(), context);
    for (FunctionDeclaration function : handler.functions()) {
      check(function.method(), context);
      function
          .onMethod(RuntimeNames.REQUIRE_OWNER)
          .ifPresent(
              owner ->
                  lookups
                      .named(Annotations.string(owner, "lookup"))
                      .forEach(lookup -> check(lookup, context)));
    }
    if (handler.bean()) {
      return;
    }
    if (!handler.factories().isEmpty()) {
      check(handler.factories().get(0), context);
    } else if (handler.needsObject()) {
      constructors(handler.type()).forEach(constructor -> check(constructor, context));
    }
  }

  private static Iterable<ExecutableElement> constructors(TypeElement type) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .filter(constructor -> constructor.getParameters().isEmpty())
            .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
        ::iterator;
  }

  private static void check(ExecutableElement called, ProcessorContext context) {
    for (TypeMirror thrown : ThrowsLimit.tooWide(called, context)) {
      context
          .diagnostics()
          .report(DiagnosticId.THROWS_TOO_WIDE, called, display(called), thrown.toString());
    }
  }

  private static String display(ExecutableElement called) {
    String type = called.getEnclosingElement().getSimpleName().toString();
    String name = called.getSimpleName().toString();
    return type + (name.equals("<init>") ? "()" : "." + name);
  }
}
