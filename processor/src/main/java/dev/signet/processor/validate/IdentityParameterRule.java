package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.ParameterDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Diagnostics;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import java.util.HashSet;
import java.util.Set;

/**
 * Requires that an identity which is a parameter is present in every call of the method, unless it
 * is an Optional. Each identity type may be bound once.
 */
final class IdentityParameterRule implements FunctionRule {

  /**
   * Identities that every admitted call has: the context, and a SharedCaller, because a plain one
   * admits shared callers only.
   */
  private static final Set<String> WITH_EVERY_CALLER =
      Set.of(RuntimeNames.WX_CONTEXT, RuntimeNames.SHARED_CALLER);

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    Set<String> bound = new HashSet<>();
    for (ParameterDeclaration parameter : function.parameters()) {
      String type = boundType(parameter);
      boolean caller = parameter.kind() == ParameterDeclaration.Kind.IDENTITY;
      // A timer and WeChat itself are no caller to bind twice, which the rules for them report.
      if (type == null || caller && !function.isForClients()) {
        continue;
      }
      if (!bound.add(type)) {
        context
            .diagnostics()
            .report(
                DiagnosticId.IDENTITY_PARAMETER_TWICE,
                parameter.element(),
                type.substring(type.lastIndexOf('.') + 1));
      } else if (caller) {
        checkPresence(function, parameter, context.diagnostics());
      }
    }
  }

  private static String boundType(ParameterDeclaration parameter) {
    return switch (parameter.kind()) {
      case IDENTITY -> parameter.identityType();
      case INVOCATION -> RuntimeNames.INVOCATION_CONTEXT;
      // A second one is a parameter that CallbackFunctionRule reports.
      case CALLBACK, USER, FIELD, OPEN_DATA, PAYLOAD -> null;
    };
  }

  private static void checkPresence(
      FunctionDeclaration function, ParameterDeclaration parameter, Diagnostics diagnostics) {
    String type = parameter.identityType();
    boolean shared = function.has(RuntimeNames.ALLOW_SHARED_CALLER);
    if (type.equals(RuntimeNames.SHARED_CALLER) && !shared) {
      diagnostics.report(DiagnosticId.SHARED_CALLER_NOT_ALLOWED, parameter.element());
    } else if (parameter.optional()) {
      return;
    } else if (function.mayLackCaller()) {
      String because = Annotations.simpleName(function.withoutCaller().orElseThrow());
      notGuaranteed(parameter, because, diagnostics);
    } else if (shared && !WITH_EVERY_CALLER.contains(type)) {
      // A direct caller and a shared caller each have only their own identity.
      notGuaranteed(parameter, "AllowSharedCaller", diagnostics);
    } else if (type.equals(RuntimeNames.UNION_ID) && !function.has(RuntimeNames.REQUIRE_UNION_ID)) {
      diagnostics.report(DiagnosticId.UNION_ID_NOT_REQUIRED, parameter.element());
    }
  }

  private static void notGuaranteed(
      ParameterDeclaration parameter, String because, Diagnostics diagnostics) {
    diagnostics.report(
        DiagnosticId.IDENTITY_NOT_GUARANTEED,
        parameter.element(),
        parameter.identitySimpleName(),
        because);
  }
}
