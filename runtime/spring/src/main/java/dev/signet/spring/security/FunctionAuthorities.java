package dev.signet.spring.security;

import dev.signet.function.FunctionDescriptor;
import dev.signet.function.Interceptor;
import dev.signet.function.InvocationContext;
import dev.signet.identity.WxContext;
import dev.signet.spring.controller.CallScope;
import dev.signet.spring.function.MountedFunctions;
import java.util.function.Supplier;
import org.springframework.core.Ordered;

/**
 * Shows Spring Security the caller of a mounted function, with the rules that the call has passed,
 * while the function's method runs on its thread.
 */
final class FunctionAuthorities implements Interceptor, Ordered {

  private final Supplier<MountedFunctions> functions;
  private final CallScope scope;

  FunctionAuthorities(Supplier<MountedFunctions> functions, CallScope scope) {
    this.functions = functions;
    this.scope = scope;
  }

  /** Around the application's own, so that they see the caller too. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public Object around(InvocationContext invocation, WxContext caller, Next next) throws Exception {
    // A slice of controllers in a test has no functions.
    MountedFunctions mounted = functions.get();
    FunctionDescriptor function = mounted == null ? null : mounted.find(invocation.functionName());
    if (function == null) {
      // A controller's, which has its scope from the request.
      return next.proceed();
    }
    Runnable leave = scope.enter(caller, function);
    try {
      return next.proceed();
    } finally {
      leave.run();
    }
  }
}
