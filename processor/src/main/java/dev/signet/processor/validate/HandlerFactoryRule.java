package dev.signet.processor.validate;

import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.collect.spring.SpringBeans;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.javac.ProcessorContext;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Requires that a single static method without parameters creates the object of its class, which is
 * a handler or, in {@link StrayAnnotationRule}, a policy.
 */
final class HandlerFactoryRule implements HandlerRule {

  @Override
  public void check(HandlerDeclaration handler, ProcessorContext context) {
    check(handler.type(), handler.factories(), context);
  }

  static void check(TypeElement type, List<ExecutableElement> factories, ProcessorContext context) {
    if (factories.isEmpty()) {
      return;
    }
    if (SpringBeans.contain(type)) {
      context
          .diagnostics()
          .report(
              DiagnosticId.FACTORY_ON_BEAN,
              factories.get(0),
              type.getSimpleName(),
              factories.get(0).getSimpleName());
      return;
    }
    checkOne(type, factories.get(0), context);
    for (ExecutableElement further : factories.subList(1, factories.size())) {
      context
          .diagnostics()
          .report(
              DiagnosticId.FACTORY_TWICE, further, type.getSimpleName(), further.getSimpleName());
    }
  }

  private static void checkOne(
      TypeElement type, ExecutableElement factory, ProcessorContext context) {
    if (!isCallable(factory)) {
      context
          .diagnostics()
          .report(DiagnosticId.FACTORY_NOT_STATIC, factory, factory.getSimpleName());
    } else if (!makes(type, factory.getReturnType(), context.types())) {
      context
          .diagnostics()
          .report(
              DiagnosticId.FACTORY_WRONG_TYPE,
              factory,
              factory.getSimpleName(),
              simpleName(factory.getReturnType()),
              type.getSimpleName());
    }
  }

  static boolean isCallable(ExecutableElement factory) {
    Set<Modifier> modifiers = factory.getModifiers();
    return modifiers.contains(Modifier.STATIC)
        && !modifiers.contains(Modifier.PRIVATE)
        && factory.getParameters().isEmpty()
        && factory.getTypeParameters().isEmpty();
  }

  private static Object simpleName(TypeMirror type) {
    return type instanceof DeclaredType declared ? declared.asElement().getSimpleName() : type;
  }

  private static boolean makes(TypeElement type, TypeMirror returned, Types types) {
    return returned.getKind() == TypeKind.ERROR
        || types.isSubtype(types.erasure(returned), types.erasure(type.asType()));
  }
}
