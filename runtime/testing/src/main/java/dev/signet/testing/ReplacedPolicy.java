package dev.signet.testing;

import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionRule;
import dev.signet.identity.CallerPolicy;
import dev.signet.identity.WxContext;
import java.util.Objects;

/** A function with another object in place of one of its policies. */
final class ReplacedPolicy extends Replaced {

  private final Class<?> type;
  private final CallerPolicy replacement;

  private ReplacedPolicy(FunctionHandler function, Class<?> type, CallerPolicy replacement) {
    super(function);
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

  private static boolean isOf(Class<?> type, FunctionRule rule) {
    return type.isAssignableFrom(rule.policy());
  }

  @Override
  public boolean permits(int rule, WxContext caller, Object user, Object payload) throws Exception {
    return isOf(type, descriptor().rules().get(rule))
        ? replacement.permits(caller)
        : super.permits(rule, caller, user, payload);
  }
}
