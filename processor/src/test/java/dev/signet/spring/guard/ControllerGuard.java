package dev.signet.spring.guard;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.signet.function.FunctionHandler;
import dev.signet.function.InvocationContext;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.WxContext;

/**
 * The guard of one controller method: a function without payload and result, because the
 * application's own framework reads the one and writes the other. Generated code extends it with
 * the descriptor, the user and the rules.
 */
public abstract class ControllerGuard implements FunctionHandler {

  /** For generated code. */
  protected ControllerGuard() {}

  /** Never called: whoever runs the pipeline puts the rest of the request in its place. */
  @Override
  public final Object invoke(
      InvocationContext invocation, WxContext caller, Object user, Object payload) {
    throw new IllegalStateException("a guard runs no method");
  }

  /** Never called, as {@link #invoke}. */
  @Override
  public final void encode(Object result, JsonGenerator out, IdentityGuard guard) {
    throw new IllegalStateException("a guard writes no result");
  }
}
