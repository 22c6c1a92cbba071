package dev.signet.testing;

import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.identity.CallerPolicy;
import dev.signet.simulator.DelegatingHandler;
import java.util.Objects;

/** A function with another object in place of one of its policies. */
final class ReplacedPolicy extends DelegatingHandler {

  private final FunctionHandler function;
  private final FunctionDescriptor descriptor;

  private ReplacedPolicy(FunctionHandler function, FunctionDescriptor descriptor) {
    this.function = function;
    this.descriptor = descriptor;
  }

  /**
   * Returns the function with the replacement, or the function itself if it names no such class.
   */
  static FunctionHandler in(
      FunctionHandler function, Class<? extends CallerPolicy> type, CallerPolicy replacement) {
    Objects.requireNonNull(replacement, "replacement");
    CallerPolicy[] policies = function.descriptor().policies().toArray(new CallerPolicy[0]);
    boolean found = false;
    for (int i = 0; i < policies.length; i++) {
      if (type.isInstance(policies[i])) {
        policies[i] = replacement;
        found = true;
      }
    }
    return found
        ? new ReplacedPolicy(function, function.descriptor().withPolicies(policies))
        : function;
  }

  /** Returns the class of the generated wrapper. */
  static Class<?> wrapperOf(FunctionHandler function) {
    return function instanceof ReplacedPolicy
        ? wrapperOf(((ReplacedPolicy) function).function)
        : function.getClass();
  }

  @Override
  protected FunctionHandler function() {
    return function;
  }

  @Override
  public FunctionDescriptor descriptor() {
    return descriptor;
  }
}
