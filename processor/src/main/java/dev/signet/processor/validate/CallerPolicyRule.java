package dev.signet.processor.validate;

import dev.signet.processor.collect.Factories;
import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.collect.policy.Constants;
import dev.signet.processor.collect.policy.PolicyCall;
import dev.signet.processor.collect.policy.RuleDeclaration;
import dev.signet.processor.collect.policy.RuleDeclarations;
import dev.signet.processor.collect.spring.SpringBeans;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.Reachability;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Requires that the policy of each of the application's own rules can be made and asked from the
 * handler's package, with every value of the annotation.
 */
final class CallerPolicyRule implements HandlerRule, FunctionRule {

  @Override
  public void check(HandlerDeclaration handler, ProcessorContext context) {
    check(handler.type(), context);
  }

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    check(function.method(), context);
  }

  private static void check(Element element, ProcessorContext context) {
    for (RuleDeclaration rule : RuleDeclarations.on(element)) {
      PolicyCall call = PolicyCall.of(rule, context);
      for (PolicyCall.Mistake mistake : call.mistakes()) {
        context.diagnostics().report(mistake.id(), rule.declared(context), mistake.arguments());
      }
      if (call.method() != null) {
        checkObject(rule, element, context);
        checkVisible(rule, call, element, context);
      }
    }
  }

  /** Requires that an object of the policy can be made. */
  private static void checkObject(RuleDeclaration rule, Element element, ProcessorContext context) {
    TypeElement policy = (TypeElement) rule.policy().orElseThrow().asElement();
    PackageElement here = context.elements().getPackageOf(element);
    boolean samePackage = here.equals(context.elements().getPackageOf(policy));
    Position position = problem(policy, true).isPresent() ? rule.declared(context) : rule.used();
    problem(policy, samePackage)
        .ifPresent(
            problem ->
                context
                    .diagnostics()
                    .report(
                        DiagnosticId.POLICY_NOT_USABLE,
                        position,
                        policy.getSimpleName(),
                        context.diagnostics().text(problem),
                        here.getQualifiedName(),
                        cure(problem, policy, context)));
  }

  /** Requires that generated code can call the policy and name the annotation's values. */
  private static void checkVisible(
      RuleDeclaration rule, PolicyCall call, Element element, ProcessorContext context) {
    PackageElement here = context.elements().getPackageOf(element);
    if (!accessible(call.method(), here.equals(context.elements().getPackageOf(call.method())))) {
      context
          .diagnostics()
          .report(
              DiagnosticId.POLICY_WITHOUT_PERMITS,
              rule.used(),
              rule.policy().orElseThrow().asElement().getSimpleName(),
              context.diagnostics().text(MessagePart.PERMITS_NOT_VISIBLE, here.getQualifiedName()));
    }
    for (Element named : Constants.named(rule)) {
      if (!Reachability.isReachable(named, here)) {
        context
            .diagnostics()
            .report(
                DiagnosticId.POLICY_VALUE_NOT_VISIBLE,
                rule.used(),
                rule.name(),
                named.getSimpleName(),
                here.getQualifiedName());
      }
    }
  }

  /** Returns why no object of the class, which may also be a resolver, can be made. */
  static Optional<MessagePart> problem(TypeElement policy, boolean samePackage) {
    boolean bean = SpringBeans.contain(policy);
    List<ExecutableElement> factories = Factories.of(policy);
    if (!bean && !factories.isEmpty()) {
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
    return bean || hasConstructor(policy, samePackage)
        ? Optional.empty()
        : Optional.of(MessagePart.POLICY_WITHOUT_CONSTRUCTOR);
  }

  private static boolean hasConstructor(TypeElement policy, boolean samePackage) {
    for (ExecutableElement constructor :
        ElementFilter.constructorsIn(policy.getEnclosedElements())) {
      if (constructor.getParameters().isEmpty() && accessible(constructor, samePackage)) {
        return true;
      }
    }
    return false;
  }

  /** Returns what else cures the problem; empty if nothing does. */
  static String cure(MessagePart problem, TypeElement type, ProcessorContext context) {
    return problem == MessagePart.POLICY_WITHOUT_CONSTRUCTOR
        ? SpringBeanRule.cure(type, context)
        : "";
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
