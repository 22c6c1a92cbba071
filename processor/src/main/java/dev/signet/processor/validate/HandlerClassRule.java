package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.javac.ProcessorContext;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Requires that generated code can reach a handler class and create an object of it. */
final class HandlerClassRule implements HandlerRule {

  @Override
  public void check(HandlerDeclaration handler, ProcessorContext context) {
    firstProblem(handler)
        .ifPresent(
            id ->
                context
                    .diagnostics()
                    .report(
                        id,
                        handler.type(),
                        handler.type().getSimpleName(),
                        id == DiagnosticId.NO_USABLE_CONSTRUCTOR
                            ? SpringBeanRule.cure(handler.type(), context)
                            : ""));
  }

  // Finds only the first problem, because those further down often disappear with it.
  private static Optional<DiagnosticId> firstProblem(HandlerDeclaration handler) {
    TypeElement type = handler.type();
    if (!isClass(type)) {
      return Optional.of(DiagnosticId.CLASS_KIND);
    }
    if (isPrivate(type)) {
      return Optional.of(DiagnosticId.CLASS_NOT_REACHABLE);
    }
    return handler.needsObject() ? problemOfObject(handler) : Optional.empty();
  }

  private static Optional<DiagnosticId> problemOfObject(HandlerDeclaration handler) {
    TypeElement type = handler.type();
    if (isInner(type)) {
      return Optional.of(DiagnosticId.CLASS_INNER);
    }
    if (!type.getTypeParameters().isEmpty()) {
      return Optional.of(DiagnosticId.CLASS_GENERIC);
    }
    if (!handler.factories().isEmpty() || hasAbstractFunction(handler)) {
      return Optional.empty();
    }
    if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      return Optional.of(DiagnosticId.CLASS_ABSTRACT);
    }
    return handler.bean() || hasUsableConstructor(type)
        ? Optional.empty()
        : Optional.of(DiagnosticId.NO_USABLE_CONSTRUCTOR);
  }

  static boolean isClass(Element type) {
    return type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD;
  }

  static boolean isPrivate(Element type) {
    for (Element around = type;
        around instanceof TypeElement;
        around = around.getEnclosingElement()) {
      if (around.getModifiers().contains(Modifier.PRIVATE)) {
        return true;
      }
    }
    return false;
  }

  static boolean isInner(TypeElement type) {
    return type.getNestingKind() != NestingKind.TOP_LEVEL
        && !type.getModifiers().contains(Modifier.STATIC);
  }

  private static boolean hasAbstractFunction(HandlerDeclaration handler) {
    return handler.functions().stream()
        .map(FunctionDeclaration::method)
        .anyMatch(method -> method.getModifiers().contains(Modifier.ABSTRACT));
  }

  private static boolean hasUsableConstructor(TypeElement type) {
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (constructor.getParameters().isEmpty()
          && !constructor.getModifiers().contains(Modifier.PRIVATE)) {
        return true;
      }
    }
    return false;
  }
}
