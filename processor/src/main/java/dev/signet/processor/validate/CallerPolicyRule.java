package dev.signet.processor.validate;

import dev.signet.processor.collect.Factories;
import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * Requires that the handler's package can create an object of the class of {@code @RequirePolicy}.
 */
final class CallerPolicyRule implements HandlerRule, FunctionRule {

  @Override
  public void check(HandlerDeclaration handler, ProcessorContext context) {
    Annotations.find(handler.type(), RuntimeNames.REQUIRE_POLICY)
        .ifPresent(mirror -> check(handler.type(), mirror, context));
  }

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    function
        .onMethod(RuntimeNames.REQUIRE_POLICY)
        .ifPresent(mirror -> check(function.method(), mirror, context));
  }

  private static void check(Element element, AnnotationMirror mirror, ProcessorContext context) {
    Object value = Annotations.value(mirror, "value").map(AnnotationValue::getValue).orElse(null);
    if (!(value instanceof DeclaredType type)
        || type.getKind() == TypeKind.ERROR
        || !(type.asElement() instanceof TypeElement policy)) {
      return; // javac says what is wrong with the value
    }
    PackageElement here = context.elements().getPackageOf(element);
    boolean samePackage = here.equals(context.elements().getPackageOf(policy));
    problem(policy, samePackage)
        .ifPresent(
            problem ->
                context
                    .diagnostics()
                    .report(
                        DiagnosticId.POLICY_NOT_USABLE,
                        Position.of(element, mirror, "value"),
                        policy.getSimpleName(),
                        context.diagnostics().text(problem),
                        here.getQualifiedName()));
  }

  /** Returns why no object of the class, which may also be a resolver, can be made. */
  static Optional<MessagePart> problem(TypeElement policy, boolean samePackage) {
    List<ExecutableElement> factories = Factories.of(policy);
    if (!factories.isEmpty()) {
      return problemOfFactory(policy, factories.get(0), samePackage);
    }
    if (!HandlerClassRule.isClass(policy) || policy.getModifiers().contains(Modifier.ABSTRACT)) {
      return Optional.of(MessagePart.POLICY_NOT_CONCRETE);
    }
    if (!visible(policy, samePackage)) {
      return Optional.of(MessagePart.POLICY_NOT_VISIBLE);
    }
    if (HandlerClassRule.isInner(policy)) {
      return Optional.of(MessagePart.POLICY_INNER);
    }
    if (!policy.getTypeParameters().isEmpty()) {
      return Optional.of(MessagePart.POLICY_GENERIC);
    }
    for (ExecutableElement constructor :
        ElementFilter.constructorsIn(policy.getEnclosedElements())) {
      if (constructor.getParameters().isEmpty() && accessible(constructor, samePackage)) {
        return Optional.empty();
      }
    }
    return Optional.of(MessagePart.POLICY_WITHOUT_CONSTRUCTOR);
  }

  // A factory that nothing can call is reported where it stands.
  private static Optional<MessagePart> problemOfFactory(
      TypeElement policy, ExecutableElement factory, boolean samePackage) {
    if (!visible(policy, samePackage)) {
      return Optional.of(MessagePart.POLICY_NOT_VISIBLE);
    }
    if (!policy.getTypeParameters().isEmpty()) {
      return Optional.of(MessagePart.POLICY_GENERIC);
    }
    return HandlerFactoryRule.isCallable(factory) && !accessible(factory, samePackage)
        ? Optional.of(MessagePart.POLICY_FACTORY_NOT_VISIBLE)
        : Optional.empty();
  }

  /** Returns whether the class is one that {@code @RequirePolicy} may name. */
  static boolean isPolicy(TypeElement type, ProcessorContext context) {
    TypeElement policy = context.elements().getTypeElement(RuntimeNames.CALLER_POLICY);
    return policy != null
        && context.types().isAssignable(context.types().erasure(type.asType()), policy.asType());
  }

  private static boolean visible(TypeElement policy, boolean samePackage) {
    for (Element around = policy;
        around instanceof TypeElement;
        around = around.getEnclosingElement()) {
      if (!accessible(around, samePackage)) {
        return false;
      }
    }
    return true;
  }

  private static boolean accessible(Element element, boolean samePackage) {
    Set<Modifier> modifiers = element.getModifiers();
    return samePackage
        ? !modifiers.contains(Modifier.PRIVATE)
        : modifiers.contains(Modifier.PUBLIC);
  }
}
