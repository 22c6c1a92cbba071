package dev.signet.dev;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.InvocationContext;
import dev.signet.identity.WxContext;
import dev.signet.json.IdentityGuard;
import java.io.IOException;
import java.util.Optional;

/** A function that is another one, whichever that is now. */
abstract class DelegatingHandler implements FunctionHandler {

  abstract FunctionHandler function();

  @Override
  public final FunctionDescriptor descriptor() {
    return function().descriptor();
  }

  @Override
  public final Object decode(JsonParser in) throws IOException {
    return function().decode(in);
  }

  @Override
  public final Optional<?> owner(Object payload) throws Exception {
    return function().owner(payload);
  }

  @Override
  public final Object invoke(InvocationContext invocation, WxContext caller, Object payload)
      throws Exception {
    return function().invoke(invocation, caller, payload);
  }

  @Override
  public final void encode(Object result, JsonGenerator out, IdentityGuard guard)
      throws IOException {
    function().encode(result, out, guard);
  }
}
