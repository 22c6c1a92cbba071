package dev.signet.processor.collect.user;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.ParameterBinder;
import dev.signet.processor.collect.ParameterDeclaration;
import dev.signet.processor.collect.ParameterDeclaration.Kind;
import dev.signet.processor.collect.policy.PolicyCall;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.names.RuntimeNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * What a function wants of the application's own user: its parameters, those of its owner lookup
 * and of its policies, and the owner that the lookup returns.
 *
 * @param parameters the method's parameters that are the current user
 * @param lookupParameters those of the lookup
 * @param policyParameters those of the policies of the function's rules
 * @param candidates the resolvers that could find the user; exactly one when nothing is wrong
 * @param owner the type that the lookup returns when it is a user or a user's id; else null
 */
public record FunctionUser(
    List<ParameterDeclaration> parameters,
    List<ParameterDeclaration> lookupParameters,
    List<ParameterDeclaration> policyParameters,
    List<ResolverDeclaration> candidates,
    TypeMirror owner) {

  /** Returns what a function wants; empty when it wants no user. */
  public static Optional<FunctionUser> of(FunctionDeclaration function, ProcessorContext context) {
    ExecutableElement lookup = lookup(function, context).orElse(null);
    List<ParameterDeclaration> parameters = function.parameters(Kind.USER);
    List<ParameterDeclaration> lookupParameters =
        lookup == null
            ? List.of()
            : lookup.getParameters().stream()
                .map(ParameterBinder::bind)
                .filter(parameter -> parameter.kind() == Kind.USER)
                .toList();
    List<ParameterDeclaration> policyParameters = PolicyCall.users(function, context);
    TypeMirror owner = lookup == null ? null : content(lookup.getReturnType());
    ParameterDeclaration first =
        Stream.of(parameters, lookupParameters, policyParameters)
            .flatMap(List::stream)
            .findFirst()
            .orElse(null);
    boolean isParameter = first != null;
    if (!isParameter && (owner == null || isOpenId(owner))) {
      return Optional.empty();
    }
    CallerResolvers resolvers = new CallerResolvers(function.handler(), context);
    List<ResolverDeclaration> candidates =
        isParameter ? resolvers.of(first.userType()) : resolvers.ofOwner(owner);
    boolean owns =
        owner != null
            && !isOpenId(owner)
            && candidates.stream()
                .anyMatch(r -> resolvers.isUser(owner, r) || resolvers.isId(owner, r));
    return isParameter || owns
        ? Optional.of(
            new FunctionUser(
                parameters, lookupParameters, policyParameters, candidates, owns ? owner : null))
        : Optional.empty();
  }

  /** Returns every parameter that is the current user, those of the method first. */
  public List<ParameterDeclaration> all() {
    return Stream.of(parameters, lookupParameters, policyParameters).flatMap(List::stream).toList();
  }

  /** Returns the one resolver of a function without mistakes. */
  public ResolverDeclaration resolver() {
    return candidates.get(0);
  }

  /** Returns whether a caller whom the application does not know may call the function. */
  public boolean mayBeUnknown() {
    return !all().isEmpty() && all().stream().allMatch(ParameterDeclaration::optional);
  }

  /** Returns whether the lookup returns the user itself, and not its id. */
  public boolean ownerIsWhole(ProcessorContext context) {
    return owner != null && context.types().isAssignable(owner, resolver().user());
  }

  /** Returns the method that finds the owner, unless it is missing or overloaded. */
  public static Optional<ExecutableElement> lookup(
      FunctionDeclaration function, ProcessorContext context) {
    String name =
        function
            .onMethod(RuntimeNames.REQUIRE_OWNER)
            .map(owner -> Annotations.string(owner, "lookup"))
            .orElse("");
    if (name.isBlank()) {
      return Optional.empty();
    }
    List<ExecutableElement> named =
        ElementFilter.methodsIn(context.elements().getAllMembers(function.handler())).stream()
            .filter(method -> method.getSimpleName().contentEquals(name))
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  private static TypeMirror content(TypeMirror returned) {
    return QualifiedNames.of(returned).equals("java.util.Optional")
            && ((DeclaredType) returned).getTypeArguments().size() == 1
        ? ((DeclaredType) returned).getTypeArguments().get(0)
        : null;
  }

  private static boolean isOpenId(TypeMirror owner) {
    return QualifiedNames.of(owner).equals(RuntimeNames.OPEN_ID);
  }
}
