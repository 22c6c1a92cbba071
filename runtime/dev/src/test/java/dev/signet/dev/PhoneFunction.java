package dev.signet.dev;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.InvocationContext;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.Requirement;
import dev.signet.identity.WxContext;
import dev.signet.opendata.OpenData;
import dev.signet.opendata.OpenDataCheck;
import dev.signet.opendata.OpenDataSource;
import dev.signet.opendata.OpenDataType;
import dev.signet.opendata.PhoneNumber;
import dev.signet.opendata.SentOpenData;
import dev.signet.support.PayloadFields;
import java.io.IOException;

/** A function that answers the phone number, as the compiler would write it. */
final class PhoneFunction implements FunctionHandler {

  private static final PayloadFields FIELDS =
      PayloadFields.none().required("phone", SentOpenData.CODEC);

  private static final OpenDataSource NETWORK =
      (cloudId, caller) -> {
        throw new IllegalStateException("the local server reached the network");
      };

  @Override
  public FunctionDescriptor descriptor() {
    return FunctionDescriptor.of("phone", Requirement.CALLER).withPayload().withOpenData();
  }

  @Override
  public Object decode(JsonParser in) throws IOException {
    return FIELDS.read(in);
  }

  @Override
  public void openData(OpenDataCheck check, Object payload) throws Exception {
    Object[] values = (Object[]) payload;
    values[0] = check.verified("phone", values[0], OpenDataType.PHONE_NUMBER, NETWORK);
  }

  @Override
  @SuppressWarnings("unchecked")
  public Object invoke(
      InvocationContext invocation, WxContext caller, Object user, Object payload) {
    return ((OpenData<PhoneNumber>) ((Object[]) payload)[0]).value().phoneNumber();
  }

  @Override
  public void encode(Object result, JsonGenerator out, IdentityGuard guard) throws IOException {
    out.writeString((String) result);
  }
}
