package dev.signet.benchmarks.codec;

import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.InvocationContext;
import dev.signet.identity.Requirement;
import dev.signet.identity.WxContext;

/** A handler whose codec is not the generated one. */
abstract class OtherHandler implements FunctionHandler {

  private final FunctionDescriptor descriptor =
      FunctionDescriptor.of("whoami", Requirement.CALLER).withPayload();

  @Override
  public FunctionDescriptor descriptor() {
    return descriptor;
  }

  @Override
  public Object invoke(
      InvocationContext invocation, WxContext caller, Object user, Object payload) {
    throw new UnsupportedOperationException("only codecs are compared");
  }
}
