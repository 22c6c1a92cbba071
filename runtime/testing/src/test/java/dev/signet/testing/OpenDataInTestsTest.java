package dev.signet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.error.ErrorCode;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.InvocationContext;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.Requirement;
import dev.signet.identity.WxContext;
import dev.signet.opendata.OpenData;
import dev.signet.opendata.OpenDataCheck;
import dev.signet.opendata.OpenDataType;
import dev.signet.opendata.PhoneNumber;
import dev.signet.opendata.SentOpenData;
import dev.signet.simulator.ContextField;
import dev.signet.simulator.Entrance;
import dev.signet.support.PayloadFields;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpenDataInTestsTest {

  private static final Map<String, Object> PHONE =
      Map.of("phoneNumber", "13800000001", "purePhoneNumber", "1", "countryCode", "86");

  private final Functions functions = Functions.of(new Bind()).as("user");

  @ParameterizedTest
  @EnumSource(Entrance.class)
  void aTestHandsVerifiedOpenDataToAFunctionByEachEntrance(Entrance entrance) {
    assertThat(
            functions
                .through(entrance)
                .withOpenData("phone", PHONE)
                .call("bind", Map.of("name", "Li"))
                .expectOk()
                .as(String.class))
        .isEqualTo("13800000001");
  }

  @ParameterizedTest
  @EnumSource(Entrance.class)
  void whatAClientSendsItselfStaysUnverified(Entrance entrance) {
    functions
        .through(entrance)
        .call("bind", Map.of("phone", Map.of("cloudID", "c", "data", PHONE)))
        .expectCode(ErrorCode.OPEN_DATA_UNVERIFIED);
  }

  @ParameterizedTest
  @EnumSource(Entrance.class)
  void aTestChoosesTheWatermark(Entrance entrance) {
    String appId = functions.caller().field(ContextField.APPID).orElseThrow();
    Map<String, Object> old =
        Map.of("phoneNumber", "1", "watermark", Map.of("appid", appId, "timestamp", 1));
    functions
        .through(entrance)
        .withOpenData("phone", old)
        .call("bind")
        .expectCode(ErrorCode.OPEN_DATA_EXPIRED);
  }

  @ParameterizedTest
  @EnumSource(Entrance.class)
  void noTestAsksTheSourceOfAFunction(Entrance entrance) {
    try (Functions all = Functions.load()) {
      Functions calls = all.as("user").through(entrance);
      for (Object sent : List.of("a-cloud-id", Map.of("cloudID", "a-cloud-id"), PHONE)) {
        assertThat(
                calls
                    .call("savePhone", Map.of("phone", sent))
                    .expectCode(ErrorCode.OPEN_DATA_UNVERIFIED)
                    .message()
                    .orElseThrow())
            .contains("withOpenData(\"phone\"");
      }
      assertThat(calls.withOpenData("phone", PHONE).call("savePhone").expectOk().as(String.class))
          .isEqualTo("13800000001");
    }
  }

  @Test
  void aPlatformInMemoryVouchesForOpenDataToo() {
    try (ScfPlatform platform = ScfPlatform.load()) {
      ScfPlatform user = platform.as("user");

      assertThat(user.withOpenData("phone", PHONE).invoke("savePhone").expectOk().as(String.class))
          .isEqualTo("13800000001");
      user.invoke("savePhone", Map.of("phone", Map.of("cloudID", "c", "data", PHONE)))
          .expectCode(ErrorCode.OPEN_DATA_UNVERIFIED);
      assertThat(
              user.invoke("savePhone", Map.of("phone", "a-cloud-id"))
                  .expectCode(ErrorCode.OPEN_DATA_UNVERIFIED)
                  .message()
                  .orElseThrow())
          .contains("withOpenData(\"phone\"");
      platform
          .as("anonymous")
          .withOpenData("phone", PHONE)
          .invoke("savePhone")
          .expectCode(ErrorCode.UNAUTHENTICATED);
    }
  }

  @Test
  void nobodyHasOpenDataWithoutAnIdentity() {
    functions
        .as("anonymous")
        .withOpenData("phone", PHONE)
        .call("bind")
        .expectCode(ErrorCode.UNAUTHENTICATED);
  }

  /** A function that answers the phone number, as the compiler would write it. */
  private static final class Bind implements FunctionHandler {

    private static final PayloadFields FIELDS =
        PayloadFields.none().required("phone", SentOpenData.CODEC);

    @Override
    public FunctionDescriptor descriptor() {
      return FunctionDescriptor.of("bind", Requirement.CALLER).withPayload().withOpenData();
    }

    @Override
    public Object decode(JsonParser in) throws IOException {
      return FIELDS.read(in);
    }

    @Override
    public void openData(OpenDataCheck check, Object payload) throws Exception {
      Object[] values = (Object[]) payload;
      values[0] = check.verified("phone", values[0], OpenDataType.PHONE_NUMBER, null);
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
}
