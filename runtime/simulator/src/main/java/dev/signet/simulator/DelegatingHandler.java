package dev.signet.simulator;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.InvocationContext;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.WxContext;
import java.io.IOException;
import java.util.Optional;

/**
 * A function that passes every step on to another one. A subclass overrides the steps that it
 * observes or replaces.
 */
public abstract class DelegatingHandler implements FunctionHandler {

  /** Creates a handler. */
  protected DelegatingHandler() {}

  /** Returns the function that takes the next step; each step may have another one. */
  protected abstract FunctionHandler function();

  @Override
  public FunctionDescriptor descriptor() {
    return function().descriptor();
  }

  @Override
  public Object decode(JsonParser in) throws IOException {
    return function().decode(in);
  }

  @Override
  public Optional<?> owner(Object payload) throws Exception {
    return function().owner(payload);
  }

  @Override
  public Object invoke(InvocationContext invocation, WxContext caller, Object payload)
      throws Exception {
    return function().invoke(invocation, caller, payload);
  }

  @Override
  public void encode(Object result, JsonGenerator out, IdentityGuard guard) throws IOException {
    function().encode(result, out, guard);
  }
}
