package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.ParameterBinder;
import dev.signet.processor.collect.ParameterDeclaration;
import dev.signet.processor.collect.user.CallerResolvers;
import dev.signet.processor.collect.user.FunctionUser;
import dev.signet.processor.collect.user.ResolverDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.Reachability;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.javac.TypeRefs;
import dev.signet.processor.names.RuntimeNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Requires that the current user of a function has one type, that exactly one declared resolver
 * finds it and can be made, and that there is a user in every call unless it is an Optional.
 */
final class CurrentUserRule implements FunctionRule {

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    if (!function.isTimer()) {
      FunctionUser.of(function, context).ifPresent(user -> check(function, user, context));
    }
  }

  private static void check(
      FunctionDeclaration function, FunctionUser user, ProcessorContext context) {
    List<ParameterDeclaration> parameters = user.all();
    if (parameters.isEmpty()) {
      checkResolver(user.owner(), OwnerPositions.lookup(function), function, user, context);
      return;
    }
    ParameterDeclaration first = parameters.get(0);
    checkOthers(function, user, first, context);
    Optional<MessagePart> problem = problem(first.userType(), function, context);
    if (problem.isPresent()) {
      context
          .diagnostics()
          .report(
              DiagnosticId.CURRENT_USER_TYPE,
              position(first, function, context),
              TypeDisplay.of(first.userType()),
              context.diagnostics().text(problem.get()));
    } else {
      checkPresence(function, user, context);
      checkResolver(first.userType(), position(first, function, context), function, user, context);
    }
  }

  private static void checkOthers(
      FunctionDeclaration function,
      FunctionUser user,
      ParameterDeclaration first,
      ProcessorContext context) {
    checkOne(user.parameters(), first, function, context);
    checkOne(user.lookupParameters(), first, function, context);
    for (ParameterDeclaration parameter : user.policyParameters()) {
      checkOne(List.of(parameter), first, function, context);
    }
  }

  private static void checkOne(
      List<ParameterDeclaration> parameters,
      ParameterDeclaration first,
      FunctionDeclaration function,
      ProcessorContext context) {
    for (int i = 0; i < parameters.size(); i++) {
      ParameterDeclaration parameter = parameters.get(i);
      if (i > 0 || !context.types().isSameType(parameter.userType(), first.userType())) {
        context
            .diagnostics()
            .report(
                DiagnosticId.CURRENT_USER_TWICE,
                position(parameter, function, context),
                TypeDisplay.of(parameter.userType()));
      }
    }
  }

  private static Optional<MessagePart> problem(
      TypeMirror type, FunctionDeclaration function, ProcessorContext context) {
    if (type.getKind() == TypeKind.ERROR) {
      return Optional.empty();
    }
    if (ParameterBinder.isValue(type)) {
      return Optional.of(MessagePart.USER_IS_VALUE);
    }
    if (!TypeRefs.isWritable(type)) {
      return Optional.of(MessagePart.USER_NOT_WRITABLE);
    }
    PackageElement here = context.elements().getPackageOf(function.handler());
    return type instanceof DeclaredType declared
            && Reachability.isReachable(declared.asElement(), here)
        ? Optional.empty()
        : Optional.of(MessagePart.USER_NOT_REACHABLE);
  }

  private static void checkPresence(
      FunctionDeclaration function, FunctionUser user, ProcessorContext context) {
    String because =
        function
            .withoutCaller()
            .map(Annotations::simpleName)
            .orElse(function.has(RuntimeNames.ALLOW_SHARED_CALLER) ? "AllowSharedCaller" : null);
    for (ParameterDeclaration parameter : user.parameters()) {
      if (because != null && !parameter.optional()) {
        context
            .diagnostics()
            .report(
                DiagnosticId.IDENTITY_NOT_GUARANTEED,
                parameter.element(),
                TypeDisplay.of(parameter.userType()),
                because);
      }
    }
  }

  private static void checkResolver(
      TypeMirror type,
      Position position,
      FunctionDeclaration function,
      FunctionUser user,
      ProcessorContext context) {
    List<ResolverDeclaration> found = user.candidates();
    String wanted = TypeDisplay.of(type);
    if (found.isEmpty()) {
      context
          .diagnostics()
          .report(
              DiagnosticId.RESOLVER_MISSING,
              position,
              wanted,
              context.elements().getPackageOf(function.handler()).getQualifiedName(),
              others(function, context));
    } else if (found.size() > 1) {
      context
          .diagnostics()
          .report(
              DiagnosticId.RESOLVER_TWICE,
              position,
              TypeDisplay.of(found.get(0).type()),
              TypeDisplay.of(found.get(1).type()),
              wanted);
    } else {
      checkMaking(found.get(0), position, function, context);
    }
  }

  private static String others(FunctionDeclaration function, ProcessorContext context) {
    String declared =
        new CallerResolvers(function.handler(), context)
            .all().stream()
                .map(
                    other ->
                        other.user() == null
                            ? TypeDisplay.of(other.type())
                            : "CallerResolver<%s> %s"
                                .formatted(
                                    TypeDisplay.of(other.user()), TypeDisplay.of(other.type())))
                .collect(Collectors.joining(", "));
    return declared.isEmpty()
        ? ""
        : context.diagnostics().text(MessagePart.RESOLVERS_DECLARED, declared);
  }

  private static void checkMaking(
      ResolverDeclaration resolver,
      Position position,
      FunctionDeclaration function,
      ProcessorContext context) {
    PackageElement here = context.elements().getPackageOf(function.handler());
    boolean samePackage = here.equals(context.elements().getPackageOf(resolver.type()));
    CallerPolicyRule.problem(resolver.type(), samePackage)
        .ifPresent(
            problem ->
                context
                    .diagnostics()
                    .report(
                        DiagnosticId.RESOLVER_NOT_USABLE,
                        position,
                        TypeDisplay.of(resolver.type()),
                        context.diagnostics().text(problem),
                        here.getQualifiedName(),
                        CallerPolicyRule.cure(problem, resolver.type(), context)));
  }

  private static Position position(
      ParameterDeclaration parameter, FunctionDeclaration function, ProcessorContext context) {
    // An inherited lookup may be in another compilation.
    return context.sources().contains(parameter.element())
        ? Position.of(parameter.element())
        : OwnerPositions.lookup(function);
  }
}
