package dev.signet.processor.validate;

import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.javac.ProcessorContext;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Requires that a single static method without parameters creates the handler object. */
final class HandlerFactoryRule implements HandlerRule {

  @Override
  public void check(HandlerDeclaration handler, ProcessorContext context) {
    List<ExecutableElement> factories = handler.factories();
    if (factories.isEmpty()) {
      return;
    }
    checkOne(handler, factories.get(0), context);
    for (ExecutableElement further : factories.subList(1, factories.size())) {
      context
          .diagnostics()
          .report(
              DiagnosticId.FACTORY_TWICE,
              further,
              handler.type().getSimpleName(),
              further.getSimpleName());
    }
  }

  private static void checkOne(
      HandlerDeclaration handler, ExecutableElement factory, ProcessorContext context) {
    Set<Modifier> modifiers = factory.getModifiers();
    if (!modifiers.contains(Modifier.STATIC)
        || modifiers.contains(Modifier.PRIVATE)
        || !factory.getParameters().isEmpty()
        || !factory.getTypeParameters().isEmpty()) {
      context
          .diagnostics()
          .report(DiagnosticId.FACTORY_NOT_STATIC, factory, factory.getSimpleName());
    } else if (!makes(handler, factory.getReturnType(), context.types())) {
      context
          .diagnostics()
          .report(
              DiagnosticId.FACTORY_WRONG_TYPE,
              factory,
              factory.getSimpleName(),
              simpleName(factory.getReturnType()),
              handler.type().getSimpleName());
    }
  }

  private static Object simpleName(TypeMirror type) {
    return type instanceof DeclaredType declared ? declared.asElement().getSimpleName() : type;
  }

  private static boolean makes(HandlerDeclaration handler, TypeMirror returned, Types types) {
    return returned.getKind() == TypeKind.ERROR
        || types.isSubtype(types.erasure(returned), types.erasure(handler.type().asType()));
  }
}
