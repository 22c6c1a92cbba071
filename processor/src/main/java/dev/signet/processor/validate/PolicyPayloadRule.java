package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.ParameterDeclaration;
import dev.signet.processor.collect.UnresolvedTypes;
import dev.signet.processor.collect.inspect.TypeInspector;
import dev.signet.processor.collect.meaning.LookupMethods;
import dev.signet.processor.collect.meaning.PayloadModels;
import dev.signet.processor.collect.policy.PolicyCall;
import dev.signet.processor.collect.policy.PolicyParameter;
import dev.signet.processor.collect.policy.RuleDeclaration;
import dev.signet.processor.collect.policy.RuleDeclarations;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.schema.function.PayloadModel;
import java.util.List;

/** Requires that the payload of the function has what a policy takes of it. */
final class PolicyPayloadRule implements PayloadRule {

  @Override
  public void check(
      FunctionDeclaration function, TypeInspector inspector, ProcessorContext context) {
    if (function.isTimer()) {
      return;
    }
    for (RuleDeclaration rule : RuleDeclarations.of(function)) {
      for (PolicyParameter parameter : PolicyCall.of(rule, context).parameters()) {
        if (parameter instanceof PolicyParameter.Field field) {
          checkField(function, rule, field, PayloadModels.of(function, inspector), context);
        } else if (parameter instanceof PolicyParameter.Payload payload) {
          checkPayload(function, rule, payload, context);
        }
      }
    }
  }

  private static void checkField(
      FunctionDeclaration function,
      RuleDeclaration rule,
      PolicyParameter.Field field,
      PayloadModel payload,
      ProcessorContext context) {
    if (!function.takesPayload()) {
      report(function, rule, context, MessagePart.RULE_NO_PAYLOAD);
    } else if (!LookupMethods.fits(field.type(), field.name(), payload)) {
      report(
          function,
          rule,
          context,
          context
              .diagnostics()
              .text(
                  MessagePart.RULE_FIELD,
                  field.name(),
                  OwnerLookupRule.misfit(
                      field.type(), field.name(), payload, context.diagnostics())));
    }
  }

  private static void checkPayload(
      FunctionDeclaration function,
      RuleDeclaration rule,
      PolicyParameter.Payload payload,
      ProcessorContext context) {
    List<ParameterDeclaration> objects = function.parameters(ParameterDeclaration.Kind.PAYLOAD);
    if (!function.takesPayload()) {
      report(function, rule, context, MessagePart.RULE_NO_PAYLOAD);
    } else if (objects.isEmpty()) {
      report(function, rule, context, MessagePart.RULE_NO_OBJECT);
    } else if (UnresolvedTypes.in(payload.type()).isEmpty()
        && UnresolvedTypes.in(objects.get(0).type()).isEmpty()
        && !context.types().isAssignable(objects.get(0).type(), payload.type())) {
      report(
          function,
          rule,
          context,
          MessagePart.RULE_OTHER_OBJECT,
          TypeDisplay.of(objects.get(0).type()),
          TypeDisplay.of(payload.type()));
    }
  }

  private static void report(
      FunctionDeclaration function,
      RuleDeclaration rule,
      ProcessorContext context,
      MessagePart why,
      Object... arguments) {
    report(function, rule, context, context.diagnostics().text(why, arguments));
  }

  private static void report(
      FunctionDeclaration function, RuleDeclaration rule, ProcessorContext context, String why) {
    context
        .diagnostics()
        .report(
            DiagnosticId.POLICY_PAYLOAD,
            rule.used(),
            rule.policy().orElseThrow().asElement().getSimpleName(),
            function.displayName(),
            why);
  }
}
