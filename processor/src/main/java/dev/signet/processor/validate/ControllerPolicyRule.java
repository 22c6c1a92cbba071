package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.policy.PolicyCall;
import dev.signet.processor.collect.policy.PolicyParameter;
import dev.signet.processor.collect.policy.RuleDeclaration;
import dev.signet.processor.collect.policy.RuleDeclarations;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.javac.ProcessorContext;

/** Refuses a policy on a controller that asks for the payload, which Signet does not read there. */
final class ControllerPolicyRule implements FunctionRule {

  @Override
  public void check(FunctionDeclaration method, ProcessorContext context) {
    for (RuleDeclaration rule : RuleDeclarations.of(method)) {
      if (PolicyCall.of(rule, context).parameters().stream()
          .anyMatch(ControllerPolicyRule::isPayload)) {
        context
            .diagnostics()
            .report(
                DiagnosticId.POLICY_PAYLOAD,
                rule.used(),
                rule.policy().orElseThrow().asElement().getSimpleName(),
                method.displayName(),
                context.diagnostics().text(MessagePart.RULE_ON_CONTROLLER));
      }
    }
  }

  private static boolean isPayload(PolicyParameter parameter) {
    return parameter instanceof PolicyParameter.Payload
        || parameter instanceof PolicyParameter.Field;
  }
}
