package dev.signet.host.http.testing;

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
import dev.signet.push.PaymentNotice;
import dev.signet.push.PushMessage;
import dev.signet.push.wire.Callbacks;
import java.io.IOException;
import java.util.Map;

/** A function written by hand as the compiler would write it; its payload is any JSON object. */
public record TestFunction(FunctionDescriptor descriptor, UserCode code)
    implements FunctionHandler {

  private static final DatabindCodec<Map<String, Object>> PAYLOAD =
      DatabindCodec.of(new TypeReference<Map<String, Object>>() {});
  private static final DatabindCodec<Object> RESULT = DatabindCodec.of(Object.class);

  public interface UserCode {
    Object run(WxContext caller, Map<String, Object> payload) throws Exception;
  }

  /** Returns a function that any caller may call whom WeChat names. */
  public static TestFunction of(String name, UserCode code) {
    return of(name, Requirement.CALLER, code);
  }

  public static TestFunction of(String name, Requirement requirement, UserCode code) {
    return new TestFunction(
        FunctionDescriptor.of(name, requirement).withCallerIdentityInResult(), code);
  }

  public static TestFunction anonymous(String name, UserCode code) {
    return of(name, Requirement.ANONYMOUS, code);
  }

  public static TestFunction withPayload(String name, UserCode code) {
    return new TestFunction(
        FunctionDescriptor.of(name, Requirement.ANONYMOUS)
            .withPayload()
            .withCallerIdentityInResult(),
        code);
  }

  /** Returns this function as one that runs on the event loop. */
  public TestFunction nonBlocking() {
    return new TestFunction(descriptor.nonBlocking(), code);
  }

  public TestFunction counted(Runnable counter) {
    return new TestFunction(
        descriptor,
        (caller, payload) -> {
          counter.run();
          return code.run(caller, payload);
        });
  }

  @Override
  public Object decode(JsonParser in) throws IOException {
    return PAYLOAD.read(in);
  }

  @Override
  @SuppressWarnings("unchecked")
  public Object invoke(InvocationContext invocation, WxContext caller, Object user, Object payload)
      throws Exception {
    return code.run(caller, (Map<String, Object>) payload);
  }

  @Override
  @SuppressWarnings("unchecked")
  public String idempotencyKey(String requestId, Object payload) {
    Map<String, Object> fields = (Map<String, Object>) payload;
    if (descriptor.isPayment()) {
      return PaymentNotice.of(fields).deliveryId();
    }
    return descriptor.isCallback() ? PushMessage.of(fields).deliveryId() : requestId;
  }

  @Override
  public void encode(Object result, JsonGenerator out, IdentityGuard guard) throws IOException {
    if (descriptor.isPayment()) {
      Callbacks.writePaymentTaken(out);
    } else if (descriptor.isCallback()) {
      Callbacks.writePushTaken(out);
    } else {
      RESULT.write(result, out, guard);
    }
  }
}
