package dev.signet.function;

import dev.signet.error.ErrorCode;
import dev.signet.error.Refusal;
import dev.signet.identity.CallerPolicy;
import dev.signet.identity.SourceChain;
import dev.signet.identity.WxContext;
import dev.signet.ingress.IngressDecision;
import java.util.List;

/**
 * Decides whether a call may reach a function: by the ingress, the kind of call, the caller's
 * requirement and the policies, in this order.
 */
final class Admission {

  private Admission() {}

  /**
   * Returns why the call is refused, or null if it is admitted.
   *
   * @throws Exception whatever a policy throws
   */
  static Refusal refusal(FunctionDescriptor function, IngressDecision decision) throws Exception {
    Refusal refusal = decision.refusal().orElse(null);
    if (refusal == null) {
      refusal = refusalOfKind(function, decision);
    }
    WxContext caller = decision.caller().orElse(null);
    if (refusal != null || caller == null) {
      return refusal;
    }
    refusal = function.requirement().refusal(caller).orElse(null);
    return refusal == null ? refusalByPolicy(function.policies(), caller) : refusal;
  }

  /**
   * Refuses a callback from a source that it never has, a timer that does not belong to the
   * function, a timer function that is called by anything else, and a call without an identity if
   * the function needs one.
   */
  private static Refusal refusalOfKind(FunctionDescriptor function, IngressDecision decision) {
    if (function.isCallback()) {
      return refusalOfCallback(function, decision);
    }
    String trigger = decision.timerTrigger().orElse(null);
    if (function.isTimer()) {
      return refusalOfTrigger(function, trigger);
    }
    if (trigger != null) {
      return Refusal.of(ErrorCode.SOURCE_NOT_ALLOWED, "a timer trigger may not call this function");
    }
    return decision.caller().isEmpty() && !function.requirement().isAnonymous()
        ? Refusal.of(ErrorCode.UNAUTHENTICATED)
        : null;
  }

  /** Decides by the source alone: a user in the call neither helps nor hinders. */
  private static Refusal refusalOfCallback(FunctionDescriptor function, IngressDecision decision) {
    SourceChain source = decision.source().orElse(null);
    return source != null && function.requirement().allows(source)
        ? null
        : Refusal.of(ErrorCode.SOURCE_NOT_ALLOWED, "only WeChat itself calls this function");
  }

  private static Refusal refusalOfTrigger(FunctionDescriptor function, String trigger) {
    if (trigger == null) {
      return Refusal.of(ErrorCode.SOURCE_NOT_ALLOWED, "only its timer trigger runs this function");
    }
    return function.timerTriggers().contains(trigger)
        ? null
        : Refusal.of(ErrorCode.SOURCE_NOT_ALLOWED, "this trigger does not belong to the function");
  }

  private static Refusal refusalByPolicy(List<CallerPolicy> policies, WxContext caller)
      throws Exception {
    for (int i = 0; i < policies.size(); i++) {
      if (!policies.get(i).permits(caller)) {
        return Refusal.of(ErrorCode.PERMISSION_DENIED);
      }
    }
    return null;
  }
}
