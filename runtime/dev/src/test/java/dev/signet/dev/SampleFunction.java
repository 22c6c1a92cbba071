package dev.signet.dev;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.InvocationContext;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.Requirement;
import dev.signet.identity.WxContext;
import dev.signet.json.databind.DatabindCodec;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** A function written by hand as the compiler would write it. */
record SampleFunction(FunctionDescriptor descriptor, UserCode code) implements FunctionHandler {

  private static final DatabindCodec<Map<String, Object>> PAYLOAD =
      DatabindCodec.of(new TypeReference<Map<String, Object>>() {});
  private static final DatabindCodec<Object> RESULT = DatabindCodec.of(Object.class);

  interface UserCode {
    Object run(WxContext caller, Map<String, Object> payload) throws Exception;
  }

  static SampleFunction of(String name, Requirement requirement, UserCode code) {
    return new SampleFunction(FunctionDescriptor.of(name, requirement), code);
  }

  SampleFunction with(FunctionDescriptor changed) {
    return new SampleFunction(changed, code);
  }

  /** Permits the second user alone. */
  @Override
  public boolean permits(int rule, WxContext caller, Object user, Object payload) {
    return caller.openId().value().equals("oUser_B");
  }

  @Override
  public Object decode(JsonParser in) throws IOException {
    return PAYLOAD.read(in);
  }

  /** Finds a user for the first one only. */
  @Override
  public Optional<?> user(WxContext caller) {
    return Optional.of("a user").filter(known -> caller.openId().value().equals("oUser_A-1"));
  }

  /**
   * Finds the owner: the first user for record "mine", nobody for any other; fails for "broken".
   */
  @Override
  @SuppressWarnings("unchecked")
  public Optional<?> owner(Object user, Object payload) {
    Object id = ((Map<String, Object>) payload).get("id");
    if ("broken".equals(id)) {
      throw new IllegalStateException("a secret");
    }
    return "mine".equals(id) ? Optional.of("oUser_A-1") : Optional.empty();
  }

  @Override
  @SuppressWarnings("unchecked")
  public Object invoke(InvocationContext invocation, WxContext caller, Object user, Object payload)
      throws Exception {
    return code.run(caller, (Map<String, Object>) payload);
  }

  @Override
  public void encode(Object result, JsonGenerator out, IdentityGuard guard) throws IOException {
    RESULT.write(result, out, guard);
  }
}
