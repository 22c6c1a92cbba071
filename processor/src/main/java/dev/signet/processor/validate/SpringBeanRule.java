package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.collect.policy.PermitsMethod;
import dev.signet.processor.collect.spring.BeanScope;
import dev.signet.processor.collect.spring.SpringBeans;
import dev.signet.processor.collect.user.CallerResolvers;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.names.SpringNames;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Requires of a class that is a Spring bean that one object of it can serve every call, and that
 * what Spring does around its methods is done when generated code calls them. {@link
 * SharedObjectRule} asks the same of policies, resolvers and sources of open data.
 */
final class SpringBeanRule implements HandlerRule {

  @Override
  public void check(HandlerDeclaration handler, ProcessorContext context) {
    if (!handler.bean()) {
      return;
    }
    checkScope(handler.type(), context);
    for (FunctionDeclaration function : handler.functions()) {
      checkMethod(handler.type(), function.method(), context);
    }
    for (ExecutableElement lookup : handler.lookups()) {
      checkMethod(handler.type(), lookup, context);
    }
  }

  /** Checks a class whose object functions share. */
  static void checkShared(TypeElement type, ProcessorContext context) {
    if (!SpringBeans.contain(type)) {
      return;
    }
    checkScope(type, context);
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (isAsked(type, method, context)) {
        checkMethod(type, method, context);
      }
    }
  }

  /**
   * Returns the cure for a class that only lacks a constructor; empty where Spring is not visible.
   */
  static String cure(TypeElement type, ProcessorContext context) {
    return context.visible().isVisible(type, SpringNames.COMPONENT)
        ? context.diagnostics().text(MessagePart.CURE_BY_COMPONENT)
        : "";
  }

  private static boolean isAsked(
      TypeElement type, ExecutableElement method, ProcessorContext context) {
    return switch (method.getSimpleName().toString()) {
      case "permits" -> PermitsMethod.isPolicy(type, context);
      case "resolve" -> CallerResolvers.isResolver(type, context);
      case "find" -> OpenDataSourceRule.isSource(type, context);
      default -> false;
    };
  }

  private static void checkScope(TypeElement type, ProcessorContext context) {
    BeanScope.ofSeveral(type)
        .ifPresent(
            scope ->
                context
                    .diagnostics()
                    .report(
                        DiagnosticId.BEAN_SCOPE,
                        Position.of(type, scope.annotation()),
                        TypeDisplay.of(type),
                        scope.name()));
  }

  // Of a final class there is no proxy: Spring refuses to start when it has to make one.
  private static void checkMethod(
      TypeElement type, ExecutableElement method, ProcessorContext context) {
    Set<Modifier> modifiers = method.getModifiers();
    if (modifiers.contains(Modifier.PRIVATE)) {
      return;
    }
    if (modifiers.contains(Modifier.STATIC)) {
      report(type, method, "static", MessagePart.BEAN_METHOD_STATIC, context);
    } else if (modifiers.contains(Modifier.FINAL)
        && !type.getModifiers().contains(Modifier.FINAL)) {
      report(type, method, "final", MessagePart.BEAN_METHOD_FINAL, context);
    }
  }

  private static void report(
      TypeElement type,
      ExecutableElement method,
      String modifier,
      MessagePart why,
      ProcessorContext context) {
    context
        .diagnostics()
        .report(
            DiagnosticId.BEAN_METHOD_NOT_PROXIED,
            method,
            type.getSimpleName() + "." + method.getSimpleName(),
            modifier,
            context.diagnostics().text(why));
  }
}
