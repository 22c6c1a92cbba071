package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.policy.PolicyCall;
import dev.signet.processor.collect.policy.PolicyParameter;
import dev.signet.processor.collect.policy.RuleDeclaration;
import dev.signet.processor.collect.policy.RuleDeclarations;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.names.RuntimeNames;

/**
 * Requires that an identity which a policy takes is present in every call of the function, unless
 * it is an Optional.
 */
final class PolicyIdentityRule implements FunctionRule {

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    if (function.isTimer() || function.mayLackCaller()) {
      return; // it has no rules, which other rules say
    }
    for (RuleDeclaration rule : RuleDeclarations.of(function)) {
      for (PolicyParameter parameter : PolicyCall.of(rule, context).parameters()) {
        if (parameter instanceof PolicyParameter.Identity identity) {
          report(function, rule, identity.simpleName(), missing(function, identity), context);
        } else if (parameter instanceof PolicyParameter.User user
            && !user.parameter().optional()
            && function.has(RuntimeNames.ALLOW_SHARED_CALLER)) {
          String type = TypeDisplay.of(user.parameter().userType());
          report(function, rule, type, MessagePart.IDENTITY_OF_SHARED, context);
        }
      }
    }
  }

  private static void report(
      FunctionDeclaration function,
      RuleDeclaration rule,
      String type,
      MessagePart missing,
      ProcessorContext context) {
    if (missing != null) {
      context
          .diagnostics()
          .report(
              DiagnosticId.POLICY_IDENTITY,
              rule.used(),
              rule.policy().orElseThrow().asElement().getSimpleName(),
              type,
              function.displayName(),
              context.diagnostics().text(missing));
    }
  }

  private static MessagePart missing(
      FunctionDeclaration function, PolicyParameter.Identity identity) {
    if (identity.optional() || identity.type().equals(RuntimeNames.WX_CONTEXT)) {
      return null;
    }
    if (function.has(RuntimeNames.ALLOW_SHARED_CALLER)) {
      return MessagePart.IDENTITY_OF_SHARED;
    }
    return identity.type().equals(RuntimeNames.UNION_ID)
            && !function.has(RuntimeNames.REQUIRE_UNION_ID)
        ? MessagePart.IDENTITY_OF_UNION
        : null;
  }
}
