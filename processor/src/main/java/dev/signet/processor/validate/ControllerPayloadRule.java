package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.ParameterDeclaration;
import dev.signet.processor.collect.ParameterDeclaration.Kind;
import dev.signet.processor.collect.controller.SpringBinding;
import dev.signet.processor.collect.inspect.TypeInspection;
import dev.signet.processor.collect.inspect.TypeInspector;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeKind;

/**
 * Refuses an identity among the values that Spring takes from a request for a guarded method, as in
 * the payload of a function. Nothing else of those values is judged: Spring reads them.
 */
final class ControllerPayloadRule implements PayloadRule {

  private static final Set<DiagnosticId> ABOUT_IDENTITY =
      Set.of(
          DiagnosticId.IDENTITY_TYPE_IN_PAYLOAD,
          DiagnosticId.OWNER_IN_PAYLOAD,
          DiagnosticId.IDENTITY_NAME_IN_PAYLOAD,
          DiagnosticId.USER_ID_IN_PAYLOAD,
          DiagnosticId.CLIENT_SUPPLIED_WITHOUT_REASON,
          DiagnosticId.SESSION_KEY_EXPOSED);

  private static final PayloadRule RULES =
      new InspectionRules(
          List.of(
              only(new TypeRule()),
              only(new SessionKeyRule()),
              only(new PayloadNameRule()),
              only(new UserIdInPayloadRule())));

  @Override
  public void check(FunctionDeclaration method, TypeInspector inspector, ProcessorContext context) {
    List<ParameterDeclaration> bound =
        method.parameters().stream().filter(SpringBinding::isFromClient).toList();
    bound.forEach(parameter -> checkName(parameter, context));
    RULES.check(
        new FunctionDeclaration(
            method.handler(),
            method.method(),
            method.cloudFunction(),
            method.name(),
            bound,
            context.types().getNoType(TypeKind.VOID),
            false),
        inspector,
        context);
  }

  /** Looks at the name that the request has for the value, where the parameter has another. */
  private static void checkName(ParameterDeclaration parameter, ProcessorContext context) {
    if (parameter.kind() == Kind.PAYLOAD
        || Annotations.has(parameter.element(), RuntimeNames.CLIENT_SUPPLIED)) {
      return;
    }
    SpringBinding.name(parameter)
        .filter(name -> IdentityNames.identity(parameter.name()).isEmpty())
        .flatMap(name -> IdentityNames.identity(name).map(type -> new Object[] {name, type}))
        .ifPresent(
            arguments ->
                context
                    .diagnostics()
                    .report(DiagnosticId.IDENTITY_NAME_IN_PAYLOAD, parameter.element(), arguments));
  }

  private static InspectionRule only(InspectionRule rule) {
    return (TypeInspection inspection, FunctionDeclaration method, ProcessorContext context) ->
        rule.check(inspection, method, context).stream()
            .filter(finding -> ABOUT_IDENTITY.contains(finding.id()))
            .toList();
  }
}
