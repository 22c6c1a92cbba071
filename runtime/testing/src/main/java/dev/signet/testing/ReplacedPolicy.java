package dev.signet.testing;

import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.identity.CallerPolicy;
import dev.signet.simulator.DelegatingHandler;
import java.util.List;
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
    FunctionHandler original = original(function);
    List<CallerPolicy> declared = original.descriptor().policies();
    CallerPolicy[] policies = function.descriptor().policies().toArray(new CallerPolicy[0]);
    boolean found = false;
    for (int i = 0; i < policies.length; i++) {
      if (type.isInstance(declared.get(i))) {
        policies[i] = replacement;
        found = true;
      }
    }
    return found
        ? new ReplacedPolicy(original, original.descriptor().withPolicies(policies))
        : function;
  }

  /** Returns the class of the generated wrapper. */
  static Class<?> wrapperOf(FunctionHandler function) {
    return original(function).getClass();
  }

  /** Returns the function as it was declared, whose policies tell which classes it names. */
  private static FunctionHandler original(FunctionHandler function) {
    return function instanceof ReplacedPolicy ? ((ReplacedPolicy) function).function : function;
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
