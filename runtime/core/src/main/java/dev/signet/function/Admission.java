package dev.signet.function;

import dev.signet.error.ErrorCode;
import dev.signet.error.Refusal;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.OpenId;
import dev.signet.identity.Requirement;
import dev.signet.identity.SourceChain;
import dev.signet.identity.WxContext;
import dev.signet.ingress.IngressDecision;

/**
 * Decides whether a call may reach a function: by the ingress, the kind of call and the caller's
 * requirement, in this order. The application's own rules come after that. It also decides whose
 * identity and records may leave.
 */
final class Admission {

  private Admission() {}

  /** Returns why the call is refused, or null if it is admitted. */
  static Refusal refusal(FunctionDescriptor function, IngressDecision decision) {
    Refusal refusal = decision.refusal().orElse(null);
    if (refusal == null) {
      refusal = refusalOfKind(function, decision);
    }
    WxContext caller = decision.caller().orElse(null);
    return refusal != null || caller == null
        ? refusal
        : function.requirement().refusal(caller).orElse(null);
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
        ? refusalOfNobody(function.requirement(), decision)
        : null;
  }

  /** Decides by the source, if the function lets it admit a call without an identity. */
  private static Refusal refusalOfNobody(Requirement requirement, IngressDecision decision) {
    if (!requirement.allowsSourceAlone()) {
      return Refusal.of(ErrorCode.UNAUTHENTICATED);
    }
    return requirement.allowsAlone(decision.source().orElse(null))
        ? null
        : Refusal.of(ErrorCode.SOURCE_NOT_ALLOWED);
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

  /**
   * Returns the application's user for the caller, or null. Nobody and a shared caller are no user,
   * whatever a resolver says.
   *
   * @throws Exception whatever the resolver throws
   */
  static Object user(FunctionHandler function, WxContext caller) throws Exception {
    return caller == null || caller.findOpenId().isEmpty()
        ? null
        : function.user(caller).orElse(null);
  }

  /** Returns the id of a user; null if there is none. */
  static Object userId(FunctionHandler function, Object user) {
    return user == null ? null : function.userId(user);
  }

  /** Returns the guard of the result of an admitted call. */
  static IdentityGuard guard(FunctionHandler function, WxContext caller, Object user) {
    FunctionDescriptor descriptor = function.descriptor();
    IdentityGuard guard = IdentityGuard.of(caller, descriptor.returnsCallerIdentity());
    if (descriptor.resolvesUser()) {
      guard = guard.withUserId(userId(function, user));
    }
    return descriptor.returnsOthersRecords() ? guard.acrossUsers() : guard;
  }

  /**
   * Returns whether the caller owns the record that the payload names.
   *
   * @throws Exception whatever the lookup throws
   */
  static boolean owns(FunctionHandler function, WxContext caller, Object user, Object payload)
      throws Exception {
    OpenId openId = caller == null ? null : caller.findOpenId().orElse(null);
    if (openId == null) {
      return false;
    }
    if (function.descriptor().ownerIsUser()) {
      Object id = userId(function, user);
      return id != null && id.equals(function.owner(user, payload).orElse(null));
    }
    Object owner = function.owner(user, payload).orElse(null);
    return openId.equals(owner) || openId.value().equals(owner);
  }
}
