package dev.signet.testing;

import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionRule;
import dev.signet.identity.CallerPolicy;
import dev.signet.identity.WxContext;
import dev.signet.simulator.DelegatingHandler;
import java.util.Objects;

/** A function with another object in place of one of its policies. */
final class ReplacedPolicy extends DelegatingHandler {

  private final FunctionHandler function;
  private final Class<?> type;
  private final CallerPolicy replacement;

  private ReplacedPolicy(FunctionHandler function, Class<?> type, CallerPolicy replacement) {
    this.function = function;
    this.type = type;
    this.replacement = replacement;
  }

  /**
   * Returns the function with the replacement, or the function itself if it names no such class.
   */
  static FunctionHandler in(FunctionHandler function, Class<?> type, CallerPolicy replacement) {
    Objects.requireNonNull(replacement, "replacement");
    return function.descriptor().rules().stream().anyMatch(rule -> isOf(type, rule))
        ? new ReplacedPolicy(function, type, replacement)
        : function;
  }

  /** Returns the class of the generated wrapper. */
  static Class<?> wrapperOf(FunctionHandler function) {
    return function instanceof ReplacedPolicy
        ? wrapperOf(((ReplacedPolicy) function).function)
        : function.getClass();
  }

  private static boolean isOf(Class<?> type, FunctionRule rule) {
    return type.isAssignableFrom(rule.policy());
  }

  @Override
  protected FunctionHandler function() {
    return function;
  }

  @Override
  public boolean permits(int rule, WxContext caller, Object user, Object payload) throws Exception {
    return isOf(type, descriptor().rules().get(rule))
        ? replacement.permits(caller)
        : function.permits(rule, caller, user, payload);
  }
}
