package dev.signet.testing.matrix;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.InvocationContext;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.WxContext;

/** A function whose constants alone matter; its method must not be reached. */
record Stub(FunctionDescriptor descriptor) implements FunctionHandler {

  /** Permits whatever is asked about. */
  @Override
  public boolean permits(int rule, WxContext caller, Object user, Object payload) {
    return true;
  }

  @Override
  public Object invoke(
      InvocationContext invocation, WxContext caller, Object user, Object payload) {
    throw new AssertionError("user code was reached");
  }

  @Override
  public void encode(Object result, JsonGenerator out, IdentityGuard guard) {
    throw new AssertionError("user code was reached");
  }
}
