package dev.signet.scf.runtime;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.InvocationContext;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.WxContext;
import dev.signet.json.databind.DatabindCodec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A function written by hand, which notes the requests that reached user code. */
final class CountedFunction implements FunctionHandler {

  private static final DatabindCodec<Map<String, Object>> PAYLOAD =
      DatabindCodec.of(new TypeReference<Map<String, Object>>() {});
  private static final DatabindCodec<Object> RESULT = DatabindCodec.of(Object.class);

  interface UserCode {
    Object run(InvocationContext invocation, WxContext caller, Map<String, Object> payload)
        throws Exception;
  }

  private final FunctionDescriptor descriptor;
  private final UserCode code;
  private final List<String> ran = new ArrayList<>();

  CountedFunction(FunctionDescriptor descriptor, UserCode code) {
    this.descriptor = descriptor;
    this.code = code;
  }

  /** Returns the request ids with which user code ran, in order. */
  synchronized List<String> ran() {
    return List.copyOf(ran);
  }

  @Override
  public FunctionDescriptor descriptor() {
    return descriptor;
  }

  @Override
  public Object decode(JsonParser in) throws IOException {
    return PAYLOAD.read(in);
  }

  @Override
  @SuppressWarnings("unchecked")
  public Object invoke(InvocationContext invocation, WxContext caller, Object user, Object payload)
      throws Exception {
    synchronized (this) {
      ran.add(invocation.requestId());
    }
    return code.run(invocation, caller, (Map<String, Object>) payload);
  }

  @Override
  public void encode(Object result, JsonGenerator out, IdentityGuard guard) throws IOException {
    RESULT.write(result, out, guard);
  }
}
