package dev.signet.processor.collect.policy;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.ParameterBinder;
import dev.signet.processor.collect.ParameterDeclaration;
import dev.signet.processor.collect.UnresolvedTypes;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.names.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * How the policy of a rule is asked. Parameters are bound by type, by annotation and by place, and
 * not by name, because a class file may have no names of parameters.
 *
 * @param method null if the policy has none that can be called
 * @param parameters the parameters that could be bound, in their order
 * @param mistakes what keeps the policy from being asked
 */
public record PolicyCall(
    ExecutableElement method, List<PolicyParameter> parameters, List<Mistake> mistakes) {

  /** A mistake in the policy or in the annotation type, and the arguments of its message. */
  public record Mistake(DiagnosticId id, Object... arguments) {}

  /** Returns how the policy of this rule is asked; without a mistake if javac reports one. */
  public static PolicyCall of(RuleDeclaration rule, ProcessorContext context) {
    DeclaredType policy = rule.policy().orElse(null);
    if (policy == null) {
      return new PolicyCall(
          null,
          List.of(),
          rule.isReadable()
              ? List.of(
                  new Mistake(
                      DiagnosticId.POLICY_WITHOUT_PERMITS,
                      Annotations.value(rule.requirePolicy(), "value").orElseThrow().toString(),
                      context.diagnostics().text(MessagePart.PERMITS_NO_CLASS)))
              : List.of());
    }
    PermitsMethod permits = PermitsMethod.of(policy, context);
    if (permits.problem() != null) {
      String problem = context.diagnostics().text(permits.problem());
      return new PolicyCall(
          null,
          List.of(),
          List.of(
              new Mistake(DiagnosticId.POLICY_WITHOUT_PERMITS, TypeDisplay.of(policy), problem)));
    }
    return new Binding(rule, policy, permits.method(), context).bind();
  }

  /** Returns the parameters of a function's policies that are the current user. */
  public static List<ParameterDeclaration> users(
      FunctionDeclaration function, ProcessorContext context) {
    return RuleDeclarations.of(function).stream()
        .flatMap(rule -> of(rule, context).parameters().stream())
        .filter(PolicyParameter.User.class::isInstance)
        .map(user -> ((PolicyParameter.User) user).parameter())
        .toList();
  }

  /** Returns whether every rule's policy can be asked, and with values that javac could read. */
  public static boolean areSound(List<RuleDeclaration> rules, ProcessorContext context) {
    return rules.stream()
        .allMatch(rule -> Constants.areReadable(rule) && of(rule, context).isSound());
  }

  private boolean isSound() {
    return method != null && mistakes.isEmpty();
  }

  /** Binds the parameters of one method. */
  private static final class Binding {
    private final RuleDeclaration rule;
    private final DeclaredType policy;
    private final ExecutableElement method;
    private final ProcessorContext context;
    private final List<ExecutableElement> members;
    private final List<PolicyParameter> bound = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private int nextMember;

    Binding(
        RuleDeclaration rule,
        DeclaredType policy,
        ExecutableElement method,
        ProcessorContext context) {
      this.rule = rule;
      this.policy = policy;
      this.method = method;
      this.context = context;
      this.members =
          rule.isOwn()
              ? ElementFilter.methodsIn(rule.annotationType().getEnclosedElements())
              : List.of();
    }

    PolicyCall bind() {
      ExecutableType type = (ExecutableType) context.types().asMemberOf(policy, method);
      for (int i = 0; i < method.getParameters().size(); i++) {
        bind(i, method.getParameters().get(i), type.getParameterTypes().get(i));
      }
      for (ExecutableElement left : members.subList(nextMember, members.size())) {
        mistakes.add(
            new Mistake(
                DiagnosticId.POLICY_VALUE_UNUSED,
                left.getSimpleName(),
                rule.name(),
                TypeDisplay.of(policy)));
      }
      return new PolicyCall(method, bound, mistakes);
    }

    private void bind(int index, VariableElement parameter, TypeMirror type) {
      ParameterDeclaration declared = ParameterBinder.bind(parameter, type);
      Optional<AnnotationMirror> payload = Annotations.find(parameter, RuntimeNames.FROM_PAYLOAD);
      if (payload.isPresent()) {
        String field = Annotations.string(payload.get(), "value");
        bound.add(
            field.isEmpty()
                ? new PolicyParameter.Payload(type)
                : new PolicyParameter.Field(field, type));
      } else if (declared.kind() == ParameterDeclaration.Kind.USER) {
        bound.add(new PolicyParameter.User(declared));
      } else if (isIdentity(declared)) {
        bound.add(new PolicyParameter.Identity(declared.identityType(), declared.optional()));
      } else if (nextMember < members.size() && fits(members.get(nextMember), type)) {
        bound.add(new PolicyParameter.Value(members.get(nextMember++)));
      } else {
        mistake(index, type);
      }
    }

    /** Returns whether the caller fills it. A plain SharedCaller is not there in every call. */
    private static boolean isIdentity(ParameterDeclaration declared) {
      return declared.kind() == ParameterDeclaration.Kind.IDENTITY
          && (declared.optional() || !declared.identityType().equals(RuntimeNames.SHARED_CALLER));
    }

    private boolean fits(ExecutableElement member, TypeMirror wanted) {
      return !isAnnotation(member.getReturnType()) && isAssignable(member, wanted);
    }

    private static boolean isAnnotation(TypeMirror type) {
      return type instanceof ArrayType array
          ? isAnnotation(array.getComponentType())
          : type instanceof DeclaredType declared
              && declared.asElement().getKind() == ElementKind.ANNOTATION_TYPE;
    }

    private boolean isAssignable(ExecutableElement member, TypeMirror wanted) {
      return UnresolvedTypes.in(wanted).isPresent()
          || UnresolvedTypes.in(member.getReturnType()).isPresent()
          || context.types().isAssignable(member.getReturnType(), wanted);
    }

    private void mistake(int index, TypeMirror type) {
      String why;
      if (nextMember < members.size()) {
        ExecutableElement member = members.get(nextMember++);
        why =
            context
                .diagnostics()
                .text(
                    isAnnotation(member.getReturnType())
                        ? MessagePart.PERMITS_ANNOTATION_VALUE
                        : MessagePart.PERMITS_OTHER_VALUE,
                    rule.name() + "." + member.getSimpleName(),
                    TypeDisplay.of(member.getReturnType()));
      } else {
        why = context.diagnostics().text(MessagePart.PERMITS_NO_VALUE, rule.name());
      }
      mistakes.add(
          new Mistake(
              DiagnosticId.POLICY_PARAMETER,
              String.valueOf(index + 1),
              TypeDisplay.of(policy),
              TypeDisplay.of(type),
              why));
    }
  }
}
