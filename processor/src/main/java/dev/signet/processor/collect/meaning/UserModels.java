package dev.signet.processor.collect.meaning;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.ParameterDeclaration;
import dev.signet.processor.collect.user.FunctionUser;
import dev.signet.processor.collect.user.IdProperty;
import dev.signet.processor.collect.user.ResolverDeclaration;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.TypeRefs;
import dev.signet.processor.model.ArgumentModel;
import dev.signet.processor.model.UserModel;

/** Turns what a function wants of the current user, once it passed the rules, into the model. */
final class UserModels {

  private UserModels() {}

  /** Returns the model of a function's user; null when it wants none. */
  static UserModel of(FunctionDeclaration function, ProcessorContext context) {
    FunctionUser user = FunctionUser.of(function, context).orElse(null);
    if (user == null) {
      return null;
    }
    ResolverDeclaration resolver = user.resolver();
    return new UserModel(
        TypeRefs.of(resolver.user()),
        RuleModels.policy(resolver.type(), context),
        user.mayBeUnknown(),
        resolver.idProperty(context).isPresent(),
        user.owner() != null);
  }

  /** Returns the argument that a parameter with the current user receives. */
  static ArgumentModel.User argument(ParameterDeclaration parameter) {
    return new ArgumentModel.User(TypeRefs.of(parameter.userType()), parameter.optional());
  }

  /**
   * Returns the expression that reads the id of the function's user; empty when nobody named one.
   */
  static String idOf(FunctionDeclaration function, ProcessorContext context) {
    return FunctionUser.of(function, context)
        .flatMap(user -> user.resolver().idProperty(context))
        .map(IdProperty::expression)
        .orElse("");
  }
}
