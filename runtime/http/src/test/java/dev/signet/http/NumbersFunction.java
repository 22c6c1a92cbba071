package dev.signet.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.InvocationContext;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.Requirement;
import dev.signet.identity.WxContext;
import dev.signet.json.databind.DatabindCodec;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Takes every kind of number and returns it. */
final class NumbersFunction implements FunctionHandler {

  private static final DatabindCodec<Numbers> TYPE = DatabindCodec.of(Numbers.class);

  /** The payload and the result. */
  record Numbers(Integer i, Long l, Double d, BigInteger b, BigDecimal m) {}

  @Override
  public FunctionDescriptor descriptor() {
    return FunctionDescriptor.of("numbers", Requirement.ANONYMOUS).withPayload();
  }

  @Override
  public Object decode(JsonParser in) throws IOException {
    return TYPE.read(in);
  }

  @Override
  public Object invoke(
      InvocationContext invocation, WxContext caller, Object user, Object payload) {
    return payload;
  }

  @Override
  public void encode(Object result, JsonGenerator out, IdentityGuard guard) throws IOException {
    TYPE.write((Numbers) result, out, guard);
  }
}
