package dev.signet.processor.collect.meaning;

import dev.signet.processor.collect.Factories;
import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.policy.Constants;
import dev.signet.processor.collect.policy.PermitsMethod;
import dev.signet.processor.collect.policy.PolicyCall;
import dev.signet.processor.collect.policy.PolicyParameter;
import dev.signet.processor.collect.policy.RuleDeclaration;
import dev.signet.processor.collect.policy.RuleDeclarations;
import dev.signet.processor.collect.spring.SpringBeans;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.TypeRefs;
import dev.signet.processor.model.ArgumentModel;
import dev.signet.processor.model.PolicyModel;
import dev.signet.processor.model.RuleModel;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Turns the application's own rules on a function into the model. */
final class RuleModels {

  private RuleModels() {}

  /** Returns the rules in the order in which they are asked; one that stands twice counts once. */
  static List<RuleModel> of(FunctionDeclaration function, ProcessorContext context) {
    return RuleDeclarations.of(function).stream()
        .map(rule -> of(rule, context))
        .distinct()
        .toList();
  }

  private static RuleModel of(RuleDeclaration rule, ProcessorContext context) {
    return new RuleModel(
        rule.name(),
        TypeRefs.ofElement(rule.annotationType()),
        Constants.of(rule),
        policy((TypeElement) rule.policy().orElseThrow().asElement(), context),
        PolicyCall.of(rule, context).parameters().stream()
            .map(parameter -> argument(rule, parameter))
            .toList());
  }

  private static RuleModel.Argument argument(RuleDeclaration rule, PolicyParameter parameter) {
    if (parameter instanceof PolicyParameter.Identity identity) {
      return new RuleModel.Identity(
          ArgumentModel.IdentityType.ofSimpleName(identity.simpleName()), identity.optional());
    }
    if (parameter instanceof PolicyParameter.Field field) {
      return new RuleModel.Field(field.name());
    }
    if (parameter instanceof PolicyParameter.Value value) {
      return new RuleModel.Value(Constants.of(rule, value.member()));
    }
    if (parameter instanceof PolicyParameter.User user) {
      return new RuleModel.User(UserModels.argument(user.parameter()));
    }
    return new RuleModel.Payload();
  }

  /**
   * Returns how an object of this class is made, which may also be a resolver or a source of open
   * data.
   */
  static PolicyModel policy(TypeElement type, ProcessorContext context) {
    boolean bean = SpringBeans.contain(type);
    List<ExecutableElement> factories = bean ? List.of() : Factories.of(type);
    return new PolicyModel(
        TypeRefs.ofElement(type),
        factories.isEmpty() ? "" : factories.get(0).getSimpleName().toString(),
        bean,
        PermitsMethod.isCallerPolicy(type, context));
  }
}
